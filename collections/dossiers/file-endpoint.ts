import type { Endpoint } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { routePart, staffEndpoint } from '../answers';
import { downloadAnswer } from '../download';
import { fileStore } from '../file-store';
import { messages } from '../messages';
import { toDossier } from './to-dossier';

/**
 * `GET /api/dossiers/:id/files/:file`: a file of a dossier, for staff who may read the dossier.
 */
export const dossierFileEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/files/:file',
  method: 'get',
  handler: staffEndpoint(async (req) => {
    const row = await req.payload.findByID({
      collection: 'dossiers',
      id: routePart(req, 'id'),
      depth: 0,
      overrideAccess: false,
      disableErrors: true,
      showHiddenFields: true,
      req,
    });
    const file = row ? toDossier(row).files.find(({ id }) => id === routePart(req, 'file')) : undefined;
    const found = file ? await fileStore().open(file.sha256) : undefined;
    if (!file || !found) throw new ProblemError(404, [messages.notFound]);
    return downloadAnswer({ name: file.name, mediaType: file.mediaType, ...found });
  }),
};
