import type { CollectionBeforeLoginHook, PayloadRequest } from 'payload';

/** What is noted of a session beside what Payload keeps of it, so that its owner knows it again. */
export type SessionNote = { agent: string; address: string; by: 'password' | 'single-sign-on' };

export type SessionNotes = Record<string, SessionNote>;

const isNote = (value: unknown): value is SessionNote =>
  typeof value === 'object' && value !== null && 'agent' in value && 'address' in value && 'by' in value;

export function notesOf(value: unknown): SessionNotes {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, SessionNote] => isNote(entry[1])));
}

/** Where a request comes from. The address is set by our own server (src/server/next-half.ts), whatever a client sends. */
export function sourceOf(req: Pick<PayloadRequest, 'headers'>): Omit<SessionNote, 'by'> {
  return {
    agent: (req.headers?.get('user-agent') ?? '').slice(0, 300),
    address: (req.headers?.get('x-client-address') ?? '').slice(0, 60),
  };
}

/** The notes with one more, of sessions that are still there. */
export function withNote(
  user: { sessions?: unknown; sessionNotes?: unknown },
  id: string,
  note: SessionNote,
): SessionNotes {
  const alive = new Set(sessionsOf(user.sessions).map((session) => session.id));
  const kept = Object.entries(notesOf(user.sessionNotes)).filter(([each]) => alive.has(each));
  return Object.fromEntries([...kept, [id, note]]);
}

export type Session = { id: string; createdAt: string; expiresAt: string };

/** The sessions of a user that have not ended by time. */
export function sessionsOf(value: unknown, now = Date.now()): Session[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown): Session[] => {
    if (typeof each !== 'object' || each === null) return [];
    const [id, created, expires] = ['id', 'createdAt', 'expiresAt'].map((name): unknown => Reflect.get(each, name));
    const [from, to] = [created, expires].map((time) => new Date(String(time)));
    if (typeof id !== 'string' || !from || !to || !(to.getTime() > now)) return [];
    return [{ id, createdAt: from.toISOString(), expiresAt: to.toISOString() }];
  });
}

/** Notes where a new session was begun; Payload has put it last. */
export const noteSession: CollectionBeforeLoginHook = async ({ req, user }) => {
  const session = sessionsOf(user.sessions).at(-1);
  if (!session) return user;
  const sessionNotes = withNote(user, session.id, { ...sourceOf(req), by: 'password' });
  await req.payload.db.updateOne({ collection: 'users', id: user.id, data: { sessionNotes }, req, returning: false });
  return user;
};
