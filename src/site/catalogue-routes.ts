import type { FastifyInstance } from 'fastify';
import { createElement } from 'react';
import { translateForm } from '../form/translate';
import { ProblemError } from '../problem/problem';
import { blankFormats } from '../service-list/blank';
import { makeBlank } from '../service-list/blank/blank';
import { defaultLicence } from '../service-list/list-meta';
import { slug } from '../service-list/search-key';
import { addresses } from './addresses';
import { missingService } from './errors/missing-page';
import { BlankPage } from './filing/blank-page';
import { FilingPage } from './filing/filing-page';
import { findCase } from './filing/find-case';
import { sendPage } from './frame/respond';
import { HomePage } from './home/home-page';
import { sendHead } from './list/send-export';
import { limited } from './machine/intake-routes';
import { localeOf, pageContext, parameters } from './page-context';
import { ProcedurePage } from './procedure/procedure-page';
import { sentElsewhere } from './procedure/withdrawn';
import { ListPage } from './services/list-page';
import { listTexts } from './services/messages';
import { readListQuery } from './services/query';
import { suggestionsFor } from './services/suggestions';
import { pageSize, type SiteOptions } from './site-options';

type ServiceAddress = { Params: { province: string; key: string } };
type CaseAddress = { Params: { province: string; key: string; caseKey: string } };

/** The pages anybody may read: front page, list, procedure, form, blank. Each is a function of the read model. */
export function catalogueRoutes(app: FastifyInstance, options: SiteOptions): void {
  const { model } = options;

  app.get(addresses.home, async (request, reply) =>
    sendPage(request, reply, options, async () => {
      const page = await model.find(options.province === null ? {} : { province: options.province }, { first: 1 });
      return createElement(HomePage, { context: pageContext(request, options), model, page });
    }),
  );

  app.get(addresses.services, async (request, reply) => {
    const { filter, after } = readListQuery(parameters(request), options.province);
    const page = await model.find(filter, { first: pageSize, ...(after === undefined ? {} : { after }) });
    if (after !== undefined && page.items.length === 0 && page.total > 0) throw badCursor();
    return sendPage(request, reply, options, async () => {
      const context = pageContext(request, options);
      const suggestions = page.total === 0 ? await suggestionsFor(filter, context, model) : [];
      return createElement(ListPage, { context, model, filter, page, suggestions, isContinued: after !== undefined });
    });
  });

  app.get<ServiceAddress>('/thu-tuc/:province/:key', async (request, reply) => {
    if (sentElsewhere(request, reply, options)) return reply;
    const summary = model.summary(request.params.province, request.params.key);
    if (summary === undefined) throw missingService();
    return sendPage(request, reply, options, () => {
      const service = model.service(summary.province, summary.key);
      if (service === undefined) throw missingService();
      return createElement(ProcedurePage, { context: pageContext(request, options), model, summary, ...service });
    });
  });

  blankFiles(app, options);

  app.get<CaseAddress>('/thu-tuc/:province/:key/:caseKey/nop-ho-so', async (request, reply) => {
    if (sentElsewhere(request, reply, options)) return reply;
    const found = findCase(options, request.params);
    return sendPage(request, reply, options, () => {
      const context = pageContext(request, options);
      return createElement(FilingPage, {
        context,
        ...found,
        form: translateForm(found.form, context.locale),
        validatorUrl: addresses.validator(found.summaryCase.formHash, options.toolchain),
      });
    });
  });

  app.get<CaseAddress>('/thu-tuc/:province/:key/:caseKey/ban-in', async (request, reply) => {
    if (sentElsewhere(request, reply, options)) return reply;
    const found = findCase(options, request.params);
    return sendPage(request, reply, options, () => {
      const context = pageContext(request, options);
      return createElement(BlankPage, {
        context,
        ...found,
        formHash: found.summaryCase.formHash,
      });
    });
  });
}

/** The blank as a file, from the release; made when asked for, it takes milliseconds. */
function blankFiles(app: FastifyInstance, options: SiteOptions): void {
  for (const format of blankFormats) {
    app.get<CaseAddress>(
      `/thu-tuc/:province/:key/:caseKey/mau-trong.${format.extension}`,
      { config: limited(options, 'export') },
      async (request, reply) => {
        if (sentElsewhere(request, reply, options)) return reply;
        const found = findCase(options, request.params);
        const { formHash } = found.summaryCase;
        const head = {
          of: `blank ${format.extension} ${formHash} ${found.revision}`,
          mediaType: format.mediaType,
          fileName: `mau-trong-${slug(found.procedure.key)}.${format.extension}`,
          shown: format.extension === 'pdf',
          modifiedAt: found.releasedAt,
          revision: String(found.revision),
          licence: (options.licence ?? defaultLicence).address,
        };
        if (sendHead(request, reply, options, head)) return reply;
        const blank = makeBlank({ ...found, formHash, locale: localeOf(request) });
        const given = { typefaces: options.typefaces(), releasedAt: found.releasedAt };
        return reply.send(Buffer.from(await format.write(blank, given)));
      },
    );
  }
}

function badCursor(): ProblemError {
  return new ProblemError(400, [
    { code: 'cursor-invalid', field: 'sau', rule: 'cursor', message: listTexts.badCursor },
  ]);
}
