import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { fillText } from '../../messages/text';
import { ProblemError } from '../../problem/problem';
import { feedFormats } from '../../service-list/changes/feeds';
import { listFormats } from '../../service-list/formats';
import type { ListFormat } from '../../service-list/formats/format';
import { htmlStyle } from '../../service-list/formats/html';
import { linkedDataContext } from '../../service-list/linked-data/context';
import { defaultLicence } from '../../service-list/list-meta';
import { nation, type PublishedPlan } from '../../service-list/published-plan';
import { addresses } from '../addresses';
import { sendPage } from '../frame/respond';
import { contentSecurityPolicy } from '../frame/security-headers';
import { limited } from '../machine/intake-routes';
import { originOf } from '../origin';
import { pageContext, parameters } from '../page-context';
import type { SiteOptions } from '../site-options';
import { DownloadPage } from './download-page';
import { readExportQuery } from './list-query';
import { exportTexts } from './messages';
import { metaOf } from './meta-of';
import { sendHead } from './send-export';
import { makeSizes } from './sizes';

/** Changes in a feed. */
const mostChanges = 100;

/** /catalog: the published list in every format, its feeds of changes, and the page that offers them. */
export function listRoutes(app: FastifyInstance, options: SiteOptions): void {
  const { model } = options;
  const config = { answersPrograms: true, ...limited(options, 'export') };
  const sizes = makeSizes();
  const filterOf = (request: FastifyRequest) =>
    readExportQuery(parameters(request), {
      province: options.province,
      now: options.clock(),
      plans: model.plans(),
      isProvince: (code) => model.places().province(code) !== undefined,
    });

  app.get(addresses.catalog, { config: limited(options, 'export') }, async (request, reply) => {
    const filter = filterOf(request);
    return sendPage(request, reply, options, async () => {
      const listing = await model.listing(filter);
      const state = [model.version(), request.url].join(' ');
      const files = [];
      for (const format of listFormats) {
        const meta = metaOf(request, options, { filter, listing, path: addresses.export(format.extension) });
        const isTooLong = format.most !== undefined && listing.count > format.most;
        const size = isTooLong ? null : await sizes(state, format, listing, meta, options.typefaces());
        files.push({ format, size });
      }
      const meta = metaOf(request, options, { filter, listing, path: addresses.catalog });
      const plans = plansFor(filter.province ?? filter.plan?.owner ?? options.province, model.plans());
      return createElement(DownloadPage, { context: pageContext(request, options), filter, meta, files, plans });
    });
  });

  const send = async (request: FastifyRequest, reply: FastifyReply, format: ListFormat) => {
    const filter = filterOf(request);
    const listing = await model.listing(filter);
    const most = format.most ?? Number.POSITIVE_INFINITY;
    if (listing.count > most) throw listTooLong(listing.count, most);
    const meta = metaOf(request, options, { filter, listing, path: addresses.export(format.extension) });
    const head = {
      of: `${format.id}\n${meta.address}`,
      mediaType: format.mediaType,
      fileName: `danh-muc-dich-vu-cong-${meta.revision}.${format.extension}`,
      shown: ['html', 'pdf', 'json', 'jsonld'].includes(format.extension),
      modifiedAt: meta.modifiedAt,
      revision: meta.revision,
      licence: meta.licence.address,
    };
    // Before the head: a 304 with another policy would replace the one that the browser keeps with the page.
    if (format.id === 'html') reply.header('content-security-policy', policyOfListPage);
    if (sendHead(request, reply, options, head)) return reply;
    return reply.send(
      Readable.from(format.write(listing.entries(), meta, options.typefaces()), { objectMode: true }).map(toBuffer),
    );
  };
  for (const format of listFormats)
    app.get(addresses.export(format.extension), { config }, (request, reply) => send(request, reply, format));

  for (const feed of feedFormats) {
    const path = addresses.changes(feed.extension);
    app.get(path, { config }, async (request, reply) => {
      const { asOf: _, ...filter } = filterOf(request);
      const changes = model.changes(filter, mostChanges);
      const [newest] = changes;
      const revision = newest ? `${newest.province}-${newest.sequence}` : '0';
      const listing = {
        count: changes.length,
        revision,
        modifiedAt: newest?.releasedAt ?? null,
        addresses: () => [],
        async *entries() {},
      };
      const meta = metaOf(request, options, { filter, listing, path });
      const head = {
        of: `${feed.id}\n${meta.address}`,
        mediaType: feed.mediaType,
        fileName: `thay-doi.${feed.extension}`,
        shown: true,
        modifiedAt: meta.modifiedAt,
        revision,
        licence: meta.licence.address,
      };
      if (sendHead(request, reply, options, head)) return reply;
      return reply.send(feed.write(changes, meta));
    });
  }

  app.get(addresses.context, { config }, async (request, reply) => {
    const head = {
      of: 'context',
      mediaType: 'application/ld+json; charset=utf-8',
      fileName: 'context.jsonld',
      shown: true,
      modifiedAt: null,
      revision: 'cpsv-ap-3.2.0',
      licence: (options.licence ?? defaultLicence).address,
    };
    if (sendHead(request, reply, options, head)) return reply;
    return reply.send(JSON.stringify(linkedDataContext(originOf(request, options))));
  });
}

/** The lists of this province and those of the nation; of all where no province is meant. */
function plansFor(province: string | null, plans: readonly PublishedPlan[]): PublishedPlan[] {
  return plans.filter(
    ({ owner }) => province === null || province === nation || owner === nation || owner === province,
  );
}

const toBuffer = (piece: string | Uint8Array): Buffer => Buffer.from(piece);

/** The page to print carries its style with it, so that a saved copy keeps it: this very text is allowed. */
const policyOfListPage = contentSecurityPolicy.replace(
  "style-src 'self'",
  `style-src 'sha256-${createHash('sha256').update(htmlStyle).digest('base64')}'`,
);

function listTooLong(count: number, most: number): ProblemError {
  const message = fillText(exportTexts.listTooLong, { count, most });
  return new ProblemError(400, [{ code: 'list-too-long', rule: 'maxItems', message }]);
}
