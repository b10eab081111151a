import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ServiceEntry } from '../../src/service-list/entry';
import { nameAt } from '../../src/service-list/former-names';
import { dataFolder, openModel } from '../portal/support/model';
import { like, makeRelease, memoryStore, references } from '../portal/support/releases';

test('a name is the one of the moment, however often it changed', () => {
  const moments = fc.uniqueArray(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(moments, fc.integer({ min: -1, max: 1_001 }), (changed, asked) => {
      const iso = (at: number) => new Date(at * 1_000).toISOString();
      const sorted = [...changed].sort((left, right) => left - right);
      const named = {
        name: `tên ${sorted.length}`,
        formerNames: sorted.map((at, place) => ({ name: `tên ${place}`, until: iso(at) })),
      };
      expect(nameAt(named, iso(asked))).toBe(`tên ${sorted.filter((at) => at <= asked).length}`);
    }),
  );
  expect(nameAt({ name: 'Sở' }, '2026-01-01T00:00:00.000Z')).toBe('Sở');
});

test('a list as of a past day says agencies and sectors as they were called then; the list of today, as they are called now', async () => {
  const procedure = like('1.000001', 'Cấp phép', { performers: { kind: 'department', agency: 'H01.05' } });
  const joint = like('1.000002', 'Liên thông', { performers: { kind: 'list', agencies: ['H01.05', 'H01.03'] } });
  const store = memoryStore(
    [procedure, joint].map((one, place) => ({
      ...makeRelease({ procedure: one, sequence: place + 1 }),
      releasedAt: '2026-01-10T03:00:00.000Z',
    })),
  );
  const agency = {
    code: 'H01.05',
    province: 'H01',
    name: 'Sở Nông nghiệp và Môi trường',
    formerNames: [
      { name: 'Sở Tài nguyên', until: '2026-02-01T02:00:00.000Z' },
      { name: 'Sở Tài nguyên và Môi trường', until: '2026-03-01T02:00:00.000Z' },
    ],
  };
  const sector = { id: 'ho-tich', group: 'Tư pháp', name: 'Hộ tịch', formerNames: [] };
  const renamed = { ...sector, formerNames: [{ name: 'Hộ tịch, quốc tịch', until: '2026-02-15T00:00:00.000Z' }] };
  store.references = async () => ({ ...references, agencies: [...references.agencies, agency], sectors: [renamed] });
  const model = await openModel(store, dataFolder());
  const listed = async (asOf?: string): Promise<ServiceEntry[]> => {
    const listing = await model.listing({ province: 'H01', ...(asOf === undefined ? {} : { asOf }) });
    const entries: ServiceEntry[] = [];
    for await (const entry of listing.entries()) entries.push(entry);
    return entries;
  };
  const said = async (asOf?: string) =>
    (await listed(asOf)).map(({ agencyName, sectorName }) => [agencyName, sectorName]);
  const law = 'Sở Tư pháp tỉnh An Giang';
  expect(await said('2026-01-31')).toEqual([
    ['Sở Tài nguyên', 'Hộ tịch, quốc tịch'],
    [`Sở Tài nguyên; ${law}`, 'Hộ tịch, quốc tịch'],
  ]);
  // Renamed on this day: the list is as of its end.
  expect(await said('2026-02-01')).toEqual([
    ['Sở Tài nguyên và Môi trường', 'Hộ tịch, quốc tịch'],
    [`Sở Tài nguyên và Môi trường; ${law}`, 'Hộ tịch, quốc tịch'],
  ]);
  expect(await said('2026-02-28')).toEqual([
    ['Sở Tài nguyên và Môi trường', 'Hộ tịch'],
    [`Sở Tài nguyên và Môi trường; ${law}`, 'Hộ tịch'],
  ]);
  for (const day of ['2026-03-01', undefined]) {
    expect(await said(day)).toEqual([
      ['Sở Nông nghiệp và Môi trường', 'Hộ tịch'],
      [`Sở Nông nghiệp và Môi trường; ${law}`, 'Hộ tịch'],
    ]);
  }
});
