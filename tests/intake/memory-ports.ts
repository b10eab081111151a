import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { seedPlaces, seedProcedures } from '../../seed/read';
import type { Dossier } from '../../src/dossier/dossier';
import { canonicalText } from '../../src/form/canonical';
import type { FormDraft } from '../../src/form/draft';
import type { Form } from '../../src/form/form';
import { toForm } from '../../src/form/to-schema';
import { makeFileStore } from '../../src/intake/file-store';
import type { Submission } from '../../src/intake/intake';
import type { IntakeLimits } from '../../src/intake/limits';
import { makeIntake } from '../../src/intake/make-intake';
import type { DossierStore, ReleasePort, StoredUpload, UploadStore } from '../../src/intake/ports';
import type { ServiceSummary } from '../../src/portal/read-model/read-model';
import { ProblemError } from '../../src/problem/problem';
import type { Procedure } from '../../src/procedure/procedure';

/** Lets other tasks run in between, as a database does. */
const pause = () => wait(Math.random() * 3);

export type MemoryDossiers = DossierStore & { rows: Dossier[]; inserts: number };

/** Dossiers with the two unique keys of the real store. */
export function memoryDossiers(): MemoryDossiers {
  const rows: Dossier[] = [];
  const store: MemoryDossiers = {
    rows,
    inserts: 0,
    insert: async (dossier) => {
      await pause();
      store.inserts += 1;
      if (rows.some((row) => row.idempotencyHash === dossier.idempotencyHash)) return 'idempotency-taken';
      if (rows.some((row) => row.number === dossier.number)) return 'number-taken';
      rows.push(structuredClone(dossier));
      return 'inserted';
    },
    byNumber: async (number) => structuredClone(rows.find((row) => row.number === number)),
    byIdempotencyHash: async (hash) => {
      await pause();
      return structuredClone(rows.find((row) => row.idempotencyHash === hash));
    },
    lastNumber: async (prefix) => {
      await pause();
      const numbers = rows.map(({ number }) => number).filter((number) => number.startsWith(prefix));
      return numbers.sort((a, b) => a.length - b.length || a.localeCompare(b)).at(-1);
    },
    submittedSince: async (since, limit) =>
      rows
        .filter(({ submittedAt }) => submittedAt >= since)
        .sort((a, b) => a.submittedAt.localeCompare(b.submittedAt))
        .slice(0, limit),
  };
  return store;
}

export type MemoryUploads = UploadStore & { rows: Map<string, StoredUpload>; templates: Set<string> };

export function memoryUploads(): MemoryUploads {
  const rows = new Map<string, StoredUpload>();
  const templates = new Set<string>();
  return {
    rows,
    templates,
    insert: async (upload) => {
      rows.set(upload.id, { ...upload });
    },
    find: async (ids) => {
      await pause();
      return ids.flatMap((id) => rows.get(id) ?? []).map((row) => ({ ...row }));
    },
    claim: async (ids, number) => {
      for (const id of ids) {
        const row = rows.get(id);
        if (row !== undefined) row.dossier ??= number;
      }
    },
    unclaimedBefore: async (before, limit) =>
      [...rows.values()]
        .filter((row) => row.dossier === null && row.createdAt < before)
        .sort((a, b) => a.createdAt.localeCompare(b.createdAt))
        .slice(0, limit),
    removeUnclaimed: async (id) => rows.get(id)?.dossier === null && rows.delete(id),
    contentInUse: async (sha256) => templates.has(sha256) || [...rows.values()].some((row) => row.sha256 === sha256),
  };
}

const draft: FormDraft = {
  id: 'test-form',
  title: 'Tờ khai',
  steps: [
    {
      id: 's1',
      title: 'Người nộp',
      sections: [
        {
          id: 'a',
          fields: [
            { key: 'applicant', type: 'person', label: 'Người nộp', required: true, settings: { parts: [] } },
            { key: 'authorised', type: 'yes-no', label: 'Nộp thay người khác', required: true },
            {
              key: 'authority',
              type: 'text',
              label: 'Số văn bản ủy quyền',
              required: true,
              showWhen: { field: 'authorised', is: 'equals', value: true },
              settings: { maxLength: 20 },
            },
            {
              key: 'where',
              type: 'choice',
              label: 'Cơ quan giải quyết',
              settings: {
                choices: [
                  { value: 'H01.12', label: 'Sở Tư pháp' },
                  { value: 'H01.15', label: 'Sở Y tế' },
                ],
              },
            },
            {
              key: 'scan',
              type: 'file',
              label: 'Giấy chứng sinh',
              required: true,
              settings: { maxFiles: 2, maxMegabytes: 1, accept: ['.pdf', 'image/*'], document: 'd5' },
            },
          ],
        },
      ],
    },
  ],
};

export const hashOf = (form: Form) => createHash('sha256').update(canonicalText(form)).digest('hex');

export const currentForm = toForm(draft);
export const olderForm = toForm({ ...draft, title: 'Tờ khai cũ' });
export const foreignForm = toForm({ ...draft, title: 'Tờ khai của thủ tục khác' });

/** A read model over a few seeded procedures; the form of every case is `currentForm`. */
export function memoryReleases(
  releasedAt: string,
  change: (procedure: Procedure) => Procedure = (same) => same,
): ReleasePort {
  const procedures = seedProcedures().map(change);
  const find = (province: string, key: string) =>
    procedures.find((procedure) => procedure.province === province && procedure.key === key);
  const level = { legacy: 2 as const, current: 'thong-tin' as const, criteria: [] };
  const summaryOf = (procedure: Procedure): ServiceSummary => ({
    province: procedure.province,
    key: procedure.key,
    code: procedure.code,
    name: procedure.name,
    sector: procedure.sector,
    agency: null,
    agencyName: '',
    tiers: procedure.tiers,
    applicants: procedure.applicants,
    level,
    revision: 2,
    sha256: 'f'.repeat(64),
    releasedAt,
    cases: procedure.cases.map(({ key, name }) => ({ key, name, formHash: hashOf(currentForm), online: true })),
  });
  const released = new Map([
    [hashOf(currentForm), { form: currentForm, key: '1.001193', current: true, revision: 2 }],
    [hashOf(olderForm), { form: olderForm, key: '1.001193', current: false, revision: 1 }],
    [hashOf(foreignForm), { form: foreignForm, key: '1.000894', current: true, revision: 1 }],
  ]);
  return {
    version: () => '1',
    places: seedPlaces,
    find: async (_filter, { first, after }) => {
      const start = after === undefined ? 0 : Number(after);
      const items = procedures.slice(start, start + first).map(summaryOf);
      const hasNextPage = start + first < procedures.length;
      const facets = { sector: [], agency: [], level: [], applicant: [] };
      return {
        items,
        total: procedures.length,
        endCursor: hasNextPage ? String(start + first) : null,
        hasNextPage,
        facets,
      };
    },
    summary: (province, key) => {
      const procedure = find(province, key);
      return procedure === undefined ? undefined : summaryOf(procedure);
    },
    service: (province, key) => {
      const procedure = find(province, key);
      if (procedure === undefined) return undefined;
      const forms = Object.fromEntries(procedure.cases.map((one) => [one.key, currentForm]));
      const release = {
        province,
        key,
        revision: 2,
        sequence: 1,
        content: '',
        sha256: 'f'.repeat(64),
        decision: 'seed' as const,
        approver: null,
        releasedAt,
        level,
      };
      return { release, procedure, forms };
    },
    form: (hash) => {
      const found = released.get(hash);
      return found === undefined ? undefined : { province: 'H01', caseKey: 'mac-dinh', ...found };
    },
  };
}

export const startOfTest = '2026-11-23T02:00:00.000Z';

type Settings = { limits?: Partial<IntakeLimits>; releasedAt?: string; change?: (procedure: Procedure) => Procedure };

/** An intake over stores in memory and files in a directory of its own. */
export async function startIntake({ limits = {}, releasedAt = startOfTest, change }: Settings = {}) {
  const directory = await mkdtemp(join(tmpdir(), 'intake-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const files = makeFileStore(directory);
  const dossiers = memoryDossiers();
  const uploads = memoryUploads();
  const clock = { now: new Date(startOfTest) };
  const releases = memoryReleases(releasedAt, change);
  const parts = { releases, dossiers, uploads, files, limits, clock: () => clock.now, randomBytes };
  const secretKey = new Uint8Array(32).fill(7);
  return { intake: makeIntake({ ...parts, secretKey }), parts, secretKey, directory, files, dossiers, uploads, clock };
}

export type Started = Awaited<ReturnType<typeof startIntake>>;

export async function* chunks(...parts: (string | Uint8Array)[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}

export const pdf = (text = 'one') => `%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n% ${text}\n%%EOF\n`;

export async function uploadPdf({ intake }: Started, text?: string, via = 'site'): Promise<string> {
  return (await intake.upload({ name: 'giay-chung-sinh.pdf', stream: chunks(pdf(text)), via })).id;
}

let count = 0;

/** A good submission with a file of its own, with parts replaced. */
export async function goodSubmission(started: Started, change: Partial<Submission> = {}): Promise<Submission> {
  count += 1;
  const own = String(count);
  const scan = await uploadPdf(started, own);
  return {
    province: 'H01',
    key: '1.001193',
    caseKey: 'mac-dinh',
    formHash: hashOf(currentForm),
    answers: { applicant: { fullName: 'Nguyễn Thị Mẫu' }, authorised: false, scan: [scan] },
    idempotencyKey: `key-0123456789-${own}`,
    via: 'site',
    ...change,
  };
}

/** Status and codes of a refusal: `422 required@applicant`. */
export async function refused(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const problems = error.problems.map(({ code, field }) => (field ? `${code}@${field}` : code));
    return `${error.status} ${problems.join(' ')}`;
  }
  return 'accepted';
}
