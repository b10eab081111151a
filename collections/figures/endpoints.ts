import type { Endpoint, PayloadRequest, Where } from 'payload';
import { localTime } from '../../src/dossier/calendar';
import { ProblemError } from '../../src/problem/problem';
import { dashboardCsv, longestInFile } from '../../src/targets/csv';
import { reportFormats } from '../../src/targets/report';
import { quarterReport, readQuarter } from '../../src/targets/report/quarter';
import { may, nation, type Staff, worksEverywhere } from '../access';
import { staffEndpoint } from '../answers';
import { messages } from '../messages';
import { typefaces } from '../typefaces';
import { readDashboard, readQuarterInput, type Scope } from './figures';

const noStore = { headers: { 'Cache-Control': 'no-store' } };

/**
 * What this person may see figures of: the own province; whoever works everywhere any province, and the nation.
 * @throws ProblemError 403 for somebody who sees no working documents, 404 for another province, 422 for one or an agency there is not
 */
export async function scopeOf(req: PayloadRequest, staff: Staff): Promise<Scope> {
  if (!may(staff, 'read-catalogue')) throw new ProblemError(403, [messages.deedNotAllowed]);
  const asked = req.searchParams?.get('province');
  const own = staff.province ?? nation;
  const province = asked || own;
  if (province !== own && !worksEverywhere(staff) && own !== nation) throw new ProblemError(404, [messages.notFound]);
  const agency = req.searchParams?.get('agency') || null;
  const isThere = (collection: 'provinces' | 'agencies', where: Where) =>
    req.payload.count({ collection, where, overrideAccess: true, req }).then(({ totalDocs }) => totalDocs > 0);
  if (province !== own && province !== nation && !(await isThere('provinces', { id: { equals: province } }))) {
    throw new ProblemError(422, [{ ...messages.relationUnknown, field: 'province' }]);
  }
  const ofHere: Where[] = province === nation ? [] : [{ province: { equals: province } }];
  if (agency && !(await isThere('agencies', { and: [{ id: { equals: agency } }, ...ofHere] }))) {
    throw new ProblemError(422, [{ ...messages.relationUnknown, field: 'agency' }]);
  }
  return { province, agency };
}

/** Figures, under `/api/named-lists/`. */
export const figuresEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    // ?province=&agency=
    path: '/dashboard',
    method: 'get',
    handler: staffEndpoint(async (req, staff) =>
      Response.json(await readDashboard(req.payload, await scopeOf(req, staff), new Date()), noStore),
    ),
  },
  {
    path: '/dashboard.csv',
    method: 'get',
    handler: staffEndpoint(async (req, staff) => {
      const scope = await scopeOf(req, staff);
      const csv = dashboardCsv(await readDashboard(req.payload, scope, new Date(), longestInFile));
      return new Response(csv, {
        headers: {
          ...noStore.headers,
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="muc-do-dich-vu-${scope.province}.csv"`,
        },
      });
    }),
  },
  {
    // ?quarter=2026-Q4&province=&agency=&format=docx|pdf|json
    path: '/report',
    method: 'get',
    handler: staffEndpoint(async (req, staff) => {
      const scope = await scopeOf(req, staff);
      const quarter = readQuarter(req.searchParams?.get('quarter') ?? '');
      if (!quarter) throw new ProblemError(422, [{ ...messages.quarterUnknown, field: 'quarter' }]);
      const month = localTime(new Date()).date.slice(0, 7);
      if ((quarter.months[0] ?? '') > month) {
        throw new ProblemError(422, [{ ...messages.quarterInFuture, field: 'quarter' }]);
      }
      const asked = req.searchParams?.get('format') || 'docx';
      const format = reportFormats.find(({ extension }) => extension === asked);
      if (!format && asked !== 'json') throw new ProblemError(422, [{ ...messages.formatUnknown, field: 'format' }]);
      const [name, now] = [await nameOf(req, scope), new Date()];
      const report = quarterReport(await readQuarterInput(req.payload, scope, { quarter, name, now }));
      if (!format) return Response.json(report, noStore);
      const file = await format.write(report, { typefaces: typefaces(), made: now.toISOString() });
      return new Response(new Uint8Array(file), {
        headers: {
          ...noStore.headers,
          'Content-Type': format.mediaType,
          'Content-Disposition': `attachment; filename="bao-cao-${scope.province}-${quarter.id}.${format.extension}"`,
        },
      });
    }),
  },
];

/** The scope in words. */
async function nameOf(req: PayloadRequest, { province, agency }: Scope): Promise<string> {
  const common = { depth: 0, overrideAccess: true, disableErrors: true, req } as const;
  const [place, unit] = await Promise.all([
    req.payload.findByID({ collection: 'provinces', id: province, ...common }),
    agency ? req.payload.findByID({ collection: 'agencies', id: agency, ...common }) : null,
  ]);
  return [unit?.name, place?.name ?? province].filter(Boolean).join(', ');
}
