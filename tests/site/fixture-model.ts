import { createHash } from 'node:crypto';
import { seedAgencies, seedPlaces, seedProcedures, seedSectors } from '../../seed/read';
import { canonicalText } from '../../src/form/canonical';
import type { Form } from '../../src/form/form';
import type {
  ReadModel,
  ServiceFilter,
  ServicePage,
  ServiceSummary,
  WithdrawnService,
} from '../../src/portal/read-model/read-model';
import { ProblemError } from '../../src/problem/problem';
import type { Procedure, ProcedureCase } from '../../src/procedure/procedure';
import type { CriterionAnswer, ServiceLevel } from '../../src/service-level/level';
import type { Release } from '../../src/service-list/release';
import { fixtureForm } from './fixture-form';

type Published = { summary: ServiceSummary; procedure: Procedure; forms: Record<string, Form>; release: Release };

export type FixtureModel = ReadModel & {
  publish: (procedure: Procedure) => void;
  /** Takes a service out of the list; `successor` is the key of the one in its place. */
  withdraw: (province: string, key: string, successor: string | null) => void;
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const fold = (text: string) =>
  text.normalize('NFD').replace(/[̀-ͯ]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();

function line(id: string, level: CriterionAnswer['level'], title: string, met: boolean): CriterionAnswer {
  return {
    id,
    level,
    title: { vi: title, en: `Criterion ${id}` },
    met,
    because: met
      ? { vi: 'Có đủ trong hồ sơ công bố.', en: 'It is there.' }
      : {
          // Releases keep the sentence as staff read it.
          vi: `Còn thiếu: ${title.toLowerCase()}. Bổ sung ở mục “${title}”.`,
          en: `It is missing. ${level > 2 ? 'Add it' : 'Add them'} under “${title}”.`,
        },
  };
}

function levelOf(procedure: Procedure): ServiceLevel {
  const online = procedure.cases.every((one) => one.channels.some((channel) => channel.kind === 'online'));
  return {
    legacy: online ? 3 : 2,
    current: online ? 'mot-phan' : 'thong-tin',
    reason: { vi: 'Chưa thanh toán trực tuyến được.', en: 'No online payment yet.' },
    criteria: [
      line('l1-process', 1, 'Công khai trình tự, hồ sơ, thời hạn, phí', true),
      line('l2-templates', 2, 'Mẫu đơn tải về hoặc in được', true),
      line('l3-online', 3, 'Điền và nộp trực tuyến', online),
      line('l4-payment', 4, 'Thanh toán trực tuyến', false),
    ],
  };
}

/** A read model in memory over the seeded procedures; every case has the same rich form unless `formOf` makes another. */
export function fixtureModel(
  procedures: readonly Procedure[] = seedProcedures(),
  formOf: (procedure: Procedure, one: ProcedureCase) => Form = fixtureForm,
): FixtureModel {
  const published = new Map<string, Published>();
  const forms = new Map<string, { form: Form; bytes: Buffer; province: string; key: string; caseKey: string }>();
  const agencies = seedAgencies();
  let version = 0;

  const publish = (procedure: Procedure) => {
    version += 1;
    const formsByCase = Object.fromEntries(procedure.cases.map((one) => [one.key, formOf(procedure, one)]));
    const content = canonicalText({ procedure, forms: formsByCase });
    const level = levelOf(procedure);
    const agency = procedure.performers.kind === 'department' ? procedure.performers.agency : null;
    const release: Release = {
      province: procedure.province,
      key: procedure.key,
      revision: 1,
      sequence: version,
      content,
      sha256: sha256(content),
      decision: 'seed',
      approver: null,
      releasedAt: '2026-11-20T02:30:00.000Z',
      level,
    };
    const summary: ServiceSummary = {
      province: procedure.province,
      key: procedure.key,
      code: procedure.code,
      name: procedure.name,
      sector: procedure.sector,
      agency,
      agencyName: agencies.find((one) => one.code === agency)?.name ?? procedure.decidingAgency,
      tiers: procedure.tiers,
      applicants: procedure.applicants,
      level,
      revision: 1,
      sha256: release.sha256,
      releasedAt: release.releasedAt,
      cases: procedure.cases.map((one) => {
        const form = formsByCase[one.key];
        if (form === undefined) throw new Error('no form');
        const bytes = Buffer.from(canonicalText(form));
        const hash = sha256(bytes.toString());
        forms.set(hash, { form, bytes, province: procedure.province, key: procedure.key, caseKey: one.key });
        const online = one.channels.some((channel) => channel.kind === 'online');
        return { key: one.key, name: one.name, formHash: hash, online };
      }),
    };
    published.set(`${procedure.province}/${procedure.key}`, { summary, procedure, forms: formsByCase, release });
  };
  for (const procedure of procedures) publish(procedure);

  const gone = new Map<string, WithdrawnService>();
  return {
    publish,
    withdraw: (province, key, successor) => {
      const address = `${province}/${key}`;
      gone.set(address, {
        province,
        key,
        name: published.get(address)?.procedure.name ?? '',
        kind: successor === null ? 'ended' : 'merged',
        withdrawnAt: '2026-11-26T20:00:00.000Z',
        because: { vi: 'Bãi bỏ theo Quyết định số 12/QĐ-UBND.', en: 'Repealed.' },
        successor,
      });
      published.delete(address);
    },
    withdrawn: (province, key) => gone.get(`${province}/${key}`),
    version: () => `v${version}`,
    find: async (filter, page) =>
      find(
        [...published.values()].map((one) => one.summary),
        filter,
        page,
      ),
    listing: async ({ province, level }) => {
      const wanted = [...published.values()].filter(
        ({ summary, release }) =>
          (province === undefined || summary.province === province) &&
          (level === undefined || release.level.legacy === level),
      );
      return {
        count: wanted.length,
        revision: `${province ?? 'all'}-${version}`,
        modifiedAt: '2026-11-20T02:30:00.000Z',
        addresses: () => wanted.map(({ release }) => release),
        async *entries() {
          for (const { procedure, release, summary } of wanted)
            yield {
              procedure,
              release,
              level: release.level,
              sectorName: seedSectors().find(({ id }) => id === procedure.sector)?.name ?? procedure.sector,
              agencyName: summary.agencyName,
              provinceName: 'An Giang',
              forms: summary.cases.map(({ key, name, online }) => ({ caseKey: key, caseName: name, online })),
            };
        },
      };
    },
    changes: () => [],
    summary: (province, key) => published.get(`${province}/${key}`)?.summary,
    service: (province, key) => published.get(`${province}/${key}`),
    form: (hash) => {
      const found = forms.get(hash);
      return found && { ...found, revision: 1, current: true };
    },
    formBytes: (hash) => forms.get(hash)?.bytes,
    validatorModule: (hash) => (forms.has(hash) ? 'export default () => null;' : undefined),
    sectors: () => seedSectors(),
    agencies: (province) => agencies.filter((one) => one.province === province),
    plans: () => [],
    places: () => seedPlaces(),
    refresh: async () => undefined,
    close: async () => undefined,
  };
}

function find(all: ServiceSummary[], filter: ServiceFilter, page: { first: number; after?: string }): ServicePage {
  const words = fold(filter.text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const agencyOf = (one: ServiceSummary) => one.agency ?? '';
  const kept = all.filter(
    (one) =>
      (filter.province === undefined || one.province === filter.province) &&
      words.every((word) => fold(`${one.name} ${one.code}`).includes(word)) &&
      (filter.sector === undefined || one.sector === filter.sector) &&
      (filter.agency === undefined || agencyOf(one) === filter.agency) &&
      (filter.level === undefined || one.level.legacy === filter.level) &&
      (filter.applicant === undefined || one.applicants.includes(filter.applicant)),
  );
  const count = (valuesOf: (one: ServiceSummary) => string[]) => {
    const counts = new Map<string, number>();
    for (const value of kept.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([value, number]) => ({ value, count: number }));
  };
  if (page.after !== undefined && !/^\d+$/.test(page.after)) {
    throw new ProblemError(400, [
      {
        code: 'cursor-unreadable',
        field: 'after',
        message: { vi: 'Con trỏ không đọc được.', en: 'Unreadable cursor.' },
      },
    ]);
  }
  const start = Number(page.after ?? 0);
  const end = start + page.first;
  return {
    items: kept.slice(start, end),
    total: kept.length,
    endCursor: end < kept.length ? String(end) : null,
    hasNextPage: end < kept.length,
    facets: {
      sector: count((one) => [one.sector]),
      agency: count((one) => (one.agency === null ? [] : [one.agency])),
      level: count((one) => [String(one.level.legacy)]),
      applicant: count((one) => one.applicants),
    },
  };
}
