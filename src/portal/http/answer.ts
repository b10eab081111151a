import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { ProblemError } from '../../problem/problem';
import type { PortalContext } from '../context';
import type { makePrepare, Prepared } from '../documents/prepare';
import { messages } from '../messages';
import { type AnswerBuffer, answerBuffer } from './answer-buffer';
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
    reply.send(splice(text, parts.list, Buffer.allocUnsafe));
    return;
  }
  const memory = goesDirect(prepared, request) ? answerBuffer() : undefined;
  const answer = splice(JSON.stringify({ data: result.data }), parts.list, memory?.take ?? Buffer.allocUnsafe);
  const headers: Record<string, string> = { 'Content-Type': type, 'Cache-Control': 'no-store' };
  if (request.method !== 'POST' && !prepared.isPrivate && !prepared.saysHost) {
    const audience = request.headers.authorization === undefined ? 'public' : 'private';
    headers['Cache-Control'] = `${audience}, max-age=${freshSeconds}`;
    headers.ETag = etagOf(answer);
    if (names(request.headers['if-none-match'], headers.ETag)) {
      memory?.giveBack();
      reply.code(304).headers(headers).send();
      return;
    }
  }
  if (memory) sendDirectly(answer, memory, headers, reply);
  else reply.headers(headers).send(answer);
}

/** Where the client takes no compressed bytes there is nothing left for anyone to do with a public answer. */
function goesDirect(prepared: Prepared, request: FastifyRequest): boolean {
  return request.headers['accept-encoding'] === undefined && !prepared.isPrivate;
}

/** Past Fastify's hooks behind a handler, which cost a fifth of such a request; the memory is free again once the answer has left. */
function sendDirectly(
  answer: Buffer,
  memory: AnswerBuffer,
  headers: Record<string, string>,
  reply: FastifyReply,
): void {
  reply.hijack();
  const all: OutgoingHttpHeaders = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };
  Object.assign(all, reply.getHeaders(), headers, { 'Content-Length': answer.length });
  reply.raw.once('finish', memory.giveBack);
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
