import type { ChangeKind } from '../change';
import { boundsChange } from './bounds';
import { choices } from './choices';
import { condition } from './condition';
import { fieldAdded } from './field-added';
import { fieldRemoved } from './field-removed';
import { formTexts } from './form-texts';
import { format } from './format';
import { imported } from './imported';
import { key } from './key';
import { moved } from './moved';
import { required } from './required';
import { rules } from './rules';
import { sectionCondition } from './section-condition';
import { sections } from './sections';
import { settings } from './settings';
import { steps } from './steps';
import { texts } from './texts';
import { translations } from './translations';
import { type } from './type';

/** Every kind of change, in the order they are told. */
export const changeKinds: readonly ChangeKind[] = [
  fieldAdded,
  fieldRemoved,
  type,
  key,
  required,
  condition,
  sectionCondition,
  choices,
  boundsChange,
  format,
  settings,
  rules,
  imported,
  formTexts,
  steps,
  sections,
  moved,
  texts,
  translations,
];
