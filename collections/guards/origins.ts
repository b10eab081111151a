import { ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';

const isRead = (method: string): boolean => /^(GET|HEAD|OPTIONS)$/i.test(method);

/**
 * Refuses a write that a page of another site makes with the cookie of whoever is signed in. Payload compares origins only where
 * SERVER_URL is set. A header that a foreign page cannot send without being asked first (`Authorization`, `X-Forwarded-Host`) may be
 * believed here; a program without a browser sends neither `Origin` nor `Sec-Fetch-Site` and is let through.
 * @param publicUrl SERVER_URL, empty when it is not set
 * @throws ProblemError 403 `origin-refused`
 */
export function refuseForeignOrigin(request: Pick<Request, 'method' | 'headers'>, publicUrl: string): void {
  const { headers } = request;
  if (isRead(request.method) || !headers.has('Cookie')) return;
  const origin = headers.get('Origin');
  const site = headers.get('Sec-Fetch-Site');
  const isForeign =
    origin === null ? site === 'cross-site' || site === 'same-site' : !isOurs(origin, headers, publicUrl);
  if (isForeign) throw new ProblemError(403, [messages.originRefused]);
}

function isOurs(origin: string, headers: Headers, publicUrl: string): boolean {
  const host = hostOf(origin);
  if (host === null) return false;
  if (publicUrl !== '' && hostOf(publicUrl) === host) return true;
  return [headers.get('Host'), headers.get('X-Forwarded-Host')].some((asked) => asked?.toLowerCase() === host);
}

const hostOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).host : null);
