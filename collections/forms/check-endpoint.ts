import type { Endpoint } from 'payload';
import { jsonBody, staffEndpoint } from '../answers';
import { formProblems } from './form-document';

/** `POST /api/forms/check` with `{"document": {...}}`: why it could not be saved as a form, `{"problems": []}` when it could. */
export const checkFormEndpoint: Omit<Endpoint, 'root'> = {
  path: '/check',
  method: 'post',
  handler: staffEndpoint(async (req) => {
    const { document } = await jsonBody(req);
    return Response.json({ problems: formProblems(document) }, { headers: { 'Cache-Control': 'no-store' } });
  }),
};
