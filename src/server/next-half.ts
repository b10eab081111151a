import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Largest body Next may be given: form templates are uploaded through it. */
const maxBodyBytes = 30 * 1024 * 1024;

const reads = ['GET', 'HEAD'];

/** What Next answers at each address; to anything else it says 200, or ends in a 500 (TRACE). */
const methodsAt: readonly (readonly [string, readonly string[]])[] = [
  ['/api/graphql', ['POST', 'OPTIONS']],
  ['/api', [...reads, 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS']],
  ['/admin', [...reads, 'POST']],
  ['/_next', reads],
];

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type NextHalf = {
  /** Starts Next in the background; requests that come earlier wait for it. */
  prepare: () => Promise<void>;
  plugin: (app: FastifyInstance) => Promise<void>;
  close: () => Promise<void>;
};

/**
 * The authoring half: hands /admin, /api and /_next to Next, which carries Payload only. Bodies are capped by their announced
 * length before Next sees them and are not consumed; a body of unannounced length is refused (411), since it could not be capped.
 */
export function nextHalf(options: { dir: string; hostname: string; port: number; writesPerMinute: number }): NextHalf {
  let ready: Promise<{ handle: Handler; close: () => Promise<void> }> | undefined;

  const start = async () => {
    const { default: next } = await import('next');
    const app = next({ dev: false, dir: options.dir, hostname: options.hostname, port: options.port });
    await app.prepare();
    return { handle: app.getRequestHandler() as Handler, close: () => app.close() };
  };

  const started = () => {
    ready ??= start();
    return ready;
  };

  const refuse = (reply: FastifyReply, status: number, code: string, vi: string, en: string) =>
    reply.code(status).send({ problems: [{ code, message: { vi, en } }] });

  const tooBig = (request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined => {
    const length = request.headers['content-length'];
    if (length !== undefined && Number(length) > maxBodyBytes) {
      return refuse(reply, 413, 'body-too-large', 'Nội dung gửi lên quá lớn.', 'The body is too large.');
    }
    if (length === undefined && request.headers['transfer-encoding'] !== undefined) {
      return refuse(reply, 411, 'length-required', 'Thiếu Content-Length.', 'A Content-Length is required.');
    }
    return undefined;
  };

  const otherMethod = (request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined => {
    const [path = ''] = request.url.split('?', 1);
    const taken = methodsAt.find(([address]) => path === address || path.startsWith(`${address}/`))?.[1] ?? [];
    if (taken.includes(request.method)) return undefined;
    reply.header('Allow', taken.join(', '));
    return refuse(
      reply,
      405,
      'method-refused',
      'Địa chỉ này không nhận cách gọi đó.',
      'This method is not taken here.',
    );
  };

  return {
    prepare: async () => {
      await started();
    },
    plugin: async (app) => {
      app.removeAllContentTypeParsers();
      app.addContentTypeParser('*', (_request, _payload, done) => done(null));
      const serve = async (request: FastifyRequest, reply: FastifyReply) => {
        const refused = otherMethod(request, reply) ?? tooBig(request, reply);
        if (refused) return refused;
        const { handle } = await started();
        // Ours, whatever came: the audit log names requests by it.
        request.raw.headers['x-request-id'] = request.id;
        request.raw.headers['x-client-address'] = request.ip;
        // Vietnamese until somebody chooses another language (a cookie of the administration), whatever the browser was set up in.
        request.raw.headers['accept-language'] = 'vi';
        reply.raw.setHeader('X-Request-Id', request.id);
        reply.hijack();
        await handle(request.raw, reply.raw);
        return reply;
      };
      const limited = { config: { rateLimit: { max: options.writesPerMinute, timeWindow: '1 minute' } } };
      for (const prefix of ['/admin', '/api', '/_next']) {
        app.all(prefix, serve);
        app.all(`${prefix}/*`, serve);
      }
      for (const path of ['/api/users/login', '/api/users/forgot-password', '/api/users/reset-password']) {
        app.post(path, limited, serve);
      }
    },
    close: async () => {
      const running = ready;
      if (running) await (await running).close();
    },
  };
}
