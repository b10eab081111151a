import cors from '@fastify/cors';
import type { FastifyError, FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Intake } from '../intake/intake';
import { defaultLimits } from '../intake/limits';
import { ProblemError } from '../problem/problem';
import type { UploadLimits } from './context';
import { makePrepare } from './documents/prepare';
import { makeFormTexts } from './form-texts';
import { makeAnswer } from './http/answer';
import { toRefusal } from './http/errors';
import { uploads } from './http/uploads';
import { makeCheckKey } from './keys/check-key';
import type { PortalKeyStore } from './keys/ports';
import { makeQuota } from './keys/quota';
import { messages } from './messages';
import type { Pulls } from './pulls/pulls';
import type { PortalReadModel } from './read-model/form-source';
import { makeSchema } from './schema';
import { sdl } from './sdl';

export type PortalOptions = {
  model: PortalReadModel;
  intake: Intake;
  keys: PortalKeyStore;
  clock: () => Date;
  /** Origins whose pages may call from a browser; `*`: all; none: only pages of this host. */
  origins: readonly string[];
  /** What is only for holders of a key. Default: nothing; submissions and uploads, or everything. */
  keyNeeded?: 'never' | 'submit' | 'always';
  /** Checks, submissions, look-ups and uploads a minute that one address may make without a key. Default 120. */
  writesPerMinute?: number;
  /** What is said of uploads; the intake itself decides. Default: the intake's own limits. */
  uploadLimits?: Partial<UploadLimits>;
  /** Address of this installation as portals see it (`https://dichvucong.example.gov.vn`), or what tells it from a request. Default: as the request says. */
  publicUrl?: string | ((request: FastifyRequest) => string);
  /** Where reads of holders of a key are counted. Default: nowhere. */
  pulls?: Pulls;
  /** Bytes of memory for ready answers, beside what the process needs anyway. Default 192 MiB; 0: none are kept. */
  cacheBytes?: number;
};

const maxBodyBytes = 1024 * 1024;
const path = '/graphql';
const defaultCacheBytes = 192 * 1024 * 1024;

/**
 * The portal API as a Fastify plugin: GET and POST /graphql, POST /graphql/uploads, GET /graphql/schema.graphql.
 * Errors are GraphQL's with `extensions.code` and `extensions.problems`; bad input never gives a 5xx.
 */
export const portalApi: FastifyPluginAsync<PortalOptions> = async (app, options) => {
  const { model, intake, keys, clock, origins, keyNeeded = 'never', writesPerMinute = 120, publicUrl } = options;
  const uploadLimits = {
    maxBytes: defaultLimits.fileBytes,
    keptHours: defaultLimits.uploadHours,
    ...options.uploadLimits,
  };
  const shared = {
    checkKey: makeCheckKey(keys, clock),
    quota: makeQuota(clock),
    keyNeeded,
    writesPerMinute,
  };
  if (origins.length > 0) await allowOrigins(app, origins);

  const answer = makeAnswer({
    ...shared,
    prepare: makePrepare(makeSchema()),
    model,
    intake,
    formTexts: makeFormTexts(),
    uploadLimits,
    cacheBytes: options.cacheBytes ?? defaultCacheBytes,
    ...(options.pulls ? { pulls: options.pulls } : {}),
    uploadUrl: (request) =>
      `${typeof publicUrl === 'function' ? publicUrl(request) : (publicUrl ?? addressAsked(request))}${path}/uploads`,
  });
  await app.register(async (graphql) => {
    graphql.removeAllContentTypeParsers();
    graphql.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit: maxBodyBytes },
      (_request, body, done) => done(null, body),
    );
    refuseAsGraphQL(graphql);
    graphql.post(path, { bodyLimit: maxBodyBytes }, answer.post);
    graphql.get(path, answer.get);
    graphql.route({
      method: ['PUT', 'PATCH', 'DELETE'],
      url: path,
      handler: () => {
        throw new ProblemError(405, [{ code: 'method-refused', message: messages.methodRefused }]);
      },
    });
    graphql.get(`${path}/schema.graphql`, (_request, reply) => {
      reply.header('Cache-Control', 'public, max-age=300').type('text/plain; charset=utf-8').send(sdl);
    });
  });
  await app.register(uploads, { ...shared, path: `${path}/uploads`, intake, uploadLimits });
};

/** Where this request was sent to. @throws ProblemError 400 `request-malformed` when its host is none */
function addressAsked({ protocol, host }: FastifyRequest): string {
  if (/^([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?$/.test(host)) return `${protocol}://${host}`;
  throw new ProblemError(400, [{ code: 'request-malformed', field: 'host', message: messages.requestMalformed }]);
}

async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  await app.register(cors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['Content-Type', 'Authorization', 'Accept'],
    exposedHeaders: ['ETag', 'Retry-After'],
    maxAge: 86_400,
  });
}

/** Errors before a document is run, in the shape of GraphQL's. */
function refuseAsGraphQL(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, errors, unexpected } = toRefusal(known(error));
    if (unexpected)
      request.log.error({ id: request.id, stack: unexpected.stack }, 'unexpected error in the portal API');
    if (status === 429) reply.header('Retry-After', '60');
    if (status === 401) reply.header('WWW-Authenticate', 'Bearer');
    if (status === 405) reply.header('Allow', 'GET, POST');
    return reply.code(status).header('Cache-Control', 'no-store').send({ errors });
  });
}

/** Errors of Fastify itself as problems. */
function known(error: FastifyError | ProblemError): Error {
  if (error instanceof ProblemError) return error;
  const status = error.statusCode ?? 500;
  if (status === 413) return new ProblemError(413, [{ code: 'body-too-large', message: messages.bodyTooLarge }]);
  if (status === 415)
    return new ProblemError(415, [{ code: 'media-type-refused', message: messages.mediaTypeRefused }]);
  if (status >= 400 && status < 500)
    return new ProblemError(400, [{ code: 'request-malformed', message: messages.requestMalformed }]);
  return error;
}
