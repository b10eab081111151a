import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { ProblemError } from '../../problem/problem';
import type { PortalContext } from '../context';
import type { makePrepare, Prepared } from '../documents/prepare';
import { messages } from '../messages';
import { authorise, type Guard } from './authorise';
import { toErrors } from './errors';
import { type PortalRequest, readAddress, readBody } from './request';
import { makeParts, type Parts, splice } from './splice';

export type AnswerOptions = Guard &
  Pick<PortalContext, 'model' | 'intake' | 'formTexts' | 'uploadLimits'> & {
    prepare: ReturnType<typeof makePrepare>;
    uploadUrl: (request: FastifyRequest) => string;
  };

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> | undefined;

/** Seconds that anyone may keep an anonymous answer before asking again with its ETag. */
const freshSeconds = 15;

/**
 * The handlers of GET and POST. What needs neither a key nor a write is answered without a single promise on the way:
 * that, the documents compiled once, and the parts spliced in as bytes is what makes it fast.
 */
export function makeAnswer(options: AnswerOptions): { get: Handler; post: Handler } {
  const { model, intake, formTexts, uploadLimits } = options;

  const run = (asked: PortalRequest, prepared: Prepared, request: FastifyRequest, reply: FastifyReply) => {
    const parts = makeParts();
    const start = (key: PortalContext['key']) => {
      const uploadUrl = () => options.uploadUrl(request);
      const context: PortalContext = { model, intake, formTexts, splice: parts, key, uploadUrl, uploadLimits };
      return prepared.run(undefined, context, asked.variables ?? {});
    };
    const key = authorise(options, prepared.scopes, request);
    const result = key instanceof Promise ? key.then(start) : start(undefined);
    if (result instanceof Promise) return result.then((done) => send(done, parts, prepared, request, reply));
    send(result, parts, prepared, request, reply);
    return undefined;
  };

  return {
    post(request, reply) {
      const asked = readBody(typeof request.body === 'string' ? request.body : '');
      return run(asked, options.prepare(asked.query, asked.operationName), request, reply);
    },
    get(request, reply) {
      const asked = readAddress(request.query);
      const prepared = options.prepare(asked.query, asked.operationName);
      if (prepared.isMutation || prepared.isPrivate) {
        throw new ProblemError(405, [{ code: 'must-post', message: messages.mustPost }]);
      }
      return run(asked, prepared, request, reply);
    },
  };
}

function send(
  result: ExecutionResult,
  parts: Parts,
  prepared: Prepared,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const type = mediaType(request.headers.accept);
  if (result.errors && result.errors.length > 0) {
    const { status, errors, unexpected } = toErrors(result.errors);
    for (const error of unexpected)
      request.log.error({ id: request.id, stack: error.stack }, 'unexpected error in the portal API');
    const refused = result.data === undefined;
    const text = JSON.stringify(refused ? { errors } : { errors, data: result.data });
    reply.code(refused && status === 200 ? 400 : status).headers({ 'Content-Type': type, 'Cache-Control': 'no-store' });
    reply.send(splice(text, parts.list));
    return;
  }
  const answer = splice(JSON.stringify({ data: result.data }), parts.list);
  if (request.method === 'POST' || prepared.isPrivate) {
    deliver(answer, { 'Content-Type': type, 'Cache-Control': 'no-store' }, request, reply);
    return;
  }
  const etag = etagOf(answer);
  const audience = request.headers.authorization === undefined ? 'public' : 'private';
  const headers = { 'Content-Type': type, 'Cache-Control': `${audience}, max-age=${freshSeconds}`, ETag: etag };
  if (names(request.headers['if-none-match'], etag)) reply.code(304).headers(headers).send();
  else deliver(answer, headers, request, reply);
}

/**
 * Sends an answer that is ready. Where the client takes no compressed bytes there is nothing left for anyone to do with
 * it, so it goes out directly: Fastify's way through the hooks behind a handler costs a fifth of such a request.
 */
function deliver(answer: Buffer, headers: Record<string, string>, request: FastifyRequest, reply: FastifyReply): void {
  if (request.headers['accept-encoding'] !== undefined) {
    reply.headers(headers).send(answer);
    return;
  }
  reply.hijack();
  const all: OutgoingHttpHeaders = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };
  Object.assign(all, reply.getHeaders(), headers, { 'Content-Length': answer.length });
  reply.raw.writeHead(200, all);
  reply.raw.end(answer);
}

/** Weak, because the answer may be compressed on its way. */
function etagOf(answer: Buffer): string {
  return `W/"${createHash('sha1').update(answer).digest('base64url')}"`;
}

function names(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return (
    ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((one) => one.trim().replace(/^(W\/)?/, 'W/') === etag)
  );
}

function mediaType(accept: string | undefined): string {
  const isAsked = accept?.includes('application/graphql-response+json') ?? false;
  return isAsked ? 'application/graphql-response+json; charset=utf-8' : 'application/json; charset=utf-8';
}
