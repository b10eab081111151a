import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, type RequestOptions, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArrivingFile, readOneFile } from '../../src/intake/read-one-file';
import { ProblemError } from '../../src/problem/problem';
import { makeHttp } from '../../src/server/http';
import { nextHalf } from '../../src/server/next-half';
import { readSettings } from '../../src/server/settings';

let app: FastifyInstance;
let folder: string;
const withoutCleaner: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'procedure-catalog-http-'));
  app = await makeHttp(readSettings({ NODE_ENV: 'test', DATA_DIR: folder }));
  const next = nextHalf({ dir: folder, hostname: 'localhost', port: 3000, writesPerMinute: 100 });
  await app.register(async (site) => {
    site.addHook('onResponse', async (request) => {
      if (typeof Reflect.get(request, 'cleanRequestFiles') !== 'function') withoutCleaner.push(request.url);
    });
    site.setNotFoundHandler((_request, reply) => reply.code(404).send({ problems: [{ code: 'not-found' }] }));
  });
  app.get('/files/*', (_request, reply) => reply.callNotFound());
  app.post('/file', (incoming) => readOneFile(incoming, 100 * 1024 * 1024, taken));
  await app.register(next.plugin);
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A file read until it is too large for whoever takes it, as uploads are. */
async function taken({ stream }: ArrivingFile): Promise<{ bytes: number }> {
  let bytes = 0;
  for await (const piece of stream) {
    bytes += piece.length;
    if (bytes > 20_000) throw new ProblemError(413, []);
  }
  return { bytes };
}

/** Sends a request over one connection that is kept. */
function ask(agent: Agent, options: RequestOptions, body: readonly Uint8Array[] = []): Promise<number | undefined> {
  const address = app.server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, timeout: 20_000, ...options }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode));
    });
    sent.once('timeout', () => sent.destroy(new Error('no answer')));
    sent.once('error', reject);
    for (const piece of body) sent.write(piece);
    sent.end();
  });
}

describe('an upload that is refused in the middle does not stand in the way of the next request', () => {
  const head = Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n');
  const tail = Buffer.from('\r\n--x--\r\n');
  it.each([
    ['of announced length', 3, true],
    ['of announced length, larger', 24, true],
    ['in pieces', 3, false],
    ['in pieces, larger', 24, false],
  ])('%s: %i MB', async (_, megabytes, isAnnounced) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const file = Buffer.alloc(megabytes * 1024 * 1024, 65);
    const headers = {
      'content-type': 'multipart/form-data; boundary=x',
      ...(isAnnounced ? { 'content-length': head.length + file.length + tail.length } : {}),
    };
    expect(await ask(agent, { method: 'POST', path: '/file', headers }, [head, file, tail])).toBe(413);
    expect(await ask(agent, { path: '/khong-co' })).toBe(404);
    expect(await ask(agent, { method: 'TRACE', path: '/admin', headers: { 'content-length': 0 } })).toBe(405);
    agent.destroy();
  });
});

describe('methods that an address does not take', () => {
  it.each<[InjectOptions['method'] | 'TRACE', string, string]>([
    ['TRACE', '/api/users', 'GET, HEAD, POST, PATCH, PUT, DELETE, OPTIONS'],
    ['TRACE', '/api/graphql', 'POST, OPTIONS'],
    ['GET', '/api/graphql', 'POST, OPTIONS'],
    ['PUT', '/admin', 'GET, HEAD, POST'],
    ['DELETE', '/admin', 'GET, HEAD, POST'],
    ['PATCH', '/admin/collections/users?x=/api', 'GET, HEAD, POST'],
    ['TRACE', '/admin', 'GET, HEAD, POST'],
    ['POST', '/_next/static/x.js', 'GET, HEAD'],
  ])('%s %s is 405', async (method, url, allowed) => {
    const answer = await app.inject({ method, url });
    expect([answer.statusCode, answer.json()]).toMatchObject([405, { problems: [{ code: 'method-refused' }] }]);
    expect(answer.headers.allow).toBe(allowed);
  });
});

it('an unknown address meets no hook that its request cannot answer', async () => {
  for (const url of ['/files/..%2fx', '/khong-co']) expect((await app.inject(url)).statusCode).toBe(404);
  expect(withoutCleaner).toEqual([]);
});
