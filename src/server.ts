import { getPayload } from 'payload';
import { continueBulkJobs } from '../collections/bulk-jobs/run';
import { catchUpReviews } from '../collections/level-reviews/release';
import { catchUpLifecycle } from '../collections/lifecycle/catch-up';
import { makeMasterFollower } from '../collections/master-links/tell-followers';
import { keepPulls } from '../collections/portal-pulls/store';
import { reassessAll } from '../collections/publishing/reassess';
import { endReassessments } from '../collections/publishing/reassess-soon';
import { staffSearch } from '../collections/staff-search/staff-search';
import { oidcSettings } from '../collections/users/oidc/settings';
import config from '../payload.config';
import { type FirstAdministrator, seedAdministrator, seedCatalog } from '../seed/index';
import { installationSecret } from './database/installation-secret';
import { SettingError } from './problem/setting-error';
import { startChores } from './server/chores';
import { compose } from './server/compose';
import { say, sayWhile } from './server/console';
import { listenRefused, newPasswordFor, refuseUnknownProvince } from './server/refused-starts';
import { readSettings, type Settings } from './server/settings';

/** Uploads that were never submitted are kept this long. */
const keptUploadHours = 24;

/**
 * Starts the product and serves until SIGINT or SIGTERM. Payload is initialised here first, so that Next, which evaluates the
 * configuration again, finds the same instance. Nothing listens before the first administrator exists.
 */
export async function main(): Promise<void> {
  try {
    await serve();
  } catch (error) {
    console.error(error instanceof SettingError ? error.message : error);
    process.exit(1);
  }
}

async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  // Read when somebody signs in; whoever starts the server is told now.
  oidcSettings(process.env);
  const payload = await sayWhile('Opening the database', () => getPayload({ config }));
  const administrator =
    (await seedAdministrator(payload, process.env, ({ email, password, isGenerated }) =>
      say(`First administrator: ${email}${isGenerated ? `, password ${password}` : ''}`),
    )) ?? (process.env.RESET_PASSWORD_OF ? await newPasswordFor(payload, process.env.RESET_PASSWORD_OF) : null);
  // After the administrator: a service that nobody receives would be seeded below its level.
  await seedCatalog(payload, { now: new Date(), log: say });
  await refuseUnknownProvince(payload, settings.province);
  await catchUpReviews(payload, new Date());
  await catchUpLifecycle(payload, new Date());
  const { app, next, intake, pulls, close } = await compose(
    payload,
    settings,
    installationSecret(process.env, settings.dataDir),
  );
  const endChores = startChores(payload, [
    { name: 'sweep', everyMs: 3_600_000, work: () => intake.sweep(new Date(), keptUploadHours) },
    { name: 'reviews', everyMs: 60_000, work: () => catchUpReviews(payload, new Date()) },
    { name: 'masters', everyMs: 60_000, work: makeMasterFollower(payload) },
    { name: 'pulls', everyMs: 60_000, work: () => keepPulls(payload, pulls) },
    { name: 'withdrawals', everyMs: 60_000, work: () => catchUpLifecycle(payload, new Date()) },
    { name: 'levels', everyMs: 3_600_000, work: () => reassessAll(payload, new Date()) },
    { name: 'bulk work', everyMs: 15_000, work: () => continueBulkJobs(payload) },
    { name: 'staff search', everyMs: 60_000, work: () => staffSearch(payload).follow() },
  ]);
  stopOnSignals(async () => {
    await Promise.all([endReassessments(), endChores()]);
    await close();
  });
  await app.listen({ host: settings.host, port: settings.port }).catch((error: NodeJS.ErrnoException) => {
    throw listenRefused(error, settings) ?? error;
  });
  welcome(settings, administrator);
  await next.prepare().catch((error: unknown) => {
    console.error('The administration (/admin) cannot start; the public half goes on serving.', error);
  });
}

function welcome(settings: Settings, administrator: FirstAdministrator | null): void {
  const address = settings.publicUrl ?? `http://localhost:${settings.port}`;
  say('Ready.');
  const lines = [
    `Site        ${address}`,
    `Admin       ${address}/admin`,
    `Portal API  ${address}/graphql`,
    `Example     ${address}/examples/portal/`,
  ];
  if (administrator) {
    lines.push(`Administrator  ${administrator.email}`);
    lines.push(`Password       ${administrator.isGenerated ? administrator.password : '(as given in ADMIN_PASSWORD)'}`);
    if (administrator.isGenerated) lines.push('This password is shown once. Change it after the first sign-in.');
  }
  process.stdout.write(`\n  ${lines.join('\n  ')}\n\n`);
}

/** The first signal stops cleanly: no new requests, running ones answered, database closed. A second one ends at once. */
function stopOnSignals(close: () => Promise<void>): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    say(`${signal}: stopping`);
    const late = setTimeout(() => process.exit(1), 15_000);
    late.unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
