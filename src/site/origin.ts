import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../problem/problem';
import { requestTexts } from './errors/messages';
import type { SiteOptions } from './site-options';

/** The address of this installation for texts that leave it: as the options say, else where the request was sent to. */
export function originOf(request: FastifyRequest, options: Pick<SiteOptions, 'publicUrl'>): string {
  if (typeof options.publicUrl === 'function') return options.publicUrl(request);
  if (options.publicUrl) return options.publicUrl;
  const { protocol, host } = request;
  if (/^([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?$/.test(host)) return `${protocol}://${host}`;
  throw new ProblemError(400, [{ code: 'request-invalid', field: 'host', message: requestTexts['request-invalid'] }]);
}
