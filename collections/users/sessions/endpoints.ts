import type { Endpoint, Payload, PayloadRequest } from 'payload';
import { ProblemError } from '../../../src/problem/problem';
import { nation, type Staff } from '../../access';
import { jsonBody, routePart, staffEndpoint } from '../../answers';
import { writeAudit } from '../../audit/write';
import { idOf } from '../../fields/relation';
import { messages as general } from '../../messages';
import { messages } from '../messages';
import { mayTouch } from '../rights';
import { notesOf, type Session, type SessionNote, sessionsOf } from './notes';

/** A session as its owner sees it. */
export type ShownSession = Session & Partial<SessionNote> & { isCurrent: boolean };

type StoredUser = { id: string; name?: string; province?: unknown; sessions?: unknown; sessionNotes?: unknown };

const noStore = { headers: { 'Cache-Control': 'no-store' } };

const currentSession = (req: PayloadRequest): string => String(Reflect.get(Object(req.user), '_sid') ?? '');

async function readUser(payload: Payload, id: string): Promise<StoredUser> {
  const user = await payload.db.findOne<StoredUser>({ collection: 'users', where: { id: { equals: id } } });
  if (!user) throw new ProblemError(404, [general.notFound]);
  return user;
}

async function shownSessions(req: PayloadRequest, id: string): Promise<ShownSession[]> {
  const user = await readUser(req.payload, id);
  const notes = notesOf(user.sessionNotes);
  const current = currentSession(req);
  return sessionsOf(user.sessions)
    .map((session) => ({ ...session, ...notes[session.id], isCurrent: session.id === current }))
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
}

/** Ends sessions of a user: those for which `ends` says so. Their tokens are void at once. */
async function endSessions(req: PayloadRequest, id: string, ends: (session: Session) => boolean): Promise<number> {
  const user = await readUser(req.payload, id);
  const before = sessionsOf(user.sessions);
  const sessions = before.filter((session) => !ends(session));
  if (sessions.length === before.length) return 0;
  await req.payload.db.updateOne({ collection: 'users', id, data: { sessions }, returning: false });
  await writeAudit(
    req.payload,
    {
      action: 'sessions-ended',
      province: idOf(user.province) ?? nation,
      subject: { collection: 'users', id, title: user.name ?? id },
      changes: [{ field: 'sessions', from: before.length, to: sessions.length }],
    },
    req,
  );
  return before.length - sessions.length;
}

/** The person in the path, when the caller stands above them. @throws ProblemError 403, 404 */
async function managed(req: PayloadRequest, staff: Staff): Promise<string> {
  const id = routePart(req, 'id');
  const user = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  });
  if (!user) throw new ProblemError(404, [general.notFound]);
  if (!mayTouch(staff, user)) throw new ProblemError(403, [general.roleNotYours]);
  return id;
}

/** One's sessions, and those of people one manages, under `/api/users/`. */
export const sessionEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/sessions',
    method: 'get',
    handler: staffEndpoint(async (req, { id }) => Response.json({ sessions: await shownSessions(req, id) }, noStore)),
  },
  {
    // {"id": "..."} ends one of the own sessions, {"others": true} all but this one.
    path: '/sessions/end',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      const { id, others } = await jsonBody(req);
      const current = currentSession(req);
      const ended = await endSessions(req, staff.id, (session) =>
        others === true ? session.id !== current : session.id === id,
      );
      if (ended === 0 && others !== true) throw new ProblemError(404, [messages.sessionUnknown]);
      return Response.json({ sessions: await shownSessions(req, staff.id) }, noStore);
    }),
  },
  {
    path: '/:id/sessions/end',
    method: 'post',
    handler: staffEndpoint(async (req, staff) =>
      Response.json({ ended: await endSessions(req, await managed(req, staff), () => true) }, noStore),
    ),
  },
];
