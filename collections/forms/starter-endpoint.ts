import type { Endpoint } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { mayIn } from '../access';
import { routePart, staffEndpoint } from '../answers';
import { idOf } from '../fields/relation';
import { messages } from '../messages';
import { formsOfStarter } from '../publishing/derived-forms';
import { readWorkingCopyById } from '../publishing/working-copy';

/**
 * `GET /api/forms/:id/starters/:starter`: what this form would be if it started from a model form: its steps, with the documents, the
 * result and the fees of the procedure as it is now. Nothing is written. 404 for a form of others, or a model form that does not exist.
 */
export const starterEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/starters/:starter',
  method: 'get',
  handler: staffEndpoint(async (req, staff) => {
    const { payload } = req;
    const id = routePart(req, 'id');
    const row = await payload.findByID({
      collection: 'forms',
      id,
      select: { procedure: true, caseKey: true, province: true },
      depth: 0,
      overrideAccess: true,
      disableErrors: true,
    });
    if (!row || !mayIn(staff, 'read-catalogue', idOf(row.province) ?? ''))
      throw new ProblemError(404, [messages.notFound]);
    const copy = await readWorkingCopyById(payload, idOf(row.procedure) ?? '');
    const form = formsOfStarter(routePart(req, 'starter'), copy)?.[row.caseKey];
    if (!form) throw new ProblemError(404, [messages.notFound]);
    return Response.json({ form }, { headers: { 'Cache-Control': 'no-store' } });
  }),
};
