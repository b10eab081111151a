import { hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Payload } from 'payload';
import { fileStore } from '../../collections/file-store';
import { keepPulls } from '../../collections/portal-pulls/store';
import { closeStaffSearch, openStaffSearchWith } from '../../collections/staff-search/staff-search';
import { makeDossierStore, makePortalKeyStore, makeReleaseStore, makeUploadStore } from '../../collections/store';
import { typefaces } from '../../collections/typefaces';
import { seedPlaces } from '../../seed/read/places';
import { toolchain } from '../form/validator-code';
import type { Intake } from '../intake/intake';
import { makeIntake } from '../intake/make-intake';
import { portalApi } from '../portal/plugin';
import { makePulls, type Pulls } from '../portal/pulls/pulls';
import { makeReadModel } from '../portal/read-model/make-read-model';
import { searchThread } from '../search/search-thread';
import { sitePages } from '../site/pages-plugin';
import { addressAsked } from './address';
import { makeHttp } from './http';
import { type NextHalf, nextHalf } from './next-half';
import type { Settings } from './settings';

const clock = () => new Date();

export type Composed = {
  app: FastifyInstance;
  next: NextHalf;
  intake: Intake;
  /** What holders of portal keys have read and nobody has kept yet. */
  pulls: Pulls;
  close: () => Promise<void>;
};

/** Joins all parts into one server that does not listen yet: stores over Payload, read model, intake, site, portal API, and Next. */
export async function compose(payload: Payload, settings: Settings, secret: string): Promise<Composed> {
  const openSearch = searchThread(join(process.cwd(), 'dist/server/search-thread.js'));
  openStaffSearchWith(openSearch);
  const model = await makeReadModel({
    store: makeReleaseStore(payload),
    dataDir: settings.dataDir,
    places: seedPlaces(),
    openSearch,
  });
  const intake = makeIntake({
    releases: model,
    dossiers: makeDossierStore(payload),
    uploads: makeUploadStore(payload),
    files: fileStore(),
    secretKey: new Uint8Array(hkdfSync('sha256', secret, '', 'receipts of dossiers', 32)),
    clock,
    randomBytes,
  });
  const app = await makeHttp(settings);
  const next = nextHalf({
    dir: process.cwd(),
    hostname: settings.host,
    port: settings.port,
    writesPerMinute: settings.writesPerMinute,
  });
  const publicUrl = settings.publicUrl ?? addressAsked(settings);
  const pulls = makePulls(clock);
  const perMinute = { max: settings.writesPerMinute, timeWindow: '1 minute' };

  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async () => ({ status: 'ready', version: model.version() }));
  await builtFiles(app);
  await app.register(portalApi, {
    model,
    intake,
    keys: makePortalKeyStore(payload),
    pulls,
    clock,
    origins: settings.portalOrigins,
    keyNeeded: settings.portalKeyForSubmit ? 'submit' : 'never',
    writesPerMinute: settings.writesPerMinute,
    cacheBytes: settings.portalCacheBytes,
    publicUrl,
  });
  await app.register(
    sitePages({
      model,
      intake,
      clock,
      province: settings.province ?? onlyProvince((await model.find({}, { first: 100 })).items),
      build: builtFrom(),
      toolchain,
      assets: {
        formPage: '/assets/form-page.js',
        search: '/assets/search.js',
        embed: '/assets/embed.js',
        css: ['/assets/site.css'],
        formCss: ['/assets/form-view.css'],
      },
      rateLimits: { upload: perMinute, submit: perMinute, lookUp: perMinute, export: perMinute },
      typefaces,
      embedOrigins: settings.portalOrigins,
      publicUrl,
      ...(settings.licence === null ? {} : { licence: settings.licence }),
    }),
  );
  await app.register(next.plugin);
  const close = async () => {
    await app.close();
    // Nothing is asked any more, so nothing is counted after this.
    await keepPulls(payload, pulls).catch((error: unknown) =>
      payload.logger.error({ err: error, msg: 'Pulls of the last minute are not kept.' }),
    );
    await next.close();
    await model.close();
    await closeStaffSearch();
    await payload.destroy();
  };
  return { app, next, intake, pulls, close };
}

/** Hashed chunks may be kept for ever; entries have stable names and are asked for again by ETag. */
async function builtFiles(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(process.cwd(), 'dist/client/assets'),
    prefix: '/assets/',
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = /-[\w-]{8}\.js$/.test(path);
      // The elements that other sites embed are a module, which a browser loads across origins only where it is told so.
      if (path.endsWith('embed.js')) {
        reply.header('Access-Control-Allow-Origin', '*').header('Cross-Origin-Resource-Policy', 'cross-origin');
      }
      reply.header(
        'Cache-Control',
        hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
      );
    },
  });
  const example = join(process.cwd(), 'dist/examples/portal');
  await app.register(fastifyStatic, { root: example, prefix: '/examples/portal/', decorateReply: false, index: false });
  app.get('/examples/portal', (request, reply) => {
    const [path = '', query] = request.url.split('?', 2);
    if (!path.endsWith('/')) return reply.redirect(`${path}/${query === undefined ? '' : `?${query}`}`, 308);
    return reply.sendFile('index.html', example);
  });
}

function onlyProvince(services: readonly { province: string }[]): string | null {
  const provinces = new Set(services.map(({ province }) => province));
  const [first] = provinces;
  return provinces.size === 1 && first !== undefined ? first : null;
}

/** Hash of the sources the build was made from: a part of every page's ETag. */
function builtFrom(): string {
  const stamp: unknown = JSON.parse(readFileSync(join(process.cwd(), 'dist/build.json'), 'utf8'));
  const sources = typeof stamp === 'object' && stamp !== null && 'sources' in stamp ? stamp.sources : '';
  return String(sources).slice(0, 16);
}
