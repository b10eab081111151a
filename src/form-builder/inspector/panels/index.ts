import { advicePanel } from '../../checks/advice-panel';
import { conditionsPanel } from '../../rules/conditions-panel';
import { fieldRulesPanel } from '../../rules/field-rules-panel';
import type { InspectorPanel } from '../inspector-panel';
import { fieldIdentityPanel } from './field-identity';
import { fieldReasonsPanel } from './field-reasons';
import { fieldSettingsPanel } from './field-settings';
import { fieldTextsPanel } from './field-texts';
import { partTextsPanel } from './part-texts';

/** The parts of the inspector, in the order they are shown. */
export const inspectorPanels: readonly InspectorPanel[] = [
  fieldTextsPanel,
  partTextsPanel,
  conditionsPanel,
  fieldSettingsPanel,
  fieldRulesPanel,
  advicePanel,
  fieldReasonsPanel,
  fieldIdentityPanel,
];
