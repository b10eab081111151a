import multipart from '@fastify/multipart';
import type { FastifyError, FastifyPluginAsync } from 'fastify';
import type { Intake } from '../../intake/intake';
import { readOneFile } from '../../intake/read-one-file';
import { fillText } from '../../messages/text';
import { ProblemError } from '../../problem/problem';
import type { UploadLimits } from '../context';
import { messages } from '../messages';
import { authorise, type Guard } from './authorise';

type Options = Guard & { path: string; intake: Intake; uploadLimits: UploadLimits };

/** The address that files go up to: one part `file`, 201 and the upload, or a refusal with `problems`. */
export const uploads: FastifyPluginAsync<Options> = async (app, { path, intake, uploadLimits, ...guard }) => {
  if (!app.hasContentTypeParser('multipart/form-data')) await app.register(multipart);
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = refusal(error, uploadLimits);
    if (!known) request.log.error({ id: request.id, stack: error.stack }, 'unexpected error in an upload');
    const { status, problems } = known ?? {
      status: 500,
      problems: [{ code: 'unexpected', message: messages.unexpected }],
    };
    if (status === 429) reply.header('Retry-After', '60');
    return reply.code(status).header('Cache-Control', 'no-store').send({ problems });
  });
  app.post(path, { bodyLimit: uploadLimits.maxBytes + 64 * 1024 }, async (request, reply) => {
    const key = await authorise(guard, ['submit'], request);
    if (!request.isMultipart())
      throw new ProblemError(415, [{ code: 'media-type-refused', message: messages.fileMissing }]);
    const upload = await readOneFile(request, uploadLimits.maxBytes, (file) =>
      intake.upload({ ...file, via: key?.id ?? 'portal' }),
    );
    return reply.code(201).header('Cache-Control', 'no-store').send(upload);
  });
};

function tooLarge({ maxBytes }: UploadLimits): ProblemError {
  const message = fillText(messages.fileTooLarge, { most: Math.floor(maxBytes / (1024 * 1024)) });
  return new ProblemError(413, [{ code: 'file-too-large', field: 'file', message }]);
}

function refusal(error: FastifyError | ProblemError, limits: UploadLimits): ProblemError | undefined {
  if (error instanceof ProblemError) return error;
  const status = error.statusCode ?? 500;
  if (status === 413) return tooLarge(limits);
  if (status >= 400 && status < 500)
    return new ProblemError(status, [{ code: 'file-missing', field: 'file', message: messages.fileMissing }]);
  return undefined;
}
