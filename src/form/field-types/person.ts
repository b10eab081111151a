import { isObject, type Json, type JsonObject, member, textAt } from '../json';
import { address } from './address';
import { choice } from './choice';
import { citizenId } from './citizen-id';
import { date } from './date';
import { email } from './email';
import { isBlank } from './emptiness';
import type { FieldType, Random } from './field-type';
import { hints, labels } from './messages';
import {
  type Composite,
  compositeRules,
  compositeSchema,
  compositeSettings,
  compositeSettingsOf,
  compositeUi,
  sampleComposite,
  showComposite,
} from './parts';
import { phone } from './phone';
import { digits } from './sample-values';
import { settingsSchema } from './settings';
import { text } from './text';

const composite: Composite = {
  always: {
    key: 'fullName',
    type: text,
    label: labels.fullName,
    settings: { maxLength: 100, format: 'name' },
    autocomplete: 'name',
  },
  usual: ['dateOfBirth', 'sex', 'citizenId', 'phone', 'email', 'address'],
  parts: [
    {
      key: 'dateOfBirth',
      type: date,
      label: labels.dateOfBirth,
      settings: { earliest: '1900-01-01', latest: 'today' },
      autocomplete: 'bday',
    },
    {
      key: 'sex',
      type: choice,
      label: labels.sex,
      settings: {
        choices: [
          { value: 'male', label: labels.male.vi },
          { value: 'female', label: labels.female.vi },
        ],
      },
      autocomplete: 'sex',
    },
    { key: 'citizenId', type: citizenId, label: labels.citizenId },
    {
      key: 'passport',
      type: text,
      label: labels.passport,
      settings: { maxLength: 30, format: 'code' },
      optional: true,
    },
    {
      key: 'ethnicity',
      type: text,
      label: labels.ethnicity,
      settings: { maxLength: 50 },
      placeholder: hints.ethnicity,
    },
    {
      key: 'nationality',
      type: text,
      label: labels.nationality,
      settings: { maxLength: 50 },
      autocomplete: 'country-name',
      placeholder: hints.nationality,
    },
    { key: 'phone', type: phone, label: labels.phone },
    { key: 'email', type: email, label: labels.email, optional: true },
    { key: 'address', type: address, label: labels.address },
    {
      key: 'occupation',
      type: text,
      label: labels.occupation,
      settings: { maxLength: 100 },
      optional: true,
      autocomplete: 'organization-title',
    },
  ],
};

/** A number that fits the birth date and sex of the same person: century and sex digit, then the year. */
function fittingId(person: JsonObject, random: Random): Json {
  const born = textAt(person, 'dateOfBirth') ?? '1990-01-01';
  const century = (Math.floor(Number(born.slice(0, 4)) / 100) - 19) * 2;
  const sex = textAt(person, 'sex') === 'female' ? 1 : 0;
  return `089${Math.max(0, century) + sex}${born.slice(2, 4)}${digits(random, 6)}`;
}

/** A person: the full name always, other parts as chosen. */
export const person: FieldType = {
  name: 'person',
  label: { vi: 'Người', en: 'Person' },
  description: {
    vi: 'Thông tin của một người: họ tên, ngày sinh, số định danh...',
    en: 'A person: name, birth date, number...',
  },
  group: 'people',
  kind: 'value',
  answer: 'group',
  settings: settingsSchema(compositeSettings(composite)),
  schema: (field, child) => compositeSchema(composite, field, child),
  ui: (field, child) => compositeUi(composite, field, child),
  rules: (field, path) => compositeRules(composite, field, path),
  settingsOf: (schema, ui) => compositeSettingsOf(composite, schema, ui),
  isEmpty: isBlank,
  sample: (schema, random, child) => {
    const sampled = sampleComposite(schema, child);
    return isObject(sampled) && member(sampled, 'citizenId') !== undefined
      ? { ...sampled, citizenId: fittingId(sampled, random) }
      : sampled;
  },
  broken: () => ['Nguyễn Văn An', ['Nguyễn Văn An'], 5],
  show: showComposite,
};
