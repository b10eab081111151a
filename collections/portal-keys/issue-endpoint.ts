import { randomBytes } from 'node:crypto';
import type { Endpoint } from 'payload';
import { routePart, staffEndpoint } from '../answers';
import { sha256 } from '../fingerprint';

/** `POST /api/portal-keys/:id/issue`: a new key for this portal, answered once and kept only as a hash; the old one stops working. */
export const issueKeyEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/issue',
  method: 'post',
  handler: staffEndpoint(async (req) => {
    const prefix = `pc_${randomBytes(4).toString('hex')}`;
    const key = `${prefix}_${randomBytes(24).toString('base64url')}`;
    const id = routePart(req, 'id');
    // Access is asked for by this read; the write then sets what nobody may set by hand.
    await req.payload.findByID({ collection: 'portal-keys', id, depth: 0, overrideAccess: false, req });
    await req.payload.update({
      collection: 'portal-keys',
      id,
      data: { prefix, keyHash: sha256(key) },
      depth: 0,
      overrideAccess: true,
      req,
    });
    return Response.json({ key, prefix }, { headers: { 'Cache-Control': 'no-store' } });
  }),
};
