import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../../problem/problem';
import { addresses } from '../addresses';
import { requestProblem } from '../errors/error-answers';
import { hasCurrent } from '../frame/respond';
import type { SiteOptions } from '../site-options';

const forEver = 'public, max-age=31536000, immutable';
const hashPattern = /^[0-9a-f]{64}$/;

/** Addressed by content or by build, so any cache may keep it: forms, validators, places, template files. */
export function assetRoutes(app: FastifyInstance, options: SiteOptions): void {
  const config = { answersPrograms: true };

  app.get<{ Params: { hash: string } }>('/forms/:hash/form.json', { config }, async (request, reply) => {
    const { hash } = request.params;
    const bytes = hashPattern.test(hash) ? options.model.formBytes(hash) : undefined;
    if (bytes === undefined) throw nothing();
    return sendForEver(request, reply, `"${hash}"`, 'application/json; charset=utf-8', bytes);
  });

  app.get<{ Params: { hash: string; toolchain: string } }>(
    '/forms/:hash/:toolchain/validator.js',
    { config },
    async (request, reply) => {
      const { hash, toolchain } = request.params;
      if (!hashPattern.test(hash) || options.model.form(hash) === undefined) throw nothing();
      if (toolchain !== options.toolchain) {
        // A page kept from an older build must still be able to check what was typed into it.
        return reply.header('cache-control', 'no-store').redirect(addresses.validator(hash, options.toolchain), 307);
      }
      const code = options.model.validatorModule(hash);
      if (code === undefined) throw nothing();
      return sendForEver(
        request,
        reply,
        `"${hash}.${encodeURIComponent(toolchain)}"`,
        'text/javascript; charset=utf-8',
        code,
      );
    },
  );

  app.get('/places/provinces.json', { config }, async (request, reply) => {
    const provinces = options.model.places().provinces();
    return sendForADay(
      request,
      reply,
      options,
      provinces.map(({ code, name }) => ({ code, name })),
    );
  });

  app.get<{ Params: { file: string } }>('/places/communes/:file', { config }, async (request, reply) => {
    const code = /^([A-Z][0-9]{2})\.json$/.exec(request.params.file)?.[1];
    const communes = code === undefined ? undefined : options.model.places().communesOf(code);
    if (communes === undefined || communes.length === 0) throw nothing();
    return sendForADay(
      request,
      reply,
      options,
      communes.map((one) => ({ code: one.code, name: one.name })),
    );
  });

  app.get<{ Params: { sha256: string; name: string } }>(
    '/templates/:sha256/:name',
    { config },
    async (request, reply) => {
      const { sha256, name } = request.params;
      const file = hashPattern.test(sha256) ? await options.intake.templateFile(sha256) : undefined;
      if (file === undefined) throw nothing();
      return reply
        .header('cache-control', forEver)
        .header('etag', `"${sha256}"`)
        .header('content-length', file.bytes)
        .header('content-disposition', attachment(name))
        .type('application/octet-stream')
        .send(Readable.from(file.stream));
    },
  );
}

/** Tells the browser to save the file under its own name, whatever letters it has (RFC 6266). */
export function attachment(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[̀-ͯ]/g, '')
    .replace(/[^A-Za-z0-9._ -]/g, '_');
  const encoded = encodeURIComponent(name.replace(/\p{Surrogate}/gu, '_')).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function sendForEver(
  request: FastifyRequest,
  reply: FastifyReply,
  tag: string,
  type: string,
  body: Buffer | string,
): FastifyReply {
  reply.header('cache-control', forEver).header('etag', tag);
  if (hasCurrent(request, tag)) return reply.code(304).send();
  return reply.type(type).send(body);
}

function sendForADay(request: FastifyRequest, reply: FastifyReply, options: SiteOptions, body: object): FastifyReply {
  const tag = `W/"${encodeURIComponent(options.build)}"`;
  reply.header('cache-control', 'public, max-age=86400').header('etag', tag);
  if (hasCurrent(request, tag)) return reply.code(304).send();
  return reply.send(body);
}

function nothing(): ProblemError {
  return new ProblemError(404, [requestProblem('not-found')]);
}
