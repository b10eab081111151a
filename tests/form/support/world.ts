import { workCalendar } from '../../../src/dossier/calendar';
import type { FieldDraft, FormDraft } from '../../../src/form/draft';
import type { Form, Rule } from '../../../src/form/form';
import { toForm } from '../../../src/form/to-schema';
import type { Commune, Places, Province } from '../../../src/places/places';

const provinces: Province[] = [
  { code: 'H01', name: 'An Giang' },
  { code: 'H26', name: 'Hà Nội' },
];

const communes: Commune[] = [
  { code: '30307', name: 'Phường Long Xuyên', province: 'H01' },
  { code: '30337', name: 'Phường Châu Đốc', province: 'H01' },
  { code: '00004', name: 'Phường Ba Đình', province: 'H26' },
];

/** Two provinces and three communes: all there is in these tests. */
export const places: Places = {
  provinces: () => provinces,
  province: (code) => provinces.find((province) => province.code === code),
  commune: (code) => communes.find((commune) => commune.code === code),
  communesOf: (code) =>
    provinces.some((province) => province.code === code)
      ? communes.filter((commune) => commune.province === code)
      : undefined,
};

/** A browser that has fetched nothing yet. */
export const noPlaces: Places = {
  provinces: () => [],
  province: () => undefined,
  commune: () => undefined,
  communesOf: () => undefined,
};

export const today = '2026-11-22';
/** With the calendar of the product: 24/11/2026 is a day off, 22/08/2026 a Saturday worked. */
export const context = { places, today, calendar: workCalendar };

/** A small random source (mulberry32): the same seed, the same numbers. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A form of one section with these fields. */
export function formOf(fields: FieldDraft[], rules?: Rule[], more: Partial<FormDraft> = {}): Form {
  return toForm(draftOf(fields, rules, more));
}

export function draftOf(fields: FieldDraft[], rules?: Rule[], more: Partial<FormDraft> = {}): FormDraft {
  const draft: FormDraft = {
    id: 'test',
    title: 'Biểu mẫu thử',
    steps: [{ id: 'step', title: 'Bước', sections: [{ id: 'section', fields }] }],
    ...more,
  };
  return rules === undefined ? draft : { ...draft, rules };
}
