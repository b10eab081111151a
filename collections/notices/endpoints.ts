import type { Endpoint, PayloadRequest, Where } from 'payload';
import type { Text } from '../../src/messages/text';
import { isNoticeValues, sayNotice } from '../../src/notices/say-notice';
import { ProblemError } from '../../src/problem/problem';
import type { Staff } from '../access';
import { jsonBody, pageAsked, staffEndpoint } from '../answers';
import { messages } from '../messages';

/** A notice as its reader sees it. */
export type ShownNotice = {
  id: string;
  kind: string;
  tone: string;
  title: Text;
  body: Text;
  link: string;
  at: string;
  isRead: boolean;
};

export type Inbox = { unread: number; total: number; page: number; pages: number; notices: ShownNotice[] };

const pageSize = 25;
const mostIds = 200;
const noStore = { headers: { 'Cache-Control': 'no-store' } };

const mine = (staff: Staff): Where => ({ recipient: { equals: staff.id } });

const unreadOf = async (req: PayloadRequest, staff: Staff): Promise<number> => {
  const where: Where = { and: [mine(staff), { readAt: { exists: false } }] };
  return (await req.payload.count({ collection: 'notices', where, overrideAccess: true, req })).totalDocs;
};

/** A page of the inbox, newest first; `?unread=1` for what has not been read. */
async function inboxOf(req: PayloadRequest, staff: Staff): Promise<Inbox> {
  const onlyUnread = req.searchParams?.get('unread') === '1';
  const found = await req.payload.find({
    collection: 'notices',
    where: onlyUnread ? { and: [mine(staff), { readAt: { exists: false } }] } : mine(staff),
    sort: '-raisedAt',
    limit: pageSize,
    page: pageAsked(req.searchParams),
    depth: 0,
    overrideAccess: true,
    req,
  });
  return {
    unread: await unreadOf(req, staff),
    total: found.totalDocs,
    page: found.page ?? 1,
    pages: found.totalPages,
    notices: found.docs.map(({ id, kind, values, link, raisedAt, readAt }) => ({
      id,
      kind,
      link,
      at: raisedAt,
      isRead: Boolean(readAt),
      ...sayNotice(kind, isNoticeValues(values) ? values : {}),
    })),
  };
}

/** Marks notices of this person as read (or unread again); others' ids change nothing. */
async function mark(req: PayloadRequest, staff: Staff): Promise<void> {
  const { ids, all, read = true } = await jsonBody(req);
  const isIds = (value: unknown): value is string[] =>
    Array.isArray(value) && value.length <= mostIds && value.every((id) => typeof id === 'string');
  if (all !== true && !isIds(ids)) throw new ProblemError(422, [{ ...messages.noticesNotNamed, field: 'ids' }]);
  if (typeof read !== 'boolean') throw new ProblemError(422, [{ ...messages.valueOfWrongType, field: 'read' }]);
  const named: Where = isIds(ids) ? { id: { in: ids } } : { readAt: { exists: false } };
  await req.payload.db.updateMany({
    collection: 'notices',
    where: { and: [mine(staff), named] },
    data: { readAt: read ? new Date().toISOString() : null },
    returning: false,
    req,
  });
}

/** The bell and the inbox, under `/api/notices/`. */
export const noticeEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/inbox',
    method: 'get',
    handler: staffEndpoint(async (req, staff) => Response.json(await inboxOf(req, staff), noStore)),
  },
  {
    path: '/unread',
    method: 'get',
    handler: staffEndpoint(async (req, staff) => Response.json({ unread: await unreadOf(req, staff) }, noStore)),
  },
  {
    // {"ids": [...]} or {"all": true}; {"read": false} takes it back.
    path: '/read',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      await mark(req, staff);
      return Response.json({ unread: await unreadOf(req, staff) }, noStore);
    }),
  },
];
