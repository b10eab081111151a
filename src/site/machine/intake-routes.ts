import type { FastifyInstance } from 'fastify';
import type { Upload } from '../../intake/intake';
import { ProblemError } from '../../problem/problem';
import { addresses } from '../addresses';
import { answerFor, requestProblem } from '../errors/error-answers';
import { defaultLimits, type SiteOptions } from '../site-options';
import { showBytes } from '../words/numbers';
import { onlyTakes } from './content-type';
import { readSubmission } from './submission-shape';

/** Room for the headers of the parts around a file. */
const multipartOverhead = 16 * 1024;

const via = 'site';

/** POST /uploads and POST /submissions: what the form page sends. Answers are JSON, refusals `{problems}`. */
export function intakeRoutes(app: FastifyInstance, options: SiteOptions): void {
  const limits = { ...defaultLimits, ...options.limits };
  const fileTooLarge = () =>
    new ProblemError(413, [
      requestProblem('file-too-large', {
        field: 'file',
        rule: 'maxBytes',
        values: { limit: showBytes(limits.uploadBytes, 'vi') },
      }),
    ]);

  app.post(
    addresses.uploads,
    {
      config: { answersPrograms: true, ...limited(options, 'upload') },
      onRequest: async (request) => {
        await onlyTakes('multipart/form-data')(request);
        if (Number(request.headers['content-length'] ?? 0) > limits.uploadBytes + multipartOverhead)
          throw fileTooLarge();
      },
    },
    async (request, reply) => {
      const parts = request.parts({
        limits: { fileSize: limits.uploadBytes, files: 1, fields: 0, parts: 1, fieldNameSize: 100, headerPairs: 20 },
      });
      let upload: Upload | undefined;
      let ours: unknown;
      try {
        for await (const part of parts) {
          if (part.type !== 'file' || part.fieldname !== 'file' || upload !== undefined) throw notOneFile();
          const { filename = '', file: stream } = part;
          upload = await options.intake.upload({ name: filename, stream, via }).catch((error: unknown) => {
            ours = error;
            throw error;
          });
          if (stream.truncated) throw fileTooLarge();
        }
      } catch (error) {
        throw error === ours ? asTooLarge(error, fileTooLarge) : asBroken(asTooLarge(error, fileTooLarge));
      }
      if (upload === undefined) throw notOneFile();
      return reply.code(201).header('cache-control', 'no-store').send(upload);
    },
  );

  app.post(
    addresses.submissions,
    {
      bodyLimit: limits.bodyBytes,
      config: { answersPrograms: true, ...limited(options, 'submit') },
      onRequest: onlyTakes('application/json'),
    },
    async (request, reply) => {
      const receipt = await options.intake.submit(readSubmission(request.body, via));
      return reply.code(201).header('cache-control', 'no-store').send(receipt);
    },
  );
}

/** The rate limit of a route, in the place where @fastify/rate-limit looks for it. */
export function limited(options: SiteOptions, route: keyof NonNullable<SiteOptions['rateLimits']>) {
  const rateLimit = options.rateLimits?.[route];
  return rateLimit === undefined ? {} : { rateLimit };
}

function notOneFile(): ProblemError {
  return new ProblemError(400, [requestProblem('one-file-only', { field: 'file', rule: 'maxItems' })]);
}

/** The size limit of the reader, wherever it surfaced, is said as ours. */
function asTooLarge(error: unknown, fileTooLarge: () => ProblemError): unknown {
  return !(error instanceof ProblemError) && answerFor(error).status === 413 ? fileTooLarge() : error;
}

/** The reader of multipart bodies throws plain errors for bodies that break off or have no boundary: bad input, not our fault. */
function asBroken(error: unknown): unknown {
  if (answerFor(error).status < 500) return error;
  return new ProblemError(400, [requestProblem('multipart-broken', { field: 'file', rule: 'multipart' })]);
}
