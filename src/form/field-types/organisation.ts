import { address } from './address';
import { email } from './email';
import { isBlank } from './emptiness';
import type { FieldType } from './field-type';
import { labels } from './messages';
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
import { pick } from './sample-values';
import { settingsSchema } from './settings';
import { taxCode } from './tax-code';
import { text } from './text';

const composite: Composite = {
  always: { key: 'name', type: text, label: labels.organisationName, autocomplete: 'organization' },
  usual: ['taxCode', 'representative', 'phone', 'email', 'address'],
  parts: [
    { key: 'taxCode', type: taxCode, label: labels.taxCode },
    { key: 'registrationNumber', type: text, label: labels.registrationNumber, settings: { maxLength: 100 } },
    {
      key: 'representative',
      type: text,
      label: labels.representative,
      settings: { maxLength: 100, format: 'name' },
      autocomplete: 'name',
    },
    {
      key: 'position',
      type: text,
      label: labels.position,
      settings: { maxLength: 100 },
      optional: true,
      autocomplete: 'organization-title',
    },
    { key: 'phone', type: phone, label: labels.phone },
    { key: 'email', type: email, label: labels.email, optional: true },
    { key: 'address', type: address, label: labels.headOffice },
  ],
};

const names = ['Công ty TNHH Minh Phát', 'Hợp tác xã Long Xuyên', 'Công ty cổ phần Sông Hậu'];

/** An organisation or business: the name always, other parts as chosen. */
export const organisation: FieldType = {
  name: 'organisation',
  label: { vi: 'Tổ chức, doanh nghiệp', en: 'Organisation' },
  description: {
    vi: 'Thông tin của tổ chức: tên, mã số thuế, người đại diện...',
    en: 'An organisation: name, tax code, representative...',
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
  sample: (schema, random, child) => ({ ...sampleComposite(schema, child), name: pick(random, names) }),
  broken: () => ['Công ty Minh Phát', ['Công ty Minh Phát'], 5],
  show: showComposite,
};
