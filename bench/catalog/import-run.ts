/**
 * Imports a generated list into a fresh database and says how long it took. `argv`: rows per province, provinces, `forms` or `bare`.
 * A process of its own, so that its memory is that of the import alone.
 */
import { Readable } from 'node:stream';
import { getPayload, type Payload } from 'payload';
import { makeImport } from '../../collections/imports/import-file';
import { startApply, startPlan } from '../../collections/imports/run-import';
import { readImport } from '../../collections/imports/store';
import config from '../../payload.config';
import { seedReferences } from '../../seed/references';
import { emptyReport } from '../../seed/report';
import { makeList } from './make-list';

const [rows = 2_400, provinces = 1] = process.argv.slice(2, 4).map(Number);
const withForms = process.argv[4] === 'forms';
const order = { verdicts: ['new', 'question'], lines: [], except: [], agencies: [] };

/** The 63 codes; those that are no province any more are put in for the size alone. */
const codes = Array.from({ length: 63 }, (_, place) => `H${String(place + 1).padStart(2, '0')}`).slice(0, provinces);

async function makeProvinces(payload: Payload): Promise<void> {
  await seedReferences(payload, emptyReport(), () => {});
  const { docs } = await payload.find({ collection: 'provinces', limit: 0, pagination: false, depth: 0 });
  const known = new Set(docs.map(({ id }) => id));
  for (const id of codes) {
    if (!known.has(id)) await payload.create({ collection: 'provinces', data: { id, name: `Tỉnh ${id}` } });
  }
}

const payload = await getPayload({ config });
payload.logger.level = 'error';
await makeProvinces(payload);
const list = makeList(rows);
const cpu = process.cpuUsage();
const from = performance.now();
let applied = 0;
for (const province of codes) {
  const { id } = await makeImport(payload, Readable.from([Buffer.from(list)]), {
    province,
    title: 'danh-muc.csv',
    agency: null,
    withForms,
    startedBy: null,
  });
  await (await startPlan(payload, id)).finished;
  await (await startApply(payload, id, order)).finished;
  const { state, counts, problems } = await readImport(payload, id);
  if (state !== 'applied') throw new Error(`${province}: ${state} ${JSON.stringify(problems)}`);
  applied += Number(Reflect.get(Object(counts), 'applied'));
}
const seconds = (performance.now() - from) / 1000;
const { user, system } = process.cpuUsage(cpu);
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
const round = (value: number) => Math.round(value * 10) / 10;
console.log(
  `IMPORTED ${JSON.stringify({ applied, seconds: round(seconds), cpuSeconds: round((user + system) / 1e6), peakMb })}`,
);
process.exit(0);
