import type { PayloadHandler, PayloadRequest } from 'payload';
import { isWriteConflict, writeConflictProblem } from '../src/database/write-conflict';
import { type Problem, ProblemError } from '../src/problem/problem';
import { type Staff, staffOf } from './access';
import { auditRefusal } from './audit/refusals';
import { readJsonObject } from './guards/bodies';
import { messages } from './messages';

/** A refusal as every part of the product answers it; `errors` is what Payload's own pages read. */
export function refusalBody(problems: readonly Problem[]) {
  return { problems, errors: problems.map(({ message }) => ({ message: message.vi })) };
}

export function refusal(status: number, problems: readonly Problem[]): Response {
  return Response.json(refusalBody(problems), { status });
}

/**
 * Wraps an endpoint of ours: only for staff (custom endpoints of Payload are open to everybody), and whatever it throws on purpose
 * becomes a 4xx with problems.
 */
export function staffEndpoint(work: (req: PayloadRequest, staff: Staff) => Promise<Response>): PayloadHandler {
  return async (req) => {
    const staff = staffOf(req);
    if (!staff) return refusal(401, [messages.signInFirst]);
    try {
      return await work(req, staff);
    } catch (error) {
      if (error instanceof ProblemError) {
        const collection = String(req.routeParams?.collection ?? '');
        if (error.status === 403 || error.status === 404)
          await auditRefusal(req, { collection, problems: error.problems });
        return refusal(error.status, error.problems);
      }
      if (isWriteConflict(error)) return refusal(409, [writeConflictProblem()]);
      throw error;
    }
  };
}

/** Wraps an endpoint that is open to everybody: refusals become answers, faults of ours stay faults. */
export function publicEndpoint(work: (req: PayloadRequest) => Promise<Response>): PayloadHandler {
  return async (req) => {
    try {
      return await work(req);
    } catch (error) {
      if (error instanceof ProblemError) return refusal(error.status, error.problems);
      throw error;
    }
  };
}

/** The page that is asked for, 1 where none is or what is asked is no page; so far nobody turns pages. */
export function pageAsked(asked: URLSearchParams | undefined): number {
  const page = Number(asked?.get('page') ?? 1);
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
}

/** A part of the endpoint's path. @throws ProblemError 404 when it is missing */
export function routePart(req: PayloadRequest, name: string): string {
  const part: unknown = req.routeParams?.[name];
  if (typeof part !== 'string' || part === '') throw new ProblemError(404, [messages.notFound]);
  return part;
}

/** The JSON object of the body; an empty one where there is no body. @throws ProblemError 400 when it is no object, or nested without end */
export async function jsonBody(req: PayloadRequest): Promise<Record<string, unknown>> {
  const text = (await req.text?.()) ?? '';
  return text === '' ? {} : readJsonObject(text);
}
