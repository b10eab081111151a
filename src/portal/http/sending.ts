import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Encoding } from './packing';

/** Headers that belong to an answer itself. */
export type AnswerHeaders = { 'Content-Type': string; 'Cache-Control': string; ETag?: string };

/** The bytes of an answer and how they are packed. */
export type Packed = { bytes: Buffer; encoding: Encoding };

/** Seconds that anyone may keep an anonymous answer before asking again with its ETag. */
export const freshSeconds = 15;

/** Takes the answer out of Fastify's hands: 200 with these bytes; `whenGone` is called once they have left. */
export function sendBytes(packed: Packed, headers: AnswerHeaders, reply: FastifyReply, whenGone: () => void): void {
  reply.hijack();
  writeBytes(packed, headers, reply, whenGone);
}

/** The same for an answer that was taken out of Fastify's hands before. */
export function writeBytes(
  { bytes, encoding }: Packed,
  headers: AnswerHeaders,
  reply: FastifyReply,
  whenGone: () => void,
) {
  const all: OutgoingHttpHeaders = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };
  const before = reply.getHeaders();
  Object.assign(all, before, headers, {
    'Content-Length': bytes.length,
    Vary: before.vary === undefined ? 'Accept-Encoding' : `${before.vary}, Accept-Encoding`,
  });
  delete all.vary;
  if (encoding !== 'identity') all['Content-Encoding'] = encoding;
  reply.raw.writeHead(200, all);
  reply.raw.end(bytes, whenGone);
}

/** 304. */
export function sendUnchanged(headers: AnswerHeaders, reply: FastifyReply): void {
  reply.code(304).headers(headers).send();
}

/** Headers of an answer that nobody may keep. */
export function headersOf(request: FastifyRequest): AnswerHeaders {
  return { 'Content-Type': mediaType(request.headers.accept), 'Cache-Control': 'no-store' };
}

/** What lets anyone keep an answer for a moment, and ask again by its ETag. */
export function publicly(etag: string): Partial<AnswerHeaders> {
  return { 'Cache-Control': `public, max-age=${freshSeconds}`, ETag: etag };
}

/** Whether the caller has this very answer (If-None-Match). */
export function isKnownTo(request: FastifyRequest, { ETag }: AnswerHeaders): boolean {
  return ETag !== undefined && names(request.headers['if-none-match'], ETag);
}

function names(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return (
    ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((one) => one.trim().replace(/^(W\/)?/, 'W/') === etag)
  );
}

/** GraphQL over HTTP: the newer media type for those who ask for it. */
function mediaType(accept: string | undefined): string {
  const isAsked = accept?.includes('application/graphql-response+json') ?? false;
  return isAsked ? 'application/graphql-response+json; charset=utf-8' : 'application/json; charset=utf-8';
}
