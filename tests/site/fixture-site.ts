import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { typefaces } from '../../collections/typefaces';
import type { Dossier } from '../../src/dossier/dossier';
import type { Intake, Submission } from '../../src/intake/intake';
import type { ReadModel } from '../../src/portal/read-model/read-model';
import { ProblemError } from '../../src/problem/problem';
import { sitePages } from '../../src/site/pages-plugin';
import type { SiteOptions } from '../../src/site/site-options';
import { type FixtureModel, fixtureModel } from './fixture-model';

/** One upload as the fixture intake remembers it. */
export type TakenUpload = { name: string; bytes: number; via: string };

export type FixtureIntake = Intake & { uploads: TakenUpload[]; submissions: Submission[]; dossiers: Dossier[] };

const template = Buffer.from('%PDF-1.4 fixture');
export const templateHash = 'a'.repeat(64);
export const secret = 'BÍ-MẬT-7F3K';

/** An intake in memory: takes what fits, refuses by name (`refuse.exe`), keeps what it was given. */
export function fixtureIntake(): FixtureIntake {
  const uploads: TakenUpload[] = [];
  const submissions: Submission[] = [];
  const dossiers: Dossier[] = [];
  const unknown = () =>
    new ProblemError(404, [
      {
        code: 'dossier-unknown',
        message: { vi: 'Mã hồ sơ hoặc mã bí mật không đúng.', en: 'Wrong number or secret.' },
      },
    ]);
  return {
    uploads,
    submissions,
    dossiers,
    upload: async ({ name, stream, via }) => {
      let bytes = 0;
      for await (const chunk of stream) bytes += chunk.byteLength;
      if (name.endsWith('.exe')) {
        throw new ProblemError(415, [
          { code: 'file-type-refused', field: 'file', message: { vi: 'Loại tệp không được nhận.', en: 'Refused.' } },
        ]);
      }
      uploads.push({ name, bytes, via });
      return { id: 'upload-000000000001', name, mediaType: 'image/png', bytes, sha256: 'b'.repeat(64) };
    },
    submit: async (submission) => {
      submissions.push(submission);
      if (submission.key === 'explode') throw new Error('database password is hunter2');
      return {
        number: 'H01.03-261122-0001',
        secret,
        submittedAt: '2026-11-22T03:04:05.000Z',
        dueOn: '2026-11-25',
        state: 'submitted',
        warnings: [],
      };
    },
    validate: () => ({
      problems: [],
      warnings: [
        {
          code: 'citizen-id-birth-year',
          field: 'applicant.citizenId',
          message: { vi: 'Năm sinh không khớp số căn cước.', en: 'The year of birth does not fit the ID.' },
        },
      ],
    }),
    lookUp: async (number, typed) => {
      const found = dossiers.find((one) => one.number === number);
      if (found === undefined || typed !== secret) throw unknown();
      return found;
    },
    templateFile: async (sha256) =>
      sha256 === templateHash ? { stream: chunks(template), bytes: template.length } : undefined,
    sweep: async () => 0,
  };
}

async function* chunks(...all: Buffer[]): AsyncGenerator<Uint8Array> {
  yield* all;
}

/** A dossier of the first online case of a procedure of the model. */
export function fixtureDossier(model: FixtureModel, key = '1.001193'): Dossier {
  const summary = model.summary('H01', key);
  const one = summary?.cases[0];
  if (summary === undefined || one === undefined) throw new Error(`no ${key}`);
  return {
    number: 'H01.03-261122-0001',
    province: 'H01',
    key,
    caseKey: one.key,
    formHash: one.formHash,
    releaseSha256: summary.sha256,
    revision: 1,
    procedureName: summary.name,
    applicantName: 'Nguyễn Thị Ánh Nguyệt',
    answers: {
      applicant: { fullName: 'Nguyễn Thị Ánh Nguyệt', dateOfBirth: '1990-03-27', citizenId: '089190000001' },
      address: { province: 'H01', commune: '30280', detail: 'Ấp Long Hòa' },
      eventDate: '2026-11-10',
      reason: 'Đăng ký lần đầu <b>cho con</b>',
      kind: 'new',
      members: [{ name: 'Trần Văn Bình', born: '1988-01-02' }],
      truth: true,
    },
    files: [
      {
        id: 'upload-000000000001',
        field: 'filed5',
        name: 'giấy chứng sinh.jpg',
        mediaType: 'image/jpeg',
        bytes: 1_468_006,
        sha256: 'b'.repeat(64),
      },
    ],
    state: 'submitted',
    submittedAt: '2026-11-22T03:04:05.000Z',
    dueOn: '2026-11-25',
    idempotencyHash: 'c'.repeat(64),
    secretHash: 'd'.repeat(64),
    via: 'site',
    events: [{ at: '2026-11-22T03:04:05.000Z', by: 'site', from: null, to: 'submitted' }],
  };
}

export type FixtureSite = { app: FastifyInstance; model: FixtureModel; intake: FixtureIntake };

/** The site over the fixtures; style sheets are served too, so that a browser sees what people see. */
export async function fixtureSite(
  more: Partial<SiteOptions> = {},
  model = fixtureModel(),
  scripts: Record<string, string> = {},
): Promise<FixtureSite> {
  const intake = fixtureIntake();
  intake.dossiers.push(fixtureDossier(model));
  const app = await siteOver(model, { intake, ...more }, scripts);
  return { app, model, intake };
}

/** The site over any read model. */
export async function siteOver(
  model: ReadModel,
  more: Partial<SiteOptions> = {},
  scripts: Record<string, string> = {},
): Promise<FastifyInstance> {
  const app = Fastify({ logger: false });
  const styles = new URL('../../src/site/style/', import.meta.url).pathname;
  for (const name of readdirSync(styles)) {
    app.get(`/assets/${name}`, (_request, reply) => reply.type('text/css').send(readFileSync(join(styles, name))));
  }
  const served = {
    '/assets/form-page.js': 'export {};',
    '/assets/search.js': 'export {};',
    '/assets/embed.js': 'export {};',
    ...scripts,
  };
  for (const [path, text] of Object.entries(served)) {
    app.get(path, (_request, reply) =>
      reply.header('access-control-allow-origin', '*').type('text/javascript').send(text),
    );
  }
  await app.register(
    sitePages({
      model,
      intake: fixtureIntake(),
      clock: () => new Date('2026-11-22T05:00:00.000Z'),
      province: 'H01',
      build: 'build1',
      toolchain: 'ajv-8.20.0+1',
      typefaces,
      assets: {
        formPage: '/assets/form-page.js',
        search: '/assets/search.js',
        embed: '/assets/embed.js',
        css: ['/assets/site.css'],
      },
      ...more,
    }),
  );
  await app.ready();
  return app;
}
