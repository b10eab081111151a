import type { FastifyInstance, FastifyReply } from 'fastify';
import { createElement } from 'react';
import { translateForm } from '../../form/translate';
import { addresses } from '../addresses';
import { endedService, MissingPage } from '../errors/missing-page';
import { FilingPage } from '../filing/filing-page';
import { findCase } from '../filing/find-case';
import { hasCurrent, pageTag, sendPage, sendPrivatePage } from '../frame/respond';
import { contentSecurityPolicy } from '../frame/security-headers';
import { pageContext, parameters } from '../page-context';
import { leadTo } from '../procedure/withdrawn';
import { listQueryParameters, readListQuery } from '../services/query';
import type { SiteOptions } from '../site-options';
import { levelNames } from '../words/vocabulary';
import { EmbedExamplePage } from './example-page';
import { MissingFormPage } from './missing-form-page';
import { movedForm } from './moved-form';

/** Services an embedded list shows at a time. */
const listPage = 20;

/** What other sites embed: the data of a list, the page of a form inside a frame, and the page that shows how. */
export function embedRoutes(app: FastifyInstance, options: SiteOptions): void {
  const { model } = options;

  app.get(addresses.embedList, { config: { answersPrograms: true } }, async (request, reply) => {
    const asked = parameters(request);
    const province = options.province ?? asked.get('tinh');
    const { filter, after } = readListQuery(asked, province === '' ? null : province);
    openToAll(reply);
    const tag = pageTag(request, options);
    reply.header('etag', tag).header('cache-control', 'public, max-age=60');
    if (hasCurrent(request, tag)) return reply.code(304).send();
    const context = pageContext(request, options);
    const page = await model.find(filter, { first: listPage, ...(after === undefined ? {} : { after }) });
    return reply.send({
      title: filter.agency === undefined ? null : agencyName(options, filter.agency),
      total: page.total,
      approximate: page.approximate ?? false,
      next: page.endCursor,
      all: context.origin + context.link(addresses.services, listQueryParameters(filter)),
      services: page.items.map(({ name, code, province: own, key, level, cases }) => ({
        name,
        code,
        address: context.origin + context.link(addresses.service(own, key)),
        level: context.say(levelNames[level.legacy]),
        online: cases.some(({ online }) => online),
      })),
    });
  });

  app.get<{ Params: { province: string; key: string; caseKey: string } }>(
    '/nhung/bieu-mau/:province/:key/:caseKey',
    async (request, reply) => {
      allowFrames(reply, options.embedOrigins ?? ['*']);
      const moved = movedForm(options, request.params);
      if (moved) {
        leadTo(addresses.embedForm(moved.province, moved.key, moved.caseKey), request, reply);
        return reply;
      }
      const found = formOrWhyNot(options, request.params);
      if (found instanceof MissingPage) {
        const page = createElement(MissingFormPage, { context: pageContext(request, options), words: found.words });
        return sendPrivatePage(reply, found.status, page);
      }
      return sendPage(request, reply, options, () => {
        const context = pageContext(request, options);
        return createElement(FilingPage, {
          context,
          ...found,
          form: translateForm(found.form, context.locale),
          validatorUrl: addresses.validator(found.summaryCase.formHash, options.toolchain),
          isEmbedded: true,
        });
      });
    },
  );

  app.get(addresses.embedExample, async (request, reply) =>
    sendPage(request, reply, options, async () => {
      const { items, facets } = await model.find(options.province === null ? {} : { province: options.province }, {
        first: 50,
      });
      const online = items.find(({ cases }) => cases.some((one) => one.online && one.formHash !== ''));
      const one = online?.cases.find((each) => each.online && each.formHash !== '');
      return createElement(EmbedExamplePage, {
        context: pageContext(request, options),
        agency: facets.agency[0]?.value ?? null,
        form: online && one ? { province: online.province, key: online.key, caseKey: one.key } : null,
      });
    }),
  );
}

function formOrWhyNot(options: SiteOptions, asked: { province: string; key: string; caseKey: string }) {
  try {
    const withdrawn = options.model.withdrawn(asked.province, asked.key);
    return withdrawn ? endedService(withdrawn) : findCase(options, asked);
  } catch (error) {
    if (error instanceof MissingPage) return error;
    throw error;
  }
}

/** Public data without cookies: any page may read it. */
function openToAll(reply: FastifyReply): void {
  reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
}

/** Lets the page stand in a frame of the sites that may embed it. */
function allowFrames(reply: FastifyReply, origins: readonly string[]): void {
  reply.removeHeader('x-frame-options');
  reply.header(
    'content-security-policy',
    contentSecurityPolicy.replace("frame-ancestors 'none'", `frame-ancestors ${origins.join(' ') || "'none'"}`),
  );
}

function agencyName({ model }: SiteOptions, code: string): string | null {
  return model.agencies(code.split('.')[0] ?? code).find((agency) => agency.code === code)?.name ?? null;
}
