import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import type { Dossier } from '../../dossier/dossier';
import { cleanLine } from '../../form/field-types/clean-text';
import { showAnswers } from '../../form/show';
import { type Problem, ProblemError } from '../../problem/problem';
import { addresses } from '../addresses';
import { sendPage, sendPrivatePage } from '../frame/respond';
import { onlyTakes } from '../machine/content-type';
import { limited } from '../machine/intake-routes';
import { type PageContext, pageContext } from '../page-context';
import type { SiteOptions } from '../site-options';
import { DossierPage } from './dossier-page';
import { LookUpPage } from './look-up-page';
import { dossierTexts } from './messages';

/** What people type is short; more is no dossier number. */
const longestInput = 200;
const largestBody = 8 * 1024;

/** GET asks for number and secret; POST shows the dossier, which is its receipt. Secrets never stand in an address. */
export function dossierRoutes(app: FastifyInstance, options: SiteOptions): void {
  const example = `${options.province ?? 'H01'}.03-261122-0001`;

  app.get(addresses.lookUp, async (request, reply) =>
    sendPage(request, reply, options, () =>
      createElement(LookUpPage, { context: pageContext(request, options), number: '', problems: [], example }),
    ),
  );

  app.post(
    addresses.lookUp,
    {
      bodyLimit: largestBody,
      config: limited(options, 'lookUp'),
      onRequest: onlyTakes('application/x-www-form-urlencoded'),
    },
    async (request, reply) => {
      const context = pageContext(request, options);
      const typed = { number: typedText(request, 'number'), secret: typedText(request, 'secret') };
      const again = (status: number, problems: readonly Problem[]) =>
        sendPrivatePage(reply, status, createElement(LookUpPage, { context, number: typed.number, problems, example }));
      const missing = missingInput(typed);
      if (missing.length > 0) return again(422, missing);
      try {
        const dossier = await options.intake.lookUp(typed.number, typed.secret);
        return sendDossier(reply, context, options, {
          dossier,
          secret: typed.secret,
          isNew: typedText(request, 'new') !== '',
        });
      } catch (error) {
        if (error instanceof ProblemError) return again(error.status, error.problems);
        throw error;
      }
    },
  );
}

function sendDossier(
  reply: FastifyReply,
  context: PageContext,
  options: SiteOptions,
  found: { dossier: Dossier; secret: string; isNew: boolean },
): FastifyReply {
  const { dossier } = found;
  const form = options.model.form(dossier.formHash)?.form;
  const places = options.model.places();
  const page = createElement(DossierPage, {
    context,
    ...found,
    warnings: form === undefined ? [] : options.intake.validate(dossier.formHash, dossier.answers).warnings,
    answers: form && showAnswers(form, dossier.answers, { places, locale: context.locale }),
  });
  return sendPrivatePage(reply, 200, page);
}

function typedText(request: FastifyRequest, name: string): string {
  const { body } = request;
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return '';
  const value: unknown = Reflect.get(body, name);
  return typeof value === 'string' ? cleanLine(value) : '';
}

function missingInput(typed: { number: string; secret: string }): Problem[] {
  const problems: Problem[] = [];
  if (typed.number === '') problems.push(missing('number', dossierTexts.needNumber));
  if (typed.secret === '') problems.push(missing('secret', dossierTexts.needSecret));
  for (const name of ['number', 'secret'] as const) {
    if (typed[name].length > longestInput) {
      problems.push({ code: 'too-long', field: name, rule: 'maxLength', message: dossierTexts.tooLong });
    }
  }
  return problems;
}

function missing(field: string, message: Problem['message']): Problem {
  return { code: 'required', field, rule: 'required', message };
}
