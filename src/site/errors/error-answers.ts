import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { databaseBusyProblem, isDatabaseBusy } from '../../database/write-mutex';
import { fillText } from '../../messages/text';
import { type Problem, ProblemError } from '../../problem/problem';
import { sendPrivatePage } from '../frame/respond';
import { pageContext } from '../page-context';
import type { SiteOptions } from '../site-options';
import { ErrorPage } from './error-page';
import { requestTexts } from './messages';
import { MissingPage } from './missing-page';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Errors of this route are `{problems}` for programs, not a page. */
    answersPrograms?: boolean;
  }
}

type RequestProblem = keyof typeof requestTexts;

/** Problems for what Fastify and its plugins refuse before a handler runs, by their error code. */
const byErrorCode: Record<string, { status: number; problem: RequestProblem }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, problem: 'body-too-large' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, problem: 'media-type-refused' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, problem: 'json-invalid' },
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, problem: 'json-invalid' },
  FST_ERR_BAD_URL: { status: 400, problem: 'address-invalid' },
  FST_FILES_LIMIT: { status: 400, problem: 'one-file-only' },
  FST_PARTS_LIMIT: { status: 400, problem: 'one-file-only' },
  FST_FIELDS_LIMIT: { status: 400, problem: 'one-file-only' },
  FST_REQ_FILE_TOO_LARGE: { status: 413, problem: 'body-too-large' },
  FST_INVALID_MULTIPART_CONTENT_TYPE: { status: 415, problem: 'media-type-refused' },
};

const byStatus: Record<number, RequestProblem> = {
  404: 'not-found',
  413: 'body-too-large',
  415: 'media-type-refused',
  429: 'too-many-requests',
};

/** A problem of a request itself, in both languages. */
export function requestProblem(
  code: RequestProblem,
  more: { field?: string; rule?: string; values?: Record<string, string | number> } = {},
): Problem {
  return {
    code,
    ...(more.field === undefined ? {} : { field: more.field }),
    ...(more.rule === undefined ? {} : { rule: more.rule }),
    message: fillText(requestTexts[code], { field: more.field ?? '', ...more.values }),
  };
}

/** What an error deserves: bad input is always 4xx with problems; anything else is a 500 that says nothing of our inside. */
export function answerFor(error: unknown, id = ''): { status: number; problems: readonly Problem[] } {
  if (error instanceof ProblemError) return { status: error.status, problems: error.problems };
  if (isDatabaseBusy(error)) return { status: 503, problems: [databaseBusyProblem()] };
  const { code = '', statusCode = 500 } = describe(error);
  const known = byErrorCode[code];
  if (known) return { status: known.status, problems: [requestProblem(known.problem)] };
  if (statusCode >= 400 && statusCode < 500) {
    return { status: statusCode, problems: [requestProblem(byStatus[statusCode] ?? 'request-invalid')] };
  }
  return { status: 500, problems: [requestProblem('internal-error', { values: { id } })] };
}

/** Installs the answers to errors and unknown addresses in this part of the server. */
export function installErrorAnswers(app: FastifyInstance, options: SiteOptions): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, problems } = answerFor(error, request.id);
    if (status >= 500) {
      // What a person typed may stand in a message, so the log gets the place and the stack only.
      request.log.error({ id: request.id, route: request.routeOptions.url, stack: error.stack }, 'unexpected error');
    }
    if (request.routeOptions.config.answersPrograms) return sendProblems(reply, status, problems);
    const words = error instanceof MissingPage ? error.words : undefined;
    return sendErrorPage(request, reply, options, { status, problems: words ? [] : problems, words });
  });
  app.setNotFoundHandler((request, reply) => {
    if (wantsPage(request)) return sendErrorPage(request, reply, options, { status: 404, problems: [] });
    return sendProblems(reply, 404, [requestProblem('not-found')]);
  });
}

function sendProblems(reply: FastifyReply, status: number, problems: readonly Problem[]): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').send({ problems });
}

function sendErrorPage(
  request: FastifyRequest,
  reply: FastifyReply,
  options: SiteOptions,
  answer: { status: number; problems: readonly Problem[]; words?: MissingPage['words'] | undefined },
): FastifyReply {
  const context = pageContext(request, options);
  reply.removeHeader('etag');
  return sendPrivatePage(reply, answer.status, createElement(ErrorPage, { context, ...answer }));
}

function wantsPage(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '*/*').includes('text/html');
}

function describe(error: unknown): { code?: string; statusCode?: number } {
  if (typeof error !== 'object' || error === null) return {};
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? { statusCode: error.statusCode } : {};
  return { ...code, ...status };
}
