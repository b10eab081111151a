import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { localeOf } from '../page-context';
import type { SiteOptions } from '../site-options';
import { vietnamDay } from '../words/dates';

/**
 * The ETag of an anonymous page. A page is a function of its address, the releases, the build, the language and the day (dated
 * fees); weak, because the compressed answer is another sequence of bytes.
 */
export function pageTag(request: FastifyRequest, options: SiteOptions): string {
  const parts = [options.model.version(), options.build, localeOf(request), vietnamDay(options.clock())];
  return `W/"${parts.map(encodeURIComponent).join('.')}"`;
}

/** Whether the sender already has what `tag` names (If-None-Match, weak comparison). */
export function hasCurrent(request: FastifyRequest, tag: string): boolean {
  const known = request.headers['if-none-match'];
  if (known === undefined) return false;
  const bare = (text: string) => text.trim().replace(/^W\//, '');
  return known.split(',').some((one) => one.trim() === '*' || bare(one) === bare(tag));
}

/** Sends a page that any cache may keep as long as it asks again; draws it only when the sender does not have it. */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  options: SiteOptions,
  draw: () => ReactElement | Promise<ReactElement>,
): Promise<FastifyReply> {
  const tag = pageTag(request, options);
  reply.header('etag', tag).header('cache-control', 'public, max-age=0, must-revalidate');
  if (hasCurrent(request, tag)) return reply.code(304).send();
  return reply.type('text/html; charset=utf-8').send(documentOf(await draw()));
}

/** Sends a page that belongs to one person or one moment: never kept by anybody. */
export function sendPrivatePage(reply: FastifyReply, status: number, page: ReactElement): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(documentOf(page));
}

function documentOf(page: ReactElement): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
}
