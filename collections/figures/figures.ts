import type { Payload } from 'payload';
import { sumBy } from '../../src/database/sum-by';
import { localTime } from '../../src/dossier/calendar';
import { twelveMonthsBefore } from '../../src/service-level/dossier-counts';
import { type Dashboard, dashboardOf, listed } from '../../src/targets/dashboard';
import type { LevelStep, ServiceFacts } from '../../src/targets/facts';
import { nationalGoals } from '../../src/targets/goals';
import type { Quarter, QuarterInput } from '../../src/targets/report/quarter';
import { nation } from '../access';
import { namedListsOf } from '../named-lists/store';
import { keptPerDatabase } from './kept';
import { dossiersOf, handledStates, isChannel } from './known-dossiers';
import { levelStepsOf } from './known-levels';
import { type ServiceRow, servicesOf } from './known-services';
import { stampOf } from './stamp';

/** What the figures are about: a province, one agency of it, or (`VN`) the whole nation. */
export type Scope = { province: string; agency: string | null };

const everything = { limit: 0, pagination: false, depth: 0, overrideAccess: true } as const;

/** What the figures of a scope are made of, and a version that is another one whenever they are. */
type Facts = { services: ServiceFacts[]; history: LevelStep[]; version: string };

async function factsOf(payload: Payload, scope: Scope, now: Date): Promise<Facts> {
  const provinces = scope.province === nation ? await provincesOf(payload) : [scope.province];
  const since = twelveMonthsBefore(localTime(now).date);
  const parts = await Promise.all(
    provinces.map(async (province) => {
      const [{ services, version }, { dossiers, version: counted }, { steps, sequence }] = await Promise.all([
        servicesOf(payload, province, now),
        dossiersOf(payload, { province, agency: scope.agency, since, now }),
        levelStepsOf(payload, province),
      ]);
      // Whose dossiers it counts are its services too, whoever is in charge of them.
      const ours =
        scope.agency === null
          ? services
          : services.filter(({ agency, key }) => agency === scope.agency || dossiers.has(key));
      const keys = scope.agency === null ? null : new Set(ours.map(({ key }) => `${province}/${key}`));
      return {
        services: ours.map((row) => withDossiers(row, dossiers.get(row.key) ?? none)),
        history: keys ? steps.filter(({ key }) => keys.has(key)) : steps,
        version: [version, counted, sequence].join(' '),
      };
    }),
  );
  return {
    services: parts.flatMap(({ services }) => services),
    history: parts.flatMap(({ history }) => history),
    version: parts.map(({ version }) => version).join('; '),
  };
}

const none: ServiceFacts['dossiers'] = {};
const madeOf = new WeakMap<ServiceRow, ServiceFacts>();

/** A service with its dossiers; the same object as last time when neither is another one. */
function withDossiers(row: ServiceRow, dossiers: ServiceFacts['dossiers']): ServiceFacts {
  const known = madeOf.get(row);
  if (known?.dossiers === dossiers) return known;
  const made = { ...row, dossiers };
  madeOf.set(row, made);
  return made;
}

async function provincesOf(payload: Payload): Promise<string[]> {
  const { docs } = await payload.find({ collection: 'provinces', select: { name: true }, ...everything });
  return docs.map(({ id }) => id);
}

const dashboardsOf = keptPerDatabase<{ version: string; figures: Dashboard }>(100);

/**
 * All figures of a scope on this day. Made again only when something they are made of has changed.
 * @param longest so many rows each short list has at most; default: as many as the screen shows
 */
export async function readDashboard(
  payload: Payload,
  scope: Scope,
  now: Date,
  longest: number = listed,
): Promise<Dashboard> {
  const today = localTime(now).date;
  const [{ services, history, version }, lists] = await Promise.all([
    factsOf(payload, scope, now),
    stampOf(payload, 'named-lists', [...new Set([scope.province, nation])]),
  ]);
  const name = `${scope.province} ${scope.agency ?? ''} ${longest}`;
  const whole = [today, lists.rows, lists.newest, version].join('; ');
  const known = dashboardsOf(payload).get(name);
  if (known?.version === whole) return known.figures;
  const figures = dashboardOf({
    services,
    history,
    goals: nationalGoals,
    lists: await namedListsOf(payload, scope.province),
    today,
    longest,
  });
  dashboardsOf(payload).set(name, { version: whole, figures });
  return figures;
}

/** What a quarter's report of a scope is made of. */
export async function readQuarterInput(
  payload: Payload,
  scope: Scope,
  { quarter, name, now }: { quarter: Quarter; name: string; now: Date },
): Promise<QuarterInput> {
  const [first = '', , last = ''] = quarter.months;
  const mine = [
    ...(scope.province === nation ? [] : [{ column: 'province', equals: scope.province }]),
    ...(scope.agency === null ? [] : [{ column: 'agency', equals: scope.agency }]),
  ];
  const [{ services, history }, counts, sent] = await Promise.all([
    factsOf(payload, scope, now),
    sumBy(payload, {
      collection: 'dossier-counts',
      where: [...mine, { column: 'month', from: first }, { column: 'month', to: last }],
      by: ['channel'],
      sums: {
        received: { column: 'received' },
        handled: { column: 'handled' },
        timed: { column: 'handled', filled: 'onTime' },
        onTime: { column: 'onTime' },
      },
    }),
    sumBy(payload, {
      collection: 'dossiers',
      where: [
        ...mine,
        { column: 'submittedAt', from: startOfDay(`${first}-01`) },
        { column: 'submittedAt', to: new Date(startOfDay(quarter.lastDay).getTime() + dayMs - 1) },
      ],
      by: ['via'],
      sums: { handled: { column: 'state', rowsWith: handledStates } },
    }),
  ]);
  return {
    quarter,
    scope: name,
    today: localTime(now).date,
    history,
    counts: [
      ...counts.flatMap(({ channel, received, handled, timed, onTime }) =>
        isChannel(channel)
          ? [
              { channel, received, handled: timed, onTime },
              { channel, received: 0, handled: handled - timed, onTime: null },
            ]
          : [],
      ),
      ...sent.map(({ rows, handled }) => ({ channel: 'online' as const, received: rows, handled, onTime: null })),
    ],
    services,
  };
}

const dayMs = 86_400_000;

/** Midnight in Vietnam. */
const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+07:00`);
