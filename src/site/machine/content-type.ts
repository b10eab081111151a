import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../../problem/problem';
import { requestProblem } from '../errors/error-answers';

/** A hook that refuses bodies of any other media type with 415 before they are read. */
export function onlyTakes(mediaType: string): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    const [sent = ''] = (request.headers['content-type'] ?? '').split(';', 1);
    if (sent.trim().toLowerCase() !== mediaType) {
      throw new ProblemError(415, [requestProblem('media-type-refused', { rule: mediaType })]);
    }
  };
}
