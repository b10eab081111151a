import { createSchemaUtils, isObject, type RJSFSchema } from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import { expect, test } from 'vitest';
import { provincesIn, withPlaces } from '../../examples/portal/with-places';
import { toForm } from '../../src/form/to-schema';

const form = toForm({
  id: 'places',
  title: 'Địa chỉ',
  steps: [
    {
      id: 'one',
      title: 'Một',
      sections: [
        {
          id: 'all',
          title: 'Tất cả',
          fields: [
            { key: 'applicant', type: 'person', label: 'Người nộp', required: true },
            {
              key: 'parcels',
              type: 'table',
              label: 'Thửa đất',
              fields: [{ key: 'place', type: 'address', label: 'Nơi', settings: { detail: false } }],
            },
            { key: 'ward', type: 'commune', label: 'Xã', settings: { province: 'H89' } },
          ],
        },
      ],
    },
  ],
});
const places = {
  provinces: [
    { code: 'H01', name: 'Hà Nội' },
    { code: 'H89', name: 'An Giang' },
  ],
  communes: new Map([
    ['H01', [{ code: '00004', name: 'Phường Ba Đình' }]],
    ['H89', [{ code: '30307', name: 'Phường Long Xuyên' }]],
  ]),
};
const rows = [
  { place: { province: 'H01', commune: '00004' } },
  { place: { province: 'H89', commune: '30307' } },
  { place: {} },
];

/** The schema below another one, by the names of its members. */
function at(schema: unknown, ...names: string[]): RJSFSchema {
  let found: unknown = schema;
  for (const name of names) found = isObject(found) ? found[name] : undefined;
  if (!isObject(found)) throw new Error(`no schema at ${names.join('.')}`);
  return found;
}

test('each row of a table offers the communes of its own province', () => {
  const { schema, uiSchema } = withPlaces(form.schema, form.uiSchema, places);
  const utils = createSchemaUtils(validator, schema);
  const parcels = at(utils.retrieveSchema(schema), 'properties', 'parcels');
  const place = at(parcels, 'items', 'properties', 'place');
  const offered = rows.map((row) => at(utils.retrieveSchema(place, row.place), 'properties', 'commune'));
  expect(offered).toMatchObject([{ enum: ['00004'] }, { enum: ['30307'] }, { enum: [''] }]);
  expect(uiSchema).toMatchObject({
    applicant: { address: { province: { 'ui:enumNames': { H01: 'Hà Nội', H89: 'An Giang' } } } },
    parcels: { items: { place: { commune: { 'ui:enumNames': { '30307': 'Phường Long Xuyên' } } } } },
  });
  expect(schema.properties).toMatchObject({ ward: { enum: ['30307'] } });
  expect(validator.isValid(parcels, rows.slice(0, 2), schema)).toBe(true);
  expect(validator.isValid(parcels, [{ place: { province: 'H01', commune: '30307' } }], schema)).toBe(false);
});

test('the provinces needed are those of the answers and of the schema', () => {
  expect(provincesIn(form.schema, { parcels: rows.slice(0, 1), applicant: { address: { province: 'no' } } })).toEqual([
    'H01',
    'H89',
  ]);
});
