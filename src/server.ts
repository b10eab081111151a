import { getPayload } from 'payload';
import config from '../payload.config';
import { type FirstAdministrator, resetPassword, seedAdministrator, seedCatalog } from '../seed/index';
import { installationSecret } from './database/installation-secret';
import { compose } from './server/compose';
import { say, sayWhile } from './server/console';
import { readSettings, type Settings } from './server/settings';

/** Uploads that were never submitted are kept this long. */
const keptUploadHours = 24;

/**
 * Starts the product and serves until SIGINT or SIGTERM. Payload is initialised here first, so that Next, which evaluates the
 * configuration again, finds the same instance. Nothing listens before the first administrator exists.
 */
export async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const payload = await sayWhile('Opening the database', () => getPayload({ config }));
  await seedCatalog(payload, { now: new Date(), log: say });
  const administrator =
    (await seedAdministrator(payload, process.env, ({ email, password, isGenerated }) =>
      say(`First administrator: ${email}${isGenerated ? `, password ${password}` : ''}`),
    )) ?? (process.env.RESET_PASSWORD_OF ? await resetPassword(payload, process.env.RESET_PASSWORD_OF) : null);
  const { app, next, intake, close } = await compose(
    payload,
    settings,
    installationSecret(process.env, settings.dataDir),
  );
  stopOnSignals(close);
  await app.listen({ host: settings.host, port: settings.port });
  welcome(settings, administrator);
  await next.prepare().catch((error: unknown) => {
    console.error('The administration (/admin) cannot start; the public half goes on serving.', error);
  });
  const sweeping = setInterval(
    () =>
      intake
        .sweep(new Date(), keptUploadHours)
        .catch((error: unknown) => payload.logger.error({ err: error }, 'sweep')),
    3_600_000,
  );
  sweeping.unref();
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
