import { blocksTab } from '../blocks/blocks-tab';
import { checksTab } from '../checks/checks-tab';
import { compareTab } from '../compare/compare-tab';
import { expertTab } from '../expert/expert-tab';
import { previewTab } from '../preview/preview-tab';
import { rulesTab } from '../rules/rules-tab';
import { designTab } from '../shell/design';
import { translationsTab } from '../translations/translations-tab';
import type { BuilderTab } from './tab';

/** The screens of the builder, in their order. */
export const builderTabs: readonly BuilderTab[] = [
  designTab,
  rulesTab,
  previewTab,
  checksTab,
  compareTab,
  translationsTab,
  blocksTab,
  expertTab,
];
