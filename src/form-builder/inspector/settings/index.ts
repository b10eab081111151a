import type { JsonSchema } from '../../../form/json';
import { booleanSettingKind } from './boolean';
import { choicesSettingKind } from './choices';
import { dayLimitSettingKind } from './day-limit';
import { linesSettingKind } from './lines';
import { numberSettingKind } from './number';
import { offeredSettingKind } from './offered';
import { oneOfSettingKind } from './one-of';
import type { SettingKind } from './setting-kind';
import { someOfSettingKind } from './some-of';
import { textSettingKind } from './text';

/** How settings are edited, by their shape; the first that fits is taken. */
export const settingKinds: readonly SettingKind[] = [
  choicesSettingKind,
  someOfSettingKind,
  linesSettingKind,
  oneOfSettingKind,
  offeredSettingKind,
  dayLimitSettingKind,
  textSettingKind,
  numberSettingKind,
  booleanSettingKind,
];

/** The editor for a setting of this shape; undefined when there is none (a contract test walks all field types). */
export function settingKindOf(schema: JsonSchema): SettingKind | undefined {
  return settingKinds.find((kind) => kind.fits(schema));
}
