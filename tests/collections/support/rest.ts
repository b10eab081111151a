import { GRAPHQL_POST, REST_DELETE, REST_GET, REST_PATCH, REST_POST } from '@payloadcms/next/routes';
import type { Payload } from 'payload';
import { guardGraphql, guardRest } from '../../../collections/guards/answer-as-problems';

export type Answer = { status: number; body: Record<string, unknown>; text: string; headers: Headers };

type Handler = (request: Request, args: { params: Promise<{ slug: string[] }> }) => Promise<Response>;

/** Loaded when first used: the configuration reads the environment, which `startPayload` sets. */
const theConfig = async () => (await import('../../../payload.config')).default;

const handlers: Record<string, () => Handler> = {
  GET: () => guardRest(theConfig(), REST_GET(theConfig())),
  POST: () => guardRest(theConfig(), REST_POST(theConfig())),
  PATCH: () => guardRest(theConfig(), REST_PATCH(theConfig())),
  DELETE: () => guardRest(theConfig(), REST_DELETE(theConfig())),
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = {};
  }
  return { status: response.status, body: isRecord(body) ? body : {}, text, headers: response.headers };
}

const tries = 6;

/** Speaks to Payload's REST and GraphQL as a browser would, without a server: the very handlers that Next mounts. */
export class Caller {
  constructor(
    readonly token?: string,
    private readonly more: Record<string, string> = {},
  ) {}

  private headers(): Record<string, string> {
    return { ...this.more, ...(this.token ? { Authorization: `JWT ${this.token}` } : {}) };
  }

  async send(method: string, path: string, data?: unknown): Promise<Answer> {
    const [pathname = '', query = ''] = path.split('?', 2);
    const body = data === undefined ? undefined : JSON.stringify(data);
    // Followers write beside us; where MongoDB says so, a program does what the answer tells it: it tries again.
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.sendRaw(method, `${pathname}${query ? `?${query}` : ''}`, 'application/json', body);
      if (attempt === tries || answer.status !== 409 || !answer.text.includes('"write-conflict"')) return answer;
      await new Promise((resolve) => setTimeout(resolve, 40 * attempt));
    }
  }

  /** A body as it stands, well formed or not; GraphQL at `/graphql`. */
  async sendRaw(method: string, path: string, contentType: string, body?: string): Promise<Answer> {
    const pathname = path.split('?', 1)[0] ?? '';
    const request = new Request(`http://localhost:3000/api${path}`, {
      method,
      headers: { ...this.headers(), ...(body === undefined ? {} : { 'Content-Type': contentType }) },
      ...(body === undefined ? {} : { body }),
    });
    if (pathname === '/graphql') return read(await guardGraphql(theConfig(), GRAPHQL_POST(theConfig()))(request));
    const handler = handlers[method];
    if (!handler) throw new Error(`no handler for ${method}`);
    return read(await handler()(request, { params: Promise.resolve({ slug: pathname.split('/').filter(Boolean) }) }));
  }

  get = (path: string) => this.send('GET', path);
  post = (path: string, data: unknown = {}) => this.send('POST', path, data);
  patch = (path: string, data: unknown) => this.send('PATCH', path, data);
  delete = (path: string) => this.send('DELETE', path);

  /** A file with its row, as the admin sends it. */
  async upload(path: string, data: unknown, file: File): Promise<Answer> {
    const form = new FormData();
    form.set('_payload', JSON.stringify(data));
    form.set('file', file);
    const request = new Request(`http://localhost:3000/api${path}`, {
      method: 'POST',
      headers: this.headers(),
      body: form,
    });
    const slug = path.split('/').filter(Boolean);
    return read(await guardRest(theConfig(), REST_POST(theConfig()))(request, { params: Promise.resolve({ slug }) }));
  }

  async graphql(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    return this.sendRaw('POST', '/graphql', 'application/json', JSON.stringify({ query, variables }));
  }
}

export const anonymous = new Caller();

/** Signs a member of staff in and speaks for them. */
export async function signIn(payload: Payload, email: string, password: string): Promise<Caller> {
  const { token } = await payload.login({ collection: 'users', data: { email, password } });
  if (!token) throw new Error(`${email} cannot sign in`);
  return new Caller(token);
}

/** The rows of a list answer. */
export function rowsOf(answer: Answer): Record<string, unknown>[] {
  const { docs } = answer.body;
  return Array.isArray(docs) ? docs.filter(isRecord) : [];
}
