import { typefaces } from '../../collections/typefaces';
import { seedProcedures, seedSectors } from '../../seed/read';
import type { ServiceEntry } from '../../src/service-list/entry';
import type { ListFormat } from '../../src/service-list/formats/format';
import { defaultLicence, type ListMeta } from '../../src/service-list/list-meta';

/** Texts that offices really type, and some they should not. */
export const hostileNames = [
  '=HYPERLINK("http://example.com";"x")',
  '+84 <b>đậm</b> & "trích" ]]>',
  '@SUM(A1)\u0001\u000b',
  '- Gạch đầu dòng,\nxuống dòng; "phẩy"',
  'Tê\u0301n chưa NFC 😀',
  `Tên rất dài ${'Chuyển mục đích sử dụng đất '.repeat(40)}`.trim(),
];

/** The seed as entries, then entries with hostile names and every optional part missing or there. */
export function sampleEntries(): ServiceEntry[] {
  const sectors = new Map(seedSectors().map(({ id, name }) => [id, name]));
  const seed = seedProcedures().map(
    (procedure, place): ServiceEntry => ({
      procedure,
      release: { revision: 1, sequence: place + 1, sha256: 'ab'.repeat(32), releasedAt: '2026-11-20T18:30:00.000Z' },
      level: {
        legacy: 3,
        current: 'mot-phan',
        criteria: [],
        reason: { vi: 'Chưa thanh toán trực tuyến được.', en: 'No payment on line yet.' },
      },
      sectorName: sectors.get(procedure.sector) ?? procedure.sector,
      agencyName: procedure.decidingAgency,
      provinceName: 'An Giang',
      forms: procedure.cases.map(({ key, name }) => ({ caseKey: key, caseName: name, online: true })),
    }),
  );
  const [model] = seed;
  if (!model) throw new Error('no seed');
  const hostile = hostileNames.map(
    (name, place): ServiceEntry => ({
      ...model,
      procedure: { ...model.procedure, key: `x&y'${place}`, code: null, name, steps: [], requirements: null },
      level: { legacy: 0, current: 'thong-tin', criteria: [] },
      plan: { key: `x${place}`, targetLevel: 4, date: '2026-12-31', unit: 'Sở Nội vụ' },
      forms: [],
    }),
  );
  return [...seed, ...hostile];
}

export const sampleMeta = (count: number, more: Partial<ListMeta> = {}): ListMeta => ({
  title: 'Danh mục dịch vụ công trực tuyến',
  owner: 'Tỉnh An Giang',
  narrowedTo: ['Lĩnh vực: Hộ tịch'],
  unpublished: [],
  asOf: '2026-11-21',
  revision: 'H01-66',
  modifiedAt: '2026-11-20T18:30:00.000Z',
  licence: defaultLicence,
  origin: 'https://dvc.example.vn',
  address: 'https://dvc.example.vn/catalog/services.x?province=H01',
  count,
  locale: 'vi',
  ...more,
});

/** The whole document of a format. */
export async function written(format: ListFormat, entries: readonly ServiceEntry[], meta = sampleMeta(entries.length)) {
  const pieces: Buffer[] = [];
  for await (const piece of format.write(each(entries), meta, typefaces())) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

async function* each<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}
