/** The public half alone, over generated releases: `tsx public-half.ts PORT DATA_DIR PROVINCES`. Says `ready` with its first memory figure. */
import { join } from 'node:path';
import Fastify from 'fastify';
import { typefaces } from '../../collections/typefaces';
import { seedPlaces } from '../../seed/read';
import { makeReadModel } from '../../src/portal/read-model/make-read-model';
import { searchThread } from '../../src/search/search-thread';
import { sitePages } from '../../src/site/pages-plugin';
import { generatedStore } from './releases';

const [port, dataDir = '', provinces] = process.argv.slice(2);
const codes = Array.from({ length: Number(provinces) }, (_, place) => `H${String(place + 1).padStart(2, '0')}`);
const started = Date.now();
const model = await makeReadModel({
  store: generatedStore(codes),
  dataDir,
  places: seedPlaces(),
  followEveryMs: 1000,
  openSearch: searchThread(join(process.cwd(), 'dist/server/search-thread.js')),
});
const refuse = async () => {
  throw new Error('the bench sends nothing');
};
const app = Fastify({ routerOptions: { maxParamLength: 200 } });
app.get('/memory', async () => ({
  rssMb: Math.round(process.memoryUsage().rss / 2 ** 20),
  readyMs: readyAt - started,
  cpuMs: Math.round((process.cpuUsage().user + process.cpuUsage().system) / 1000),
}));
await app.register(
  sitePages({
    model,
    intake: {
      upload: refuse,
      submit: refuse,
      lookUp: refuse,
      validate: () => ({ problems: [], warnings: [] }),
      templateFile: async () => undefined,
      sweep: async () => 0,
    },
    clock: () => new Date(),
    province: null,
    build: 'bench',
    toolchain: 'bench',
    typefaces,
    assets: { formPage: '/a.js', search: '/b.js', embed: '/c.js', css: [] },
  }),
);
const readyAt = Date.now();
await app.listen({ host: '127.0.0.1', port: Number(port) });
