import { stringify } from 'csv-stringify/sync';
import type { Endpoint, Payload, PayloadRequest, Where } from 'payload';
import type { AuditLine } from '../../src/audit/chain';
import { readLine } from '../../src/audit/read-line';
import { auditSentence } from '../../src/audit/sentence';
import { ProblemError } from '../../src/problem/problem';
import { may, type Staff, worksEverywhere } from '../access';
import { staffEndpoint } from '../answers';
import { messages } from '../messages';
import { chainAudit } from './chain';
import { writeAudit } from './write';

export const formats = {
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    head: () => csvRow(csvHead, true),
    line: (line: AuditLine) => csvRow(csvCells(line)),
  },
  jsonl: {
    mediaType: 'application/x-ndjson; charset=utf-8',
    head: () => '',
    line: (line: AuditLine, hash: string) => `${JSON.stringify({ ...line, hash })}\n`,
  },
} as const;

type AuditFormat = keyof typeof formats;

const csvHead = [
  'Lúc (UTC)',
  'Tỉnh',
  'Số dòng',
  'Người làm',
  'Việc',
  'Đối tượng',
  'Khóa thủ tục',
  'Diễn giải',
  'Lý do',
  'Thay đổi',
  'Mã yêu cầu',
];

const csvCells = (line: AuditLine): string[] => [
  line.at,
  line.province,
  String(line.sequence),
  line.actor.kind === 'staff' ? line.actor.name : line.actor.kind,
  line.action,
  line.subject.title,
  line.procedure ?? '',
  auditSentence(line).vi,
  line.reason ?? '',
  JSON.stringify(line.changes),
  line.requestId ?? '',
];

/** Excel needs the mark to read UTF-8; cells that look like formulas are defused. */
const csvRow = (cells: readonly string[], isFirst = false): string =>
  stringify([[...cells]], { bom: isFirst, escape_formulas: true, record_delimiter: '\r\n' });

/**
 * `GET /api/audit-lines/export?format=csv|jsonl&province=H01&from=2026-11-01&to=2026-11-30`: the log of the own tenant as a download,
 * oldest first. JSON Lines carry the hashes, so a copy can be verified elsewhere.
 */
export const exportAuditEndpoint: Omit<Endpoint, 'root'> = {
  path: '/export',
  method: 'get',
  handler: staffEndpoint(async (req, staff) => {
    const name = req.searchParams?.get('format') ?? 'csv';
    const format = name === 'csv' || name === 'jsonl' ? formats[name] : undefined;
    if (!format) throw new ProblemError(400, [{ ...messages.formatUnknown, field: 'format' }]);
    const where = askedLines(req, staff);
    await writeAudit(
      req.payload,
      {
        action: 'exported',
        province: staff.province ?? 'VN',
        subject: { collection: 'audit-lines', id: name, title: `nhật ký (${name.toUpperCase()})` },
      },
      req,
    );
    await chainAudit(req.payload);
    return new Response(linesOf(req.payload, where, format), {
      headers: {
        'Content-Type': format.mediaType,
        'Content-Disposition': `attachment; filename="nhat-ky.${name}"`,
        'Cache-Control': 'private, no-store',
      },
    });
  }),
};

/** @throws ProblemError 403 for whoever reads no log, 400 for dates that are none */
function askedLines(req: PayloadRequest, staff: Staff): Where {
  if (!may(staff, 'read-audit')) throw new ProblemError(403, [messages.deedNotAllowed]);
  const province = worksEverywhere(staff) ? req.searchParams?.get('province') : staff.province;
  const conditions: Where[] = province ? [{ province: { equals: province } }] : [];
  const from = askedDay(req, 'from');
  const to = askedDay(req, 'to');
  if (from) conditions.push({ at: { greater_than_equal: inVietnam(from, '00:00:00.000') } });
  if (to) conditions.push({ at: { less_than_equal: inVietnam(to, '23:59:59.999') } });
  return { and: conditions };
}

/** Days are asked for as people count them. */
const inVietnam = (day: string, time: string): string => new Date(`${day}T${time}+07:00`).toISOString();

function askedDay(req: PayloadRequest, name: string): string | null {
  const day = req.searchParams?.get(name) || null;
  if (day !== null && (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))) {
    throw new ProblemError(400, [{ ...messages.dayUnreadable, field: name }]);
  }
  return day;
}

/** What comes behind a line: pages are found by where the last one ended, so none is counted, and none is skipped or doubled by lines that are added. */
const behind = ({ province, sequence }: Place): Where => ({
  or: [
    { province: { greater_than: province } },
    { and: [{ province: { equals: province } }, { sequence: { greater_than: sequence } }] },
  ],
});

type Place = { province: string; sequence: number };

/**
 * The lines that fit as the text of a format, by province and sequence, streamed page by page: memory stays flat.
 * @param pageSize lines read at a time
 */
export function linesOf(
  payload: Payload,
  where: Where,
  format: (typeof formats)[AuditFormat],
  pageSize = 500,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let last: Place | undefined;
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(encoder.encode(format.head()));
    },
    pull: async (controller) => {
      const { docs } = await payload.find({
        collection: 'audit-lines',
        where: last ? { and: [where, behind(last)] } : where,
        sort: ['province', 'sequence'],
        limit: pageSize,
        pagination: false,
        depth: 0,
        select: { content: true, hash: true, province: true, sequence: true },
        overrideAccess: true,
      });
      const text = docs.flatMap(({ content, hash }) => {
        const line = readLine(content);
        return line ? format.line(line, hash) : [];
      });
      controller.enqueue(encoder.encode(text.join('')));
      if (docs.length < pageSize) controller.close();
      last = docs.at(-1);
    },
  });
}
