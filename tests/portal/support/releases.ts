import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Form } from '../../../src/form/form';
import { makePlaces } from '../../../src/places/make-places';
import type { References, ReleaseStore } from '../../../src/portal/read-model/ports';
import type { Procedure } from '../../../src/procedure/procedure';
import type { Release } from '../../../src/service-list/release';

export const places = makePlaces(
  [
    { code: 'H01', name: 'An Giang' },
    { code: 'H26', name: 'Hà Nội' },
  ],
  [
    { code: '30280', name: 'Phường Mỹ Bình', province: 'H01' },
    { code: '00004', name: 'Phường Ba Đình', province: 'H26' },
  ],
);

export const references: References = {
  provinces: places.provinces(),
  sectors: [
    { id: 'ho-tich', name: 'Hộ tịch', group: 'Tư pháp' },
    { id: 'dat-dai', name: 'Đất đai', group: 'Nông nghiệp và Môi trường' },
  ],
  agencies: [
    { code: 'H01.03', name: 'Sở Tư pháp tỉnh An Giang', province: 'H01' },
    { code: 'H26.03', name: 'Sở Tư pháp thành phố Hà Nội', province: 'H26' },
  ],
  plans: [],
};

export const birth: Procedure = {
  province: 'H01',
  key: '1.001193',
  code: '1.001193',
  codeAsPrinted: '1.001193.000.00.00.H01',
  name: 'Đăng ký khai sinh',
  sector: 'ho-tich',
  procedureType: 'TTHC được luật giao quy định chi tiết',
  tiers: ['commune'],
  applicants: ['citizen', 'overseas-vietnamese'],
  receivingAgency: 'Ủy ban nhân dân cấp xã',
  decidingAgency: 'Ủy ban nhân dân cấp xã',
  performers: { kind: 'communes' },
  decision: { number: '3606/QĐ-BTP', date: '2025-11-20' },
  legalBasis: [{ text: 'Luật Hộ tịch 60/2014/QH13', validFrom: '2016-01-01', validTo: null }],
  numberOfSets: 1,
  steps: ['Nộp hồ sơ', 'Nhận "Giấy khai sinh"'],
  results: [{ name: 'Giấy khai sinh', code: null }],
  requirements: null,
  cases: [
    {
      key: 'mac-dinh',
      name: 'Trường hợp thông thường',
      documents: [
        {
          key: 'd1',
          name: 'Giấy chứng sinh',
          originals: 1,
          copies: 0,
          required: true,
          mode: 'hand-in',
          template: null,
          condition: null,
        },
        {
          key: 'd2',
          name: 'Tờ khai đăng ký khai sinh',
          originals: 1,
          copies: 0,
          required: true,
          mode: 'e-form',
          template: {
            name: 'Tờ khai',
            mustBeSigned: false,
            file: { sha256: 'ab'.repeat(32), name: 'tờ khai.docx', mediaType: 'application/msword', bytes: 4 },
          },
          condition: { settledBy: 'channel', text: 'Nếu nộp trực tuyến' },
        },
      ],
      channels: [
        {
          kind: 'online',
          deadline: { value: 1, unit: 'working-day', text: 'Trong ngày', note: null, basis: 'ngày nhận đủ hồ sơ' },
          fees: [
            {
              kind: 'le-phi',
              amount: { kind: 'fixed', value: 3_000_000_000, per: null },
              currency: 'VND',
              note: null,
              validFrom: null,
              validTo: null,
              exemptions: [{ key: 'ngheo', name: 'Hộ nghèo', percent: 100, legalBasis: null }],
            },
          ],
        },
      ],
    },
  ],
  target: { legacy: 4, current: 'toan-trinh', reason: null, date: null, responsible: null, origin: 'test' },
  provenance: { source: 'test', confidence: 'high', caveats: [] },
};

export const birthForm: Form = {
  format: 1,
  id: 'khai-sinh',
  title: 'Tờ khai đăng ký khai sinh',
  schema: {
    type: 'object',
    required: ['fullName'],
    properties: {
      fullName: { type: 'string', title: 'Họ và tên "trẻ"', maxLength: 200, 'x-field': 'text', 'x-id': 'fullName' },
      proof: { type: 'array', items: { type: 'string' }, title: 'Giấy chứng sinh', 'x-field': 'file', 'x-id': 'proof' },
    },
  },
  uiSchema: { 'ui:order': ['fullName', 'proof'], proof: { 'ui:widget': 'upload' } },
  steps: [{ id: 's1', title: 'Trẻ em', sections: [{ id: 'a', fields: ['fullName', 'proof'] }] }],
  rules: [],
  translations: { en: { '/title': 'Birth registration', '/schema/properties/fullName/title': 'Full name' } },
};

export const level: Release['level'] = {
  legacy: 3,
  current: 'mot-phan',
  criteria: [
    {
      id: 'l1-process',
      level: 1,
      title: { vi: 'Quy trình', en: 'Process' },
      met: true,
      because: { vi: 'Có 2 bước.', en: '2 steps.' },
    },
  ],
};

export type ReleaseInput = {
  procedure: Procedure;
  forms?: Record<string, Form>;
  level?: Release['level'];
  sequence: number;
  revision?: number;
};

export function makeRelease({ procedure, forms, sequence, revision = 1, ...rest }: ReleaseInput): Release {
  const content = canonicalize({ procedure, forms: forms ?? { 'mac-dinh': birthForm } }) ?? '';
  return {
    province: procedure.province,
    key: procedure.key,
    revision,
    sequence,
    content,
    sha256: createHash('sha256').update(content).digest('hex'),
    decision: 'seed',
    approver: null,
    releasedAt: `2026-11-22T00:00:${String(sequence % 60).padStart(2, '0')}.000Z`,
    level: rest.level ?? level,
  };
}

/** A procedure like the model one, under another address and name. */
export function like(key: string, name: string, more: Partial<Procedure> = {}): Procedure {
  return { ...birth, key, code: key, name, ...more };
}

export type MemoryStore = ReleaseStore & { releases: Release[]; asked: { since: number } };

/** Releases in memory; push to `releases` to publish. */
export function memoryStore(releases: Release[] = []): MemoryStore {
  const store: MemoryStore = {
    releases,
    asked: { since: 0 },
    sequences: async () => {
      const tails = new Map<string, Release>();
      for (const release of store.releases)
        if ((tails.get(release.province)?.sequence ?? 0) < release.sequence) tails.set(release.province, release);
      return [...tails.values()].map(({ province, sequence, sha256 }) => ({ province, sequence, sha256 }));
    },
    since: async (province, sequence, limit) => {
      store.asked.since += 1;
      return store.releases
        .filter((release) => release.province === province && release.sequence > sequence)
        .sort((left, right) => left.sequence - right.sequence)
        .slice(0, limit);
    },
    references: async () => references,
  };
  return store;
}

/** Releases of procedures, numbered from 1 per province. */
export function released(procedures: readonly Procedure[]): Release[] {
  const last = new Map<string, number>();
  return procedures.map((procedure) => {
    const sequence = (last.get(procedure.province) ?? 0) + 1;
    last.set(procedure.province, sequence);
    return makeRelease({ procedure, sequence });
  });
}
