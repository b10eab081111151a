import type { Endpoint, PayloadRequest } from 'payload';
import type { BulkJob } from '../../payload-types';
import { reportHead, reportLine } from '../../src/bulk-work/report-csv';
import { ProblemError } from '../../src/problem/problem';
import { mayIn, type Staff } from '../access';
import { jsonBody, routePart, staffEndpoint } from '../answers';
import { writeAudit } from '../audit/write';
import { idOf } from '../fields/relation';
import { messages } from '../messages';
import { bulkActions } from './actions';
import { jobEvents, shownJob } from './events';
import { makeBulkJob } from './make-job';
import { startBulk, stopBulk } from './run';
import { allRows, readJob, reportRows } from './store';
import { requestIdOf } from './tools';

const noStore = { headers: { 'Cache-Control': 'no-store' } };

const answer = (row: BulkJob, status = 200) => Response.json(shownJob(row), { ...noStore, status });

/** The job named in the path, when this person sees the catalogue of its province; moving it is for whoever made it, and who manages there. */
async function askedFor(req: PayloadRequest, staff: Staff): Promise<BulkJob> {
  const job = await readJob(req.payload, routePart(req, 'id'));
  const province = idOf(job.province) ?? '';
  if (!mayIn(staff, 'read-catalogue', province)) throw new ProblemError(404, [messages.notFound]);
  const isTheirs = job.startedBy === staff.id && mayIn(staff, 'edit-catalogue', province);
  if (req.method !== 'GET' && !isTheirs && !mayIn(staff, 'manage-tenant', province)) {
    throw new ProblemError(403, [messages.deedNotAllowed]);
  }
  return job;
}

const withJob = (work: (job: BulkJob, req: PayloadRequest, staff: Staff) => Promise<Response>): Endpoint['handler'] =>
  staffEndpoint(async (req, staff) => work(await askedFor(req, staff), req, staff));

/** What was done with a job as a whole; each change has a line of its own with the id of the job. */
function note(req: PayloadRequest, job: BulkJob, reason: string): Promise<void> {
  return writeAudit(
    req.payload,
    {
      action: 'bulk-work',
      province: idOf(job.province) ?? '',
      subject: { collection: 'bulk-jobs', id: job.id, title: job.title },
      reason,
      requestId: requestIdOf(job),
    },
    req,
  );
}

const number = (text: string | null | undefined, fallback: number, most: number) => {
  const value = Number(text ?? fallback);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : fallback;
};

/** The report as a table, streamed row by row. */
function csvOf(req: PayloadRequest, job: BulkJob): Response {
  const locale = req.searchParams?.get('lang') === 'en' ? 'en' : 'vi';
  const encoder = new TextEncoder();
  const lines = (async function* () {
    yield reportHead(locale);
    for await (const row of allRows(req.payload, job.id)) yield reportLine(row, locale);
  })();
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(stream, {
    headers: {
      ...noStore.headers,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="xu-ly-hang-loat-${job.id.slice(-8)}.csv"`,
    },
  });
}

/** What staff do with many procedures at once, under `/api/bulk-jobs/`. Refusals are problems with a 4xx status. */
export const bulkEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    // What can be done, with the fields each action asks for.
    path: '/actions',
    method: 'get',
    handler: staffEndpoint(async () =>
      Response.json(
        { actions: bulkActions.map(({ id, name, intro, fields }) => ({ id, name, intro, fields })) },
        noStore,
      ),
    ),
  },
  {
    // Makes a job and begins its preview.
    path: '/make',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      const { row } = await makeBulkJob(req, staff, await jsonBody(req));
      return answer(row, 201);
    }),
  },
  { path: '/:id/state', method: 'get', handler: withJob(async (job) => answer(job)) },
  { path: '/:id/events', method: 'get', handler: withJob(async (job, req) => jobEvents(req.payload, job.id)) },
  {
    // Does what the preview says: {"withFalls": true} where levels are to fall as it shows; else those rows are left out.
    path: '/:id/start',
    method: 'post',
    handler: withJob(async (job, req) => {
      const { withFalls = false } = await jsonBody(req);
      if (typeof withFalls !== 'boolean') {
        throw new ProblemError(422, [{ ...messages.valueOfWrongType, field: 'withFalls' }]);
      }
      const { row } = await startBulk(req.payload, job.id, 'start', { withFalls });
      await note(req, job, withFalls ? `${job.total} thủ tục, kể cả hạ mức độ` : `${job.total} thủ tục`);
      return answer(row, 202);
    }),
  },
  {
    path: '/:id/resume',
    method: 'post',
    handler: withJob(async (job, req) => answer((await startBulk(req.payload, job.id, 'resume')).row, 202)),
  },
  {
    path: '/:id/stop',
    method: 'post',
    handler: withJob(async (job, req) => {
      const row = await stopBulk(req.payload, job.id);
      await note(req, job, 'dừng');
      return answer(row, 202);
    }),
  },
  {
    // The report: `?only=changed,failed&search=&page=1&limit=50`.
    path: '/:id/rows',
    method: 'get',
    handler: withJob(async (job, req) => {
      const { searchParams } = req;
      const found = await reportRows(req.payload, job.id, {
        only: (searchParams?.get('only') ?? '').split(',').filter((each) => each !== ''),
        search: (searchParams?.get('search') ?? '').slice(0, 200),
        page: number(searchParams?.get('page'), 1, 10_000),
        limit: number(searchParams?.get('limit'), 50, 200),
      });
      return Response.json(found, noStore);
    }),
  },
  { path: '/:id/report.csv', method: 'get', handler: withJob(async (job, req) => csvOf(req, job)) },
];
