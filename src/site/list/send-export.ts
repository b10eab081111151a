import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasCurrent } from '../frame/respond';
import { localeOf } from '../page-context';
import type { SiteOptions } from '../site-options';

/** What an export is, before any of it is made. */
export type ExportHead = {
  /** What beside the releases decides its bytes: format, filter. */
  of: string;
  mediaType: string;
  fileName: string;
  /** Whether browsers show it rather than save it. */
  shown: boolean;
  modifiedAt: string | null;
  revision: string;
  licence: string;
};

/**
 * Sets the headers of an export; true when there is nothing more to send, because the caller has it (304) or asked for the head
 * only. Open data: any page may read it, and any cache may keep it as long as it asks again.
 */
export function sendHead(
  request: FastifyRequest,
  reply: FastifyReply,
  options: SiteOptions,
  head: ExportHead,
): boolean {
  const state = [options.model.version(), options.build, localeOf(request), head.of].join('\n');
  const tag = `W/"${createHash('sha256').update(state).digest('base64url').slice(0, 27)}"`;
  reply
    .header('etag', tag)
    .header('cache-control', 'public, max-age=0, must-revalidate')
    .header('access-control-allow-origin', '*')
    .header('access-control-expose-headers', 'ETag, Last-Modified, Link, List-Revision')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('link', `<${head.licence}>; rel="license"`)
    .header('list-revision', head.revision)
    .header('content-disposition', `${head.shown ? 'inline' : 'attachment'}; filename="${head.fileName}"`)
    .type(head.mediaType);
  if (head.modifiedAt !== null) reply.header('last-modified', new Date(head.modifiedAt).toUTCString());
  if (isCurrent(request, tag, head.modifiedAt)) {
    reply.code(304).send();
    return true;
  }
  if (request.method !== 'HEAD') return false;
  reply.send();
  return true;
}

/** By ETag where the caller names one; only else by date, which knows whole seconds only (RFC 9110, 13.2.2). */
function isCurrent(request: FastifyRequest, tag: string, modifiedAt: string | null): boolean {
  if (request.headers['if-none-match'] !== undefined) return hasCurrent(request, tag);
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return modifiedAt !== null && Math.floor(Date.parse(modifiedAt) / 1000) * 1000 <= since;
}
