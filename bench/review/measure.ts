/** Fills a province with made-up procedures as publishing leaves them, and measures what staff wait for. Prints one line `MEASURED {json}`. */
import { setTimeout } from 'node:timers/promises';
import { getPayload } from 'payload';
import { type Staff, staffOf } from '../../collections/access';
import { readDashboard } from '../../collections/figures/figures';
import { settledMs } from '../../collections/figures/stamp';
import { readQueue } from '../../collections/level-reviews/queue';
import { reassess } from '../../collections/publishing/reassess';
import config from '../../payload.config';
import { seedAdministrator } from '../../seed';
import { editSomething } from './edit';
import { fillProvince, province } from './fill';

const size = Number(process.argv[2]);
const times = 60;

const payload = await getPayload({ config });
await seedAdministrator(payload, { ...process.env, ADMIN_EMAIL: 'a@example.vn', ADMIN_PASSWORD: 'mot-mat-khau-dai-9' });
const { docs } = await payload.find({ collection: 'users', limit: 1, depth: 0 });
const [user] = docs;
const staff = user ? staffOf({ user: { ...user, collection: 'users' } }) : null;
if (!staff) throw new Error('no administrator');
await fillProvince(payload, size, staff.id);
/** Somebody of the province who reviews and edits: sees requests, and what could be submitted. */
const reviewer: Staff = { ...staff, role: 'reviewer', roles: ['reviewer', 'digitiser'], province };

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
};

/**
 * Milliseconds at 50 and 95 of 100, after five turns that do not count.
 * @param before what others do between two turns; its time does not count
 */
async function percentiles(
  work: (turn: number) => Promise<unknown>,
  before: (turn: number) => Promise<unknown> = async () => undefined,
): Promise<{ p50: number; p95: number }> {
  for (let turn = 0; turn < 5; turn += 1) await work(turn);
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    await before(turn);
    taken.push((await seconds(() => work(turn))) * 1_000);
  }
  taken.sort((one, other) => one - other);
  const at = (share: number) => Math.round((taken[Math.ceil(share * taken.length) - 1] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95) };
}

const searches = ['', 'page=2', 'sort=agency', 'sort=target', 'search=dang ky', 'state=released', 'state=draft'];
let moved = 0;
const assessSeconds = await seconds(async () => {
  moved = (await reassess(payload, { province, now: new Date() })).moved.length;
});
const queue = await percentiles((turn) =>
  readQueue(payload, reviewer, new URLSearchParams(searches[turn % searches.length])),
);
// What was written a moment ago is read again with each page; here that would be the filling of the province.
await setTimeout(settledMs);
const dashboard = await percentiles(
  () => readDashboard(payload, { province, agency: null }, new Date()),
  (turn) => editSomething(payload, turn),
);
console.log(
  `MEASURED ${JSON.stringify({ size, assessSeconds, moved, queue, dashboard, rssMb: Math.round(process.memoryUsage().rss / 2 ** 20) })}`,
);
await payload.destroy();
process.exit(0);
