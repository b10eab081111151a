import type { ComponentType } from 'react';
import type { Text } from '../../messages/text';

/** One screen of the builder. One value, one file, one line in `index.ts`; a tab is on the page only while it is open. */
export type BuilderTab = {
  /** Kebab-case; what `store.openTab` takes. */
  id: string;
  label: Text;
  /** What stands in the place of the panes. */
  Panel: ComponentType;
  /** A short count beside the label (faults, missing texts); renders nothing when there is nothing to say. */
  Badge?: ComponentType;
  /** Whether it is also for those who may not change the form. */
  changesNothing?: true;
};
