import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { workCalendar } from '../../../src/dossier/calendar';
import { canonicalText } from '../../../src/form/canonical';
import { checkAnswers } from '../../../src/form/check-answers';
import type { FormDraft } from '../../../src/form/draft';
import type { Answers, Form } from '../../../src/form/form';
import { toForm } from '../../../src/form/to-schema';
import { validatorCode } from '../../../src/form/validator-code';
import { makePlaces } from '../../../src/places/make-places';
import { contentSecurityPolicy } from '../../../src/site/frame/security-headers';

const here = (path: string) => new URL(path, import.meta.url).pathname;
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** What the harness remembers, for a test to look at or to change. */
export type Harness = {
  url: string;
  /** Address of the page of a form. */
  page: (name: string, locale?: 'vi' | 'en') => string;
  submissions: { key: string; formHash: string; idempotencyKey: string; answers: Answers }[];
  /** How the next submissions are answered: taken, taken with the answer lost, refused, or nothing comes at all. */
  plan: ('take' | 'lose' | 'gone' | 'down')[];
  uploads: Map<string, { name: string; bytes: number }>;
  /** Uploads fail while this is true. */
  uploadsDown: boolean;
  close: () => Promise<void>;
};

/** The released forms of the harness: the starters, one with every field type and one with computed fields. */
export function harnessForms(): Map<string, Form> {
  const forms = new Map<string, Form>();
  const every: FormDraft = readJson(here('./every-field.json'));
  forms.set('every-field', toForm(every));
  const computed: FormDraft = readJson(here('./computed.json'));
  forms.set('computed', toForm(computed));
  const starters = here('../../../form-schemas/starters/');
  for (const file of readdirSync(starters).filter((name) => name.endsWith('.json'))) {
    const starter = readJson(join(starters, file));
    forms.set(file.replace('.json', ''), toForm(starter.draft));
  }
  return forms;
}

export const harnessPlaces = makePlaces(
  readJson(here('../../../seed/data/provinces.json')).provinces34.map(
    ({ code, name }: { code: string; name: string }) => ({
      code,
      name,
    }),
  ),
  readJson(here('../../../seed/data/communes.json')).communes.map(([code, name, province]: string[]) => ({
    code,
    name,
    province,
  })),
);

const pageCss =
  'body{margin:0;background:#fff}main{max-width:70rem;margin:auto;padding:1rem;font-family:system-ui,sans-serif}';

function hashOf(form: Form): string {
  return createHash('sha256').update(canonicalText(form)).digest('hex');
}

function page(name: string, form: Form, locale: string): string {
  const hash = hashOf(form);
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${form.title}</title><link rel="stylesheet" href="/assets/form-view.css"><link rel="stylesheet" href="/page.css">
<script type="module" src="/assets/form-page.js"></script></head><body><main><h1>${form.title}</h1>
<div id="form-root" data-form-url="/forms/${hash}/form.json" data-validator-url="/forms/${hash}/test/validator.js"
 data-province="H01" data-key="${name}" data-case="mac-dinh" data-form-hash="${hash}" data-locale="${locale}"
 data-submit-url="/submissions" data-upload-url="/uploads" data-lookup-url="/tra-cuu"><p>Đề cương của tờ khai</p></div></main></body></html>`;
}

function read(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

/** Builds the real browser bundle and serves it with a pretended intake, under the site's own security policy. */
export async function startHarness(): Promise<Harness> {
  const outDir = mkdtempSync(join(tmpdir(), 'form-view-'));
  // In a process of its own, as scripts/build.mjs does it: under a test runner NODE_ENV would choose React's development build.
  const vite = here('../../../node_modules/vite/bin/vite.js');
  const config = here('../../../src/site/client/vite.config.ts');
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--config', config, '--outDir', outDir, '--emptyOutDir'],
    {
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  const forms = harnessForms();
  const byHash = new Map([...forms.values()].map((form) => [hashOf(form), form]));
  const receipts = new Map<string, { body: string; receipt: object }>();
  const harness: Omit<Harness, 'url' | 'page' | 'close'> = {
    submissions: [],
    plan: [],
    uploads: new Map(),
    uploadsDown: false,
  };

  const send = (response: ServerResponse, status: number, type: string, body: string | Buffer): void => {
    response.writeHead(status, { 'content-type': type, 'content-security-policy': contentSecurityPolicy });
    response.end(body);
  };
  const json = (response: ServerResponse, status: number, body: object): void =>
    send(response, status, 'application/json', JSON.stringify(body));

  async function upload(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    const name = /filename="([^"]*)"/.exec(body.toString('utf8'))?.[1] ?? 'file';
    if (harness.uploadsDown) return void response.destroy();
    if (body.includes('NOT-A-PICTURE')) {
      const message = { vi: 'Tệp này không phải ảnh.', en: 'This file is no picture.' };
      return json(response, 415, { problems: [{ code: 'file-type-refused', field: 'file', message }] });
    }
    const id = createHash('sha256').update(`${name}${harness.uploads.size}`).digest('hex').slice(0, 24);
    harness.uploads.set(id, { name, bytes: body.length });
    json(response, 201, { id, name, mediaType: 'image/png', bytes: body.length, sha256: '0' });
  }

  async function submit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await read(request)).toString('utf8');
    const submission = JSON.parse(body);
    const plan = harness.plan.shift() ?? 'take';
    if (plan === 'down') return void response.destroy();
    if (plan === 'gone') {
      const field = Object.entries(submission.answers).find(
        ([, value]) => Array.isArray(value) && harness.uploads.has(String(value[0])),
      )?.[0];
      const message = { vi: 'Không tìm thấy tệp đã tải lên.', en: 'The upload was not found.' };
      return json(response, 422, {
        problems: [{ code: 'upload-not-found', field: `${field}.0`, rule: 'upload', message }],
      });
    }
    const form = byHash.get(submission.formHash);
    if (!form)
      return json(response, 404, { problems: [{ code: 'form-not-found', message: { vi: 'Không có.', en: 'None.' } }] });
    const known = receipts.get(submission.idempotencyKey);
    const content = JSON.stringify(submission.answers);
    if (known && known.body !== content) {
      const message = { vi: 'Khoá đã dùng.', en: 'Key used.' };
      return json(response, 409, { problems: [{ code: 'idempotency-key-reused', message }] });
    }
    if (!known) {
      const { problems } = checkAnswers(form, [], submission.answers, {
        places: harnessPlaces,
        today: '2026-11-22',
        calendar: workCalendar,
      });
      if (problems.length > 0) return json(response, 422, { problems });
      harness.submissions.push(submission);
      const receipt = { number: `H01.03-261122-000${harness.submissions.length}`, secret: 'MẬT-KHẨU-THỬ' };
      receipts.set(submission.idempotencyKey, { body: content, receipt });
    }
    if (plan === 'lose') return void response.destroy();
    json(response, 201, receipts.get(submission.idempotencyKey)?.receipt ?? {});
  }

  type Route = [RegExp, (found: string, request: IncomingMessage, response: ServerResponse, url: URL) => unknown];
  const routes: Route[] = [
    [/^\/(uploads)$/, (_found, request, response) => upload(request, response)],
    [/^\/(submissions)$/, (_found, request, response) => submit(request, response)],
    [
      /^\/(tra-cuu)$/,
      async (_found, request, response) => {
        const typed = new URLSearchParams((await read(request)).toString('utf8'));
        send(
          response,
          200,
          'text/html; charset=utf-8',
          `<h1>Giấy tiếp nhận</h1><p id="number">${typed.get('number')}</p>`,
        );
      },
    ],
    [/^\/(page\.css)$/, (_found, _request, response) => send(response, 200, 'text/css', pageCss)],
    [/^\/forms\/([0-9a-f]{64})\/form\.json$/, (hash, _request, response) => json(response, 200, formOf(hash))],
    [
      /^\/forms\/([0-9a-f]{64})\/test\/validator\.js$/,
      (hash, _request, response) => send(response, 200, 'text/javascript', validatorCode(formOf(hash))),
    ],
    [
      /^\/to-khai\/([\w-]+)$/,
      (name, _request, response, url) => {
        const form = forms.get(name);
        if (!form) throw new Error(`No form ${name}`);
        send(response, 200, 'text/html; charset=utf-8', page(name, form, url.searchParams.get('lang') ?? 'vi'));
      },
    ],
    [
      /^\/places\/(provinces)\.json$/,
      (_found, _request, response) => json(response, 200, [...harnessPlaces.provinces()]),
    ],
    [
      /^\/places\/communes\/(H\d\d)\.json$/,
      (province, _request, response) => json(response, 200, [...(harnessPlaces.communesOf(province) ?? [])]),
    ],
    [
      /^(\/assets\/[\w.-]+)$/,
      (path, _request, response) => {
        const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
        send(response, 200, type, readFileSync(join(outDir, path)));
      },
    ],
  ];
  function formOf(hash: string): Form {
    const form = byHash.get(hash);
    if (!form) throw new Error(`No form ${hash}`);
    return form;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    for (const [pattern, route] of routes) {
      const found = pattern.exec(url.pathname)?.[1];
      if (found !== undefined) return void (await route(found, request, response, url));
    }
    send(response, 404, 'text/plain', 'nothing here');
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(404);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  const url = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  return Object.assign(harness, {
    url,
    page: (name: string, locale: 'vi' | 'en' = 'vi') => `${url}/to-khai/${name}?lang=${locale}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(outDir, { recursive: true, force: true });
    },
  });
}
