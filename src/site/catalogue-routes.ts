import type { FastifyInstance } from 'fastify';
import { createElement } from 'react';
import { translateForm } from '../form/translate';
import { ProblemError } from '../problem/problem';
import { addresses } from './addresses';
import { missingCase, missingService } from './errors/missing-page';
import { BlankPage } from './filing/blank-page';
import { FilingPage } from './filing/filing-page';
import { sendPage } from './frame/respond';
import { HomePage } from './home/home-page';
import { pageContext, parameters } from './page-context';
import { ProcedurePage } from './procedure/procedure-page';
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
    sendPage(request, reply, options, () => {
      const page = model.find(options.province === null ? {} : { province: options.province }, { first: 1 });
      return createElement(HomePage, { context: pageContext(request, options), model, page });
    }),
  );

  app.get(addresses.services, async (request, reply) => {
    const { filter, after } = readListQuery(parameters(request), options.province);
    const page = model.find(filter, { first: pageSize, ...(after === undefined ? {} : { after }) });
    if (after !== undefined && page.items.length === 0 && page.total > 0) throw badCursor();
    return sendPage(request, reply, options, () => {
      const context = pageContext(request, options);
      const suggestions = page.total === 0 ? suggestionsFor(filter, context, model) : [];
      return createElement(ListPage, { context, model, filter, page, suggestions, isContinued: after !== undefined });
    });
  });

  app.get<ServiceAddress>('/thu-tuc/:province/:key', async (request, reply) => {
    const summary = model.summary(request.params.province, request.params.key);
    if (summary === undefined) throw missingService();
    return sendPage(request, reply, options, () => {
      const service = model.service(summary.province, summary.key);
      if (service === undefined) throw missingService();
      return createElement(ProcedurePage, { context: pageContext(request, options), model, summary, ...service });
    });
  });

  app.get<CaseAddress>('/thu-tuc/:province/:key/:caseKey/nop-ho-so', async (request, reply) => {
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
    const found = findCase(options, request.params);
    return sendPage(request, reply, options, () => {
      const context = pageContext(request, options);
      return createElement(BlankPage, {
        context,
        ...found,
        form: translateForm(found.form, context.locale),
        formHash: found.summaryCase.formHash,
      });
    });
  });
}

/** A released case with its form. Throws a page of 404 that says which part of the address is unknown. */
function findCase(options: SiteOptions, address: CaseAddress['Params']) {
  const summary = options.model.summary(address.province, address.key);
  const service = summary && options.model.service(address.province, address.key);
  if (summary === undefined || service === undefined) throw missingService();
  const summaryCase = summary.cases.find((one) => one.key === address.caseKey);
  const one = service.procedure.cases.find((each) => each.key === address.caseKey);
  const form = Object.hasOwn(service.forms, address.caseKey) ? service.forms[address.caseKey] : undefined;
  if (summaryCase === undefined || one === undefined || form === undefined) throw missingCase();
  return { procedure: service.procedure, one, summaryCase, form, revision: service.release.revision };
}

function badCursor(): ProblemError {
  return new ProblemError(400, [
    { code: 'cursor-invalid', field: 'sau', rule: 'cursor', message: listTexts.badCursor },
  ]);
}
