import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { ProblemError } from '../../problem/problem';
import type { PortalContext } from '../context';
import type { makePrepare, Prepared } from '../documents/prepare';
import { messages } from '../messages';
import type { Pull, Pulls } from '../pulls/pulls';
import { answerBuffer } from './answer-buffer';
import { etagOf, makeAnswerCache, type Question } from './answer-cache';
import { authorise, type Guard } from './authorise';
import { toErrors } from './errors';
import { type Encoding, encodingFor, pack } from './packing';
import { type PortalRequest, readAddress, readBody } from './request';
import {
  type AnswerHeaders,
  freshSeconds,
  headersOf,
  isKnownTo,
  type Packed,
  publicly,
  sendBytes,
  sendUnchanged,
  writeBytes,
} from './sending';
import { makeParts, type Parts, splice } from './splice';

export type AnswerOptions = Guard &
  Pick<PortalContext, 'model' | 'intake' | 'formTexts' | 'uploadLimits'> & {
    prepare: ReturnType<typeof makePrepare>;
    uploadUrl: (request: FastifyRequest) => string;
    /** Where reads of holders of a key are counted; default: nowhere. */
    pulls?: Pulls;
    /** Bytes of ready answers that are kept for those who ask the same. */
    cacheBytes: number;
  };

const countNothing = () => undefined;

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> | undefined;

/** One request on its way to its answer. */
type Exchange = {
  /** What it said, word for word, after the packing it takes. */
  text: string;
  /** What it asks, however it was put. */
  question: Question | undefined;
  prepared: Prepared;
  request: FastifyRequest;
  reply: FastifyReply;
  /** Of the read model, when it was asked. */
  version: string;
};

type Keep = (exchange: Exchange, packed: Packed, etag?: string) => void;

/** Levels of objects and lists in the variables of a request whose answer is kept. */
const deepestVariable = 5;

/**
 * The handlers of GET and POST. What needs neither a key nor a write is answered without a single promise on the way:
 * that, the documents compiled once, the parts spliced in as bytes, and the answers kept for those who ask the same is what makes it fast.
 */
export function makeAnswer(options: AnswerOptions): { get: Handler; post: Handler } {
  const { model, intake, formTexts, uploadLimits } = options;
  const cache = makeAnswerCache(options.cacheBytes);

  const run = (asked: PortalRequest, exchange: Exchange) => {
    const parts = makeParts();
    const start = (key: PortalContext['key']) => {
      const uploadUrl = () => options.uploadUrl(exchange.request);
      const pulled = key ? (pull: Pull) => options.pulls?.note(key.id, pull) : countNothing;
      const context: PortalContext = { model, intake, formTexts, splice: parts, key, pulled, uploadUrl, uploadLimits };
      return exchange.prepared.run(undefined, context, asked.variables ?? {});
    };
    const key = authorise(options, exchange.prepared.scopes, exchange.request, exchange.prepared.times);
    const result = key instanceof Promise ? key.then(start) : start(undefined);
    if (result instanceof Promise) {
      return result.then((done) => {
        finish(done, parts, exchange);
        // Compression answers later: without the reply Fastify would take "nothing" for the answer and send an empty one.
        return exchange.reply;
      });
    }
    finish(result, parts, exchange);
    return undefined;
  };

  const finish = (result: ExecutionResult, parts: Parts, exchange: Exchange): void => {
    if (result.errors && result.errors.length > 0) sendErrors(result, result.errors, parts, exchange);
    else if (exchange.prepared.isPrivate) sendThroughFastify(result, parts, exchange);
    else if (encodingOf(exchange.request) === 'identity') sendDirectly(result, parts, exchange, keep);
    else sendPacked(result, parts, exchange, keep);
  };

  const keep = ({ text, question, prepared, request, version }: Exchange, packed: Packed, etag?: string): void => {
    const { scopes, saysHost } = prepared;
    // What was asked before a publication and answered after it belongs to neither version.
    if (question !== undefined && !saysHost && isPlain(request) && version === model.version())
      cache.put(version, question, text, { ...packed, scopes, ...(etag === undefined ? {} : { etag }) });
  };

  /** Answers out of what was answered before, when somebody asked the very same; `question` when the text has been read. */
  const sendReady = (text: string, question: Question | undefined, request: FastifyRequest, reply: FastifyReply) => {
    if (!isPlain(request)) return false;
    const version = model.version();
    const ready = question === undefined ? cache.get(version, text) : cache.getAsked(version, question, text);
    if (!ready) return false;
    authorise(options, ready.scopes, request);
    const headers =
      request.method === 'POST' ? headersOf(request) : { ...headersOf(request), ...publicly(ready.etag()) };
    if (isKnownTo(request, headers)) sendUnchanged(headers, reply);
    else sendBytes(ready, headers, reply, ready.hold());
    return true;
  };

  return {
    post(request, reply) {
      const body = typeof request.body === 'string' ? request.body : '';
      const text = packedText(request, body);
      // Addresses of GET are kept in the same place and never begin like this.
      if (body.startsWith('{') && sendReady(text, undefined, request, reply)) return undefined;
      const asked = readBody(body);
      const question = questionOf(asked, request);
      if (question !== undefined && sendReady(text, question, request, reply)) return undefined;
      const prepared = options.prepare(asked.query, asked.operationName);
      return run(asked, { text, question, prepared, request, reply, version: model.version() });
    },
    get(request, reply) {
      const text = packedText(request, request.url);
      if (sendReady(text, undefined, request, reply)) return undefined;
      const asked = readAddress(request.query);
      const question = questionOf(asked, request);
      if (question !== undefined && sendReady(text, question, request, reply)) return undefined;
      const prepared = options.prepare(asked.query, asked.operationName);
      if (prepared.isMutation || prepared.isPrivate) {
        throw new ProblemError(405, [{ code: 'must-post', message: messages.mustPost }]);
      }
      return run(asked, { text, question, prepared, request, reply, version: model.version() });
    },
  };
}

/** Undefined when the variables are nested deeper than anything we take: turning those into text again could overflow the stack. */
function questionOf({ query, operationName, variables }: PortalRequest, request: FastifyRequest): Question | undefined {
  if (!isShallow(variables, deepestVariable)) return undefined;
  return packedText(request, JSON.stringify([query, operationName ?? '', variables ?? {}]));
}

/** A text with the packing its sender takes: one answer stands ready for each. */
function packedText(request: FastifyRequest, text: string): string {
  const encoding = encodingOf(request);
  return encoding === 'identity' ? text : `${encoding} ${text}`;
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}

function sendErrors(
  result: ExecutionResult,
  raised: readonly GraphQLError[],
  parts: Parts,
  { request, reply }: Exchange,
): void {
  const { status, errors, unexpected } = toErrors(raised);
  for (const error of unexpected)
    request.log.error({ id: request.id, stack: error.stack }, 'unexpected error in the portal API');
  const refused = result.data === undefined;
  const text = JSON.stringify(refused ? { errors } : { errors, data: result.data });
  reply.code(refused && status === 200 ? 400 : status).headers(headersOf(request));
  reply.send(splice(text, parts.list, Buffer.allocUnsafe));
}

function sendThroughFastify(result: ExecutionResult, parts: Parts, exchange: Exchange): void {
  const { reply, request } = exchange;
  const answer = splice(JSON.stringify({ data: result.data }), parts.list, Buffer.allocUnsafe);
  const headers = { ...headersOf(request), ...cachingOf(exchange, () => etagOf(answer)) };
  if (isKnownTo(request, headers)) sendUnchanged(headers, reply);
  else reply.headers(headers).send(answer);
}

/**
 * Past Fastify's hooks behind a handler, which cost a fifth of such a request; the memory is free again once the answer has left.
 * For public answers to clients that take no packed bytes.
 */
function sendDirectly(result: ExecutionResult, parts: Parts, exchange: Exchange, keep: Keep): void {
  const { reply, request } = exchange;
  const memory = answerBuffer();
  const bytes = splice(JSON.stringify({ data: result.data }), parts.list, memory.take);
  const headers = { ...headersOf(request), ...cachingOf(exchange, () => etagOf(bytes)) };
  keep(exchange, { bytes, encoding: 'identity' });
  if (isKnownTo(request, headers)) {
    memory.giveBack();
    sendUnchanged(headers, reply);
  } else sendBytes({ bytes, encoding: 'identity' }, headers, reply, memory.giveBack);
}

/** Public answers to clients that take packed bytes. They are packed once and then stand ready, as the others do. */
function sendPacked(result: ExecutionResult, parts: Parts, exchange: Exchange, keep: Keep): void {
  const { reply, request } = exchange;
  const answer = splice(JSON.stringify({ data: result.data }), parts.list, Buffer.allocUnsafe);
  const etag = etagOf(answer);
  const headers = { ...headersOf(request), ...cachingOf(exchange, () => etag) };
  if (isKnownTo(request, headers)) {
    sendUnchanged(headers, reply);
    return;
  }
  reply.hijack();
  pack(answer, encodingOf(request)).then(
    (packed) => {
      keep(exchange, packed, etag);
      writeBytes(packed, headers, reply, () => {});
    },
    (error: unknown) => {
      request.log.error({ id: request.id, error }, 'an answer of the portal API could not be packed');
      writeBytes({ bytes: answer, encoding: 'identity' }, headers, reply, () => {});
    },
  );
}

function encodingOf({ headers }: FastifyRequest): Encoding {
  return encodingFor(headers['accept-encoding']);
}

/** A request whose answer depends on nothing but its text and the packing it takes. */
function isPlain({ headers }: FastifyRequest): boolean {
  return headers.authorization === undefined;
}

/** What caches may do with the answer to a GET. */
function cachingOf({ prepared, request }: Exchange, makeEtag: () => string): Partial<AnswerHeaders> {
  if (request.method === 'POST' || prepared.isPrivate || prepared.saysHost) return {};
  const etag = makeEtag();
  if (request.headers.authorization === undefined) return publicly(etag);
  return { 'Cache-Control': `private, max-age=${freshSeconds}`, ETag: etag };
}
