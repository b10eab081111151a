import type { FastifyReply, FastifyRequest } from 'fastify';
import { addresses, withQuery } from '../addresses';
import { endedService } from '../errors/missing-page';
import { localeOf } from '../page-context';
import type { SiteOptions } from '../site-options';

type Asked = FastifyRequest<{ Params: { province: string; key: string } }>;

/**
 * Leads whoever asks for a service that was merged into another one to that one (301), whichever of its pages was asked for.
 * @returns whether the answer has been given; false: the service is in the list, or never was
 * @throws MissingPage 410 when the service has ended and none stands in its place
 */
export function sentElsewhere(request: Asked, reply: FastifyReply, options: SiteOptions): boolean {
  const { province, key } = request.params;
  const withdrawn = options.model.withdrawn(province, key);
  if (withdrawn === undefined) return false;
  if (withdrawn.successor === null) throw endedService(withdrawn);
  leadTo(addresses.service(province, withdrawn.successor), request, reply);
  return true;
}

/** 301 to another address of ours. A merger may be taken back: whoever was led elsewhere asks again after some minutes. */
export function leadTo(address: string, request: FastifyRequest, reply: FastifyReply): void {
  reply
    .code(301)
    .header('cache-control', 'public, max-age=300')
    .header('location', withQuery(address, {}, localeOf(request)))
    .send();
}
