import type { Endpoint, PayloadRequest } from 'payload';
import type { Import } from '../../payload-types';
import { cells } from '../../src/import/cells';
import { fileRefused } from '../../src/import-files/messages';
import { ProblemError } from '../../src/problem/problem';
import { mayIn, type Staff } from '../access';
import { jsonBody, routePart, staffEndpoint } from '../answers';
import { idOf } from '../fields/relation';
import { messages } from '../messages';
import { importEvents, shownImport } from './events';
import { makeImport, mappingOf, startOf } from './import-file';
import { knownNames } from './known-names';
import { importMessages } from './messages';
import { noteImport } from './note';
import { answersIn, makeAgencies, mayMakeAgencies } from './order-answers';
import { correctionIn, orderIn, textsIn } from './orders';
import { openQuestions } from './questions';
import { checkUndoable } from './reach';
import { mendRow, reportRows } from './report';
import { checkMayAnswer, presentImport, startAnswers, startApply, startPlan, startWork, stopWork } from './run-import';

const noStore = { headers: { 'Cache-Control': 'no-store' } };

const answer = (row: Import, status = 200) => Response.json(shownImport(row), { ...noStore, status });

/** The import named in the path, when this person sees the catalogue of its province; else it does not exist for them. Doing asks for more than seeing. */
async function askedFor(req: PayloadRequest, staff: Staff): Promise<Import> {
  const row = await presentImport(req.payload, routePart(req, 'id'));
  const province = idOf(row.province) ?? '';
  if (!mayIn(staff, 'read-catalogue', province)) throw new ProblemError(404, [messages.notFound]);
  if (req.method !== 'GET' && !mayIn(staff, 'edit-catalogue', province))
    throw new ProblemError(403, [messages.otherProvince]);
  return row;
}

const withImport = (work: (row: Import, req: PayloadRequest, staff: Staff) => Promise<Response>): Endpoint['handler'] =>
  staffEndpoint(async (req, staff) => work(await askedFor(req, staff), req, staff));

/** The province the file goes into: the person's own, or the one an administrator names. */
async function askedProvince(req: PayloadRequest, staff: Staff): Promise<string> {
  const province = req.searchParams?.get('province') ?? staff.province ?? '';
  if (!mayIn(staff, 'edit-catalogue', province)) throw new ProblemError(403, [messages.otherProvince]);
  const { totalDocs } = await req.payload.count({
    collection: 'provinces',
    where: { id: { equals: province } },
    overrideAccess: true,
  });
  if (totalDocs === 0) throw new ProblemError(422, [{ ...importMessages.provinceUnknown, field: 'province' }]);
  return province;
}

function fileName(req: PayloadRequest): string {
  const given = req.headers.get('x-file-name') ?? '';
  try {
    return decodeURIComponent(given).normalize('NFC').slice(-200) || 'bang-nhap';
  } catch {
    return 'bang-nhap';
  }
}

async function* chunksIn(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    reader.releaseLock();
  }
}

const count = (text: string | null | undefined, fallback: number, most: number) => {
  const number = Number(text ?? fallback);
  return Number.isInteger(number) && number >= 0 ? Math.min(number, most) : fallback;
};

/** What staff do with an import, under `/api/imports/`. Refusals are problems with a 4xx status. */
export const importEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    // The file itself as the body; its name in `X-File-Name` (URI-encoded). `?province=&agency=&forms=0&masters=1`.
    path: '/file',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      const province = await askedProvince(req, staff);
      // A form would be read as a table, envelope and all.
      if (/^(multipart\/|application\/x-www-form-urlencoded)/i.test(req.headers.get('content-type') ?? '')) {
        throw new ProblemError(415, [{ ...messages.mediaTypeRefused, field: 'file' }]);
      }
      if (!req.body) throw new ProblemError(422, [{ ...importMessages.fileMissing, field: 'file' }]);
      if (Number(req.headers.get('content-length') ?? 1) === 0) throw fileRefused('file-empty');
      const row = await makeImport(req.payload, chunksIn(req.body), {
        province,
        title: fileName(req),
        agency: req.searchParams?.get('agency')?.slice(0, 80) || null,
        withForms: req.searchParams?.get('forms') !== '0',
        followMasters: req.searchParams?.get('masters') === '1',
        startedBy: staff.id,
      });
      return answer(row, 201);
    }),
  },
  { path: '/:id/state', method: 'get', handler: withImport(async (row) => answer(row)) },
  {
    // What the mapping screen shows: the first rows, the columns as they are matched, the fields there are.
    path: '/:id/mapping',
    method: 'get',
    handler: withImport(async (row) => {
      const { info, rows } = await startOf(row);
      const fields = cells.map(({ id, title, joins = false }) => ({ id, title, joins }));
      return Response.json({ info, mapping: row.mapping, rows: rows.slice(0, 40), fields }, noStore);
    }),
  },
  {
    // The dry run. {"headerLine": 7, "columns": {"3": "sector", "5": null}} corrects the mapping first; it is remembered for the sender.
    path: '/:id/plan',
    method: 'post',
    handler: withImport(async (row, req, staff) => {
      const columns = mappingOf(row).columns.map(({ column }) => column);
      const said = correctionIn(await jsonBody(req), columns);
      const started = await startPlan(req.payload, row.id, said, staff.agencies);
      return answer(started.row, 202);
    }),
  },
  {
    // The report: `?only=new,question&search=&question=&from=0&limit=100`.
    path: '/:id/rows',
    method: 'get',
    handler: withImport(async (row, req) => {
      const { searchParams } = req;
      const only = (searchParams?.get('only') ?? '').split(',').filter((each) => each !== '');
      const from = count(searchParams?.get('from'), 0, 1_000_000);
      const limit = count(searchParams?.get('limit'), 100, 500);
      const found = await reportRows(req.payload, row, {
        only,
        search: searchParams?.get('search') ?? '',
        question: searchParams?.get('question') ?? '',
        from,
        limit,
      });
      return Response.json({ ...found, skipped: row.skipped ?? [] }, noStore);
    }),
  },
  {
    // Mends cells of a row: {"texts": {"deadline": "5 ngày làm việc"}}.
    path: '/:id/rows/:line',
    method: 'post',
    handler: withImport(async (row, req) => {
      const { texts: given } = await jsonBody(req);
      const mended = await mendRow(req.payload, row, Number(routePart(req, 'line')), textsIn(given));
      return Response.json({ row: mended }, noStore);
    }),
  },
  {
    // What is asked, each question once: {questions: [{id, field, text, count …}], more, mayMakeAgencies, agencies, sectors}.
    path: '/:id/questions',
    method: 'get',
    handler: withImport(async (row, req) => {
      const [found, known] = await Promise.all([openQuestions(req.payload, row), knownNames(req.payload, row)]);
      return Response.json({ ...found, ...known, mayMakeAgencies: mayMakeAgencies(req, row) }, noStore);
    }),
  },
  {
    // Answers questions for all rows that ask: {"answers": [{"question": "…", "text": "Sở Tư pháp"}, {"question": "…", "keep": true}]}.
    path: '/:id/answers',
    method: 'post',
    handler: withImport(async (row, req) => {
      const { answers, agencies } = answersIn(await jsonBody(req));
      checkMayAnswer(row);
      await makeAgencies(req, row, agencies);
      const started = await startAnswers(req.payload, row.id, answers);
      const made = agencies.length === 0 ? '' : `; tạo cơ quan: ${agencies.map(({ name }) => name).join(', ')}`;
      await noteImport(req.payload, row, `Trả lời ${answers.length} câu hỏi${made}`.slice(0, 1_000), req);
      return answer(started.row, 202);
    }),
  },
  {
    // Brings rows in: {"verdicts": ["new", "changed"], "lines": [58], "except": [12]}.
    path: '/:id/accept',
    method: 'post',
    handler: withImport(async (row, req, staff) => {
      const order = { ...orderIn(await jsonBody(req)), agencies: [...staff.agencies] };
      const started = await startApply(req.payload, row.id, order);
      await noteImport(req.payload, row, `Nhận: ${[...order.verdicts, ...order.lines].join(', ')}`, req);
      return answer(started.row, 202);
    }),
  },
  {
    path: '/:id/stop',
    method: 'post',
    handler: withImport(async (row) => {
      if (!stopWork(row.id)) throw new ProblemError(409, [importMessages.notNow]);
      return answer(row, 202);
    }),
  },
  {
    path: '/:id/resume',
    method: 'post',
    handler: withImport(async (row, req) => answer((await startWork(req.payload, row.id, 'resume')).row, 202)),
  },
  {
    path: '/:id/undo',
    method: 'post',
    handler: withImport(async (row, req, staff) => {
      await checkUndoable(req.payload, row, staff.agencies);
      const started = await startWork(req.payload, row.id, 'undo');
      await noteImport(req.payload, row, 'Hoàn tác cả lần nhập', req);
      return answer(started.row, 202);
    }),
  },
  { path: '/:id/events', method: 'get', handler: withImport(async (row, req) => importEvents(req.payload, row.id)) },
];
