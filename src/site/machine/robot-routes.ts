import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../../problem/problem';
import { dayInVietnam } from '../../service-list/dates';
import { defaultLicence } from '../../service-list/list-meta';
import { addresses } from '../addresses';
import { requestProblem } from '../errors/error-answers';
import { sendHead } from '../list/send-export';
import { originOf } from '../origin';
import type { SiteOptions } from '../site-options';

/** A sitemap holds 50,000 addresses at most (sitemaps.org). */
const mostAddresses = 45_000;

const open = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** What search engines ask for: robots.txt and the sitemap, in parts where the list is long. */
export function robotRoutes(app: FastifyInstance, options: SiteOptions): void {
  const config = { answersPrograms: true };
  const listing = () => options.model.listing(options.province === null ? {} : { province: options.province });
  const head = (request: FastifyRequest, modifiedAt: string | null, revision: string) => ({
    of: request.url,
    mediaType: 'application/xml; charset=utf-8',
    fileName: 'sitemap.xml',
    shown: true,
    modifiedAt,
    revision,
    licence: (options.licence ?? defaultLicence).address,
  });

  app.get('/robots.txt', { config }, async (request, reply) =>
    reply
      .header('cache-control', 'public, max-age=3600')
      .type('text/plain; charset=utf-8')
      .send(
        [
          'User-agent: *',
          ...['/admin', '/api', '/tra-cuu', '/uploads', '/submissions', '/graphql'].map((path) => `Disallow: ${path}`),
          '',
          `Sitemap: ${originOf(request, options)}${addresses.sitemap}`,
          '',
        ].join('\n'),
      ),
  );

  app.get(addresses.sitemap, { config }, async (request, reply) => {
    const list = await listing();
    if (sendHead(request, reply, options, head(request, list.modifiedAt, list.revision))) return reply;
    const origin = originOf(request, options);
    if (list.count <= mostAddresses) return reply.send(urlSet(origin, [...list.addresses()]));
    const parts = Array.from({ length: Math.ceil(list.count / mostAddresses) }, (_, part) => part + 1);
    const entries = parts.map((part) => `<sitemap><loc>${origin}/sitemap-${part}.xml</loc></sitemap>`);
    return reply.send(`${open}<sitemapindex ${namespace}>\n${entries.join('\n')}\n</sitemapindex>\n`);
  });

  app.get<{ Params: { part: string } }>('/sitemap-:part.xml', { config }, async (request, reply) => {
    const list = await listing();
    const part = /^[1-9]\d{0,3}$/.test(request.params.part) ? Number(request.params.part) : 0;
    const own = [...list.addresses()].slice((part - 1) * mostAddresses, part * mostAddresses);
    if (part === 0 || own.length === 0) throw new ProblemError(404, [requestProblem('not-found')]);
    if (sendHead(request, reply, options, head(request, list.modifiedAt, list.revision))) return reply;
    return reply.send(urlSet(originOf(request, options), own));
  });
}

function urlSet(origin: string, services: readonly { province: string; key: string; releasedAt: string }[]): string {
  const pages = [addresses.home, addresses.services, addresses.catalog].map(
    (path) => `<url><loc>${origin}${path}</loc></url>`,
  );
  const own = services.map(
    ({ province, key, releasedAt }) =>
      `<url><loc>${markup(origin + addresses.service(province, key))}</loc><lastmod>${dayInVietnam(releasedAt)}</lastmod></url>`,
  );
  return `${open}<urlset ${namespace}>\n${[...pages, ...own].join('\n')}\n</urlset>\n`;
}

/** An encoded address still may hold `&` and `'`. */
function markup(address: string): string {
  return address.replace(/&/g, '&amp;').replace(/'/g, '&apos;');
}
