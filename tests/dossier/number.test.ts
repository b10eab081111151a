import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formerProvinces } from '../../seed/read';
import {
  type DossierNumber,
  type NumberFault,
  nextSerial,
  numberingAgency,
  readDossierNumber,
  tidyNumber,
  writeDossierNumber,
} from '../../src/dossier/number';
import { readFixtures } from '../procedure/read-fixtures';

const owners = new Set([...formerProvinces().map(({ code }) => code), 'G12']);
const isOwner = (code: string) => owners.has(code);

describe('dossier numbers', () => {
  const fixtures = readFixtures<{ text: string; reads: DossierNumber | NumberFault }>(
    import.meta.url,
    'fixtures/numbers',
  );
  for (const { file, fixture } of fixtures) {
    it(`${file}: ${fixture.text}`, () => {
      expect(readDossierNumber(fixture.text, isOwner)).toEqual(fixture.reads);
    });
  }

  const parts = fc.record({
    agency: fc.constantFrom('H01', 'H01.12', 'H15.50.05.13', 'G12'),
    date: fc
      .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10)),
    serial: fc.integer({ min: 1, max: 9_999_999 }),
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(parts, (number) => {
        expect(readDossierNumber(writeDossierNumber(number), isOwner)).toEqual(number);
      }),
    );
  });

  it('reads what people type: spaces, small letters, other dashes', () => {
    expect(tidyNumber(' h01.12 – 261122−0001 ')).toBe('H01.12-261122-0001');
  });

  it('counts on, past four digits, to the end', () => {
    expect(nextSerial(undefined)).toBe(1);
    expect(nextSerial('H01-261122-0009')).toBe(10);
    expect(nextSerial('H01-261122-9999')).toBe(10_000);
    expect(nextSerial('H01-261122-9999999')).toBeUndefined();
  });

  it('uses the nearest code of national shape for an agency with a local one', () => {
    expect(numberingAgency('H01.12', 'H01')).toBe('H01.12');
    expect(numberingAgency('H01.VPDKDD', 'H01')).toBe('H01');
    expect(numberingAgency('other', 'H01')).toBe('H01');
  });
});
