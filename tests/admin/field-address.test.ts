import type { ClientField } from 'payload';
import { expect, it } from 'vitest';
import { elementsOfField, fieldInAddress, fieldOfAddress, tabOfField } from '../../src/admin/procedure/field-address';

it.each(['name', 'cases.0.channels.1', 'tên có dấu'])('%s comes back from the end of an address', (field) => {
  expect(fieldOfAddress(new URL(`http://x/admin${fieldInAddress(field)}`).hash)).toBe(field);
});

it.each(['', '#', '#khac', '#muc=%E0%A4'])('%j leads to no field', (hash) => {
  expect(fieldOfAddress(hash)).toBeNull();
});

it('the elements of a field are its row or box, then what they stand in', () => {
  expect(elementsOfField('decidingAgency')).toEqual(['field-decidingAgency']);
  expect(elementsOfField('target.reason')).toEqual(['field-target__reason', 'field-target']);
  expect(elementsOfField('cases.0.channels.1')).toEqual([
    'cases-0-channels-row-1',
    'field-cases__0__channels',
    'cases-row-0',
    'field-cases',
  ]);
});

it('a field is found in its tab, also inside a row; beside the tabs in none', () => {
  const text = (name: string): ClientField => ({ name, type: 'text' });
  const fields: ClientField[] = [
    { name: 'standing', type: 'ui', admin: {} },
    {
      type: 'tabs',
      tabs: [
        { label: 'a', fields: [text('name'), { type: 'row', fields: [text('code')] }] },
        { label: 'b', fields: [{ name: 'cases', type: 'blocks', blocks: [] }] },
      ],
    },
    text('managingAgency'),
  ];
  expect(['name', 'code', 'cases.0.documents', 'managingAgency'].map((field) => tabOfField(fields, field))).toEqual([
    0,
    0,
    1,
    undefined,
  ]);
});
