import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach } from 'vitest';
import type { Dossier } from '../../../src/dossier/dossier';
import type { Intake, Submission } from '../../../src/intake/intake';
import type { PortalKey } from '../../../src/portal/keys/ports';
import { type PortalOptions, portalApi } from '../../../src/portal/plugin';
import { ProblemError } from '../../../src/problem/problem';
import { openModel } from './model';
import { birth, birthForm, like, makeRelease, memoryStore } from './releases';

const opened: FastifyInstance[] = [];

afterEach(async () => {
  for (const app of opened.splice(0)) await app.close();
});

export const secret = 'secret-of-the-receipt';

const text = (said: string) => ({ vi: said, en: said });

/** An intake that keeps what it was sent. */
export function fakeIntake() {
  const sent: Submission[] = [];
  const uploads: { name: string; text: string; via: string }[] = [];
  const intake: Intake = {
    async upload({ name, stream, via }) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      uploads.push({ name, text: bytes.toString(), via });
      return { id: 'upload-0123456789', name, mediaType: 'text/plain', bytes: bytes.length, sha256: 'cd'.repeat(32) };
    },
    async submit(submission) {
      if (submission.answers.fullName === undefined)
        throw new ProblemError(422, [
          { code: 'required', field: 'fullName', rule: 'required', message: text('Thiếu') },
        ]);
      sent.push(submission);
      const submittedAt = '2026-11-22T01:00:00.000Z';
      return { number: 'H01-261122-0001', secret, submittedAt, dueOn: '2026-11-25', state: 'submitted', warnings: [] };
    },
    validate: (_hash, answers) => ({
      problems: answers.fullName === undefined ? [{ code: 'required', field: 'fullName', message: text('Thiếu') }] : [],
      warnings: [{ code: 'plausible', message: text('Lạ') }],
    }),
    async lookUp(number, given) {
      const [submission] = sent;
      if (!submission || number !== 'H01-261122-0001' || given !== secret)
        throw new ProblemError(404, [{ code: 'dossier-unknown', message: text('Không có') }]);
      return dossierOf(submission);
    },
    templateFile: async () => undefined,
    sweep: async () => 0,
  };
  return { intake, sent, uploads };
}

function dossierOf({ province, key, caseKey, formHash, answers, via }: Submission): Dossier {
  const submittedAt = '2026-11-22T01:00:00.000Z';
  return {
    number: 'H01-261122-0001',
    province,
    key,
    caseKey,
    formHash,
    releaseSha256: 'ef'.repeat(32),
    revision: 1,
    procedureName: birth.name,
    applicantName: 'An',
    answers,
    state: 'submitted',
    submittedAt,
    dueOn: '2026-11-25',
    files: [
      { id: 'upload-0123456789', field: 'proof', name: 'a.txt', mediaType: 'text/plain', bytes: 5, sha256: 'cd' },
    ],
    idempotencyHash: 'x',
    secretHash: 'y',
    via,
    events: [{ at: submittedAt, by: 'citizen', from: null, to: 'submitted' }],
  };
}

/** Releases of the test API: birth registration in two provinces, and some more in one. */
export function apiReleases() {
  const names = ['Đăng ký kết hôn', 'Đăng ký khai tử', 'Cấp giấy phép xây dựng', 'Ấn định thuế', 'Xác nhận hộ tịch'];
  return [
    makeRelease({ procedure: birth, sequence: 1 }),
    ...names.map((name, place) =>
      makeRelease({
        procedure: like(`1.00000${place}`, name, {
          performers: { kind: 'department', agency: 'H01.03' },
          sector: place === 2 ? 'dat-dai' : 'ho-tich',
          applicants: place === 2 ? ['enterprise'] : ['citizen'],
        }),
        sequence: place + 2,
      }),
    ),
    makeRelease({ procedure: { ...like('2.000001', 'Chứng thực bản sao'), province: 'H26' }, sequence: 1 }),
    makeRelease({
      procedure: { ...birth, province: 'H26' },
      forms: { 'mac-dinh': { ...birthForm, id: 'hn' } },
      sequence: 2,
    }),
  ];
}

export type Api = Awaited<ReturnType<typeof openApi>>;

/** The portal API over releases in memory; `app` is the server it stands on. */
export async function openApi(
  options: Partial<PortalOptions> = {},
  keys: Record<string, PortalKey> = {},
  app: FastifyInstance = Fastify(),
) {
  const store = memoryStore(apiReleases());
  const model = await openModel(store);
  const fake = fakeIntake();
  opened.push(app);
  await app.register(portalApi, {
    model,
    intake: fake.intake,
    keys: { byHash: async (hash) => keys[hash] },
    clock: () => new Date('2026-11-22T01:00:00Z'),
    origins: ['*'],
    ...options,
  });
  const post = async (query: string, variables?: object, headers: Record<string, string> = {}) => {
    const answer = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
    return { status: answer.statusCode, headers: answer.headers, ...answer.json() };
  };
  const get = (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
    app.inject({ method: 'GET', url: '/graphql', query: { query, variables: JSON.stringify(variables) }, headers });
  return { app, model, store, post, get, ...fake };
}
