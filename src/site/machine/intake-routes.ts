import type { RateLimitOptions } from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { readOneFile } from '../../intake/read-one-file';
import { fileSizeText } from '../../messages/file-size';
import { ProblemError } from '../../problem/problem';
import { addresses } from '../addresses';
import { requestProblem } from '../errors/error-answers';
import { defaultLimits, type SiteOptions } from '../site-options';
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
        values: { limit: fileSizeText(limits.uploadBytes, 'vi') },
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
      const upload = await readOneFile(request, limits.uploadBytes, (file) => options.intake.upload({ ...file, via }));
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
export function limited(
  options: SiteOptions,
  route: keyof NonNullable<SiteOptions['rateLimits']>,
): { rateLimit?: RateLimitOptions } {
  const rateLimit = options.rateLimits?.[route];
  return rateLimit === undefined ? {} : { rateLimit };
}
