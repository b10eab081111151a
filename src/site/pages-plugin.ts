import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { catalogueRoutes } from './catalogue-routes';
import { dossierRoutes } from './dossiers/dossier-routes';
import { embedRoutes } from './embed/embed-routes';
import { installErrorAnswers } from './errors/error-answers';
import { setSecurityHeaders } from './frame/security-headers';
import { listRoutes } from './list/list-routes';
import { assetRoutes } from './machine/asset-routes';
import { intakeRoutes } from './machine/intake-routes';
import { robotRoutes } from './machine/robot-routes';
import type { SiteOptions } from './site-options';

/**
 * The public site as a Fastify plugin: pages, the machine routes of the form page, errors and unknown addresses.
 * Register it without a prefix, beside the portal API; it answers unknown addresses of the whole server (404).
 */
export function sitePages(options: SiteOptions): FastifyPluginAsync {
  return async (app) => {
    await takeBodies(app);
    app.addHook('onRequest', async (_request, reply) => setSecurityHeaders(reply));
    installErrorAnswers(app, options);
    catalogueRoutes(app, options);
    dossierRoutes(app, options);
    intakeRoutes(app, options);
    listRoutes(app, options);
    embedRoutes(app, options);
    robotRoutes(app, options);
    assetRoutes(app, options);
  };
}

/** Readers of form bodies, unless the server around us has registered them already. */
async function takeBodies(app: FastifyInstance): Promise<void> {
  if (!app.hasContentTypeParser('application/x-www-form-urlencoded')) await app.register(formbody);
  if (!app.hasContentTypeParser('multipart/form-data')) await app.register(multipart);
}
