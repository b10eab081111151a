import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { databaseBusyProblem, isDatabaseBusy } from '../database/write-mutex';
import { type Problem, ProblemError } from '../problem/problem';
import type { Settings } from './settings';
import { letRestPass } from './unread-bodies';

/** Largest body of the public half, uploads apart: answers of a very long form are well below it. */
const maxBodyBytes = 1024 * 1024;

const texts: Record<number, Problem> = {
  400: { code: 'malformed-request', message: { vi: 'Yêu cầu không đúng định dạng.', en: 'The request is malformed.' } },
  413: { code: 'body-too-large', message: { vi: 'Nội dung gửi lên quá lớn.', en: 'The body is too large.' } },
  415: {
    code: 'media-type-refused',
    message: { vi: 'Kiểu nội dung không được nhận ở địa chỉ này.', en: 'This content type is not accepted here.' },
  },
  429: {
    code: 'too-many-requests',
    message: {
      vi: 'Quá nhiều yêu cầu trong một phút. Hãy đợi một lát rồi thử lại.',
      en: 'Too many requests in a minute. Wait, then try again.',
    },
  },
};

/** How long requests that run may go on once the server is told to stop. */
const runningRequestsMs = 8_000;

/**
 * The Fastify instance all parts are registered on: limits, compression, security headers, and errors as problems. Nothing a person
 * typed is ever logged: requests are not logged, and of an unexpected error only its id, its route and its stack.
 */
export async function makeHttp(settings: Settings): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: 'warn', redact: ['req.headers', 'req.query', 'req.body'] },
    // What is logged names the request itself; a logger of its own for each would be made for the thousands that log nothing.
    childLoggerFactory: (logger) => logger,
    disableRequestLogging: true,
    trustProxy: settings.trustProxy,
    bodyLimit: maxBodyBytes,
    genReqId: () => randomUUID(),
    frameworkErrors: (_error, _request, reply) => {
      // An address that cannot be decoded fails before any route or error handler is known.
      reply.raw.writeHead(400, { 'content-type': 'application/json; charset=utf-8' });
      reply.raw.end(JSON.stringify({ problems: [texts[400]] }));
    },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    requestTimeout: 120_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
  });
  app.addHook('preClose', async () => {
    // Streams of progress have no end of their own.
    setTimeout(() => app.server.closeAllConnections(), runningRequestsMs).unref();
  });
  app.addHook('onRequest', (request, reply, done) => {
    letRestPass(request.raw, reply.raw);
    done();
  });
  await app.register(rateLimit, { global: false });
  // Here and not where files are read: the answer to an unknown address meets its hooks with a request of any part of the server.
  await app.register(multipart);
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], inflateIfDeflated: false });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('X-Content-Type-Options', 'nosniff');
    if (!reply.hasHeader('Referrer-Policy')) reply.header('Referrer-Policy', 'no-referrer');
  });
  app.setErrorHandler(async (error: FastifyError | ProblemError, request, reply) => {
    if (error instanceof ProblemError) return reply.code(error.status).send({ problems: error.problems });
    if (isDatabaseBusy(error))
      return reply
        .code(503)
        .header('Retry-After', '5')
        .send({ problems: [databaseBusyProblem()] });
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) {
      return reply.code(status).send({ problems: [texts[status] ?? texts[400]] });
    }
    request.log.error({ id: request.id, route: request.routeOptions.url, stack: error.stack }, 'unexpected error');
    const message = {
      vi: `Hệ thống gặp lỗi. Mã lỗi để báo quản trị viên: ${request.id}`,
      en: `The system met an error. Tell the administrator this id: ${request.id}`,
    };
    return reply.code(500).send({ problems: [{ code: 'unexpected', message }] });
  });
  return app;
}
