import type { AdminViewServerProps, PayloadRequest } from 'payload';
import type { ReactNode } from 'react';
import { may, nation, type Staff, staffOf, worksEverywhere } from '../../../collections/access';
import { readDashboard, type Scope } from '../../../collections/figures/figures';
import { fill } from '../../messages/text';
import { alphabetical } from '../../service-list/alphabetical';
import { lastQuarters } from '../../targets/report/quarter';
import { reportFiles } from '../../targets/report/report-format';
import { sayDate } from '../dates';
import { Framed } from '../framed';
import { localeOf } from '../locale';
import { targetMessages as messages } from './messages';
import { Cheapest, Goals, LevelsNow, Lists, Missing, Overlaps, OverTime, type Say, Short } from './sections';

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''));

/** `/admin/targets?province=&agency=`: levels, goals and what to do next, of a province, an agency or the nation. */
export async function TargetsView(props: AdminViewServerProps) {
  return (
    <Framed {...props} className="cat-review" deed="read-catalogue">
      <Figures {...props} />
    </Framed>
  );
}

async function Figures({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult;
  const staff = staffOf(req);
  if (!staff || !may(staff, 'read-catalogue')) return null;
  const locale = localeOf(req.i18n.language);
  const say: Say = (text, values) => fill(text[locale], values);
  const asked = { province: one(searchParams?.province), agency: one(searchParams?.agency) };
  const scope = scopeFor(staff, asked);
  const choices = await choicesFor(req, staff, scope);
  const figures = await readDashboard(req.payload, scope, new Date());
  const { admin, api } = req.payload.config.routes;
  const part = { figures, say, locale, admin };
  const query = new URLSearchParams({ province: scope.province, ...(scope.agency ? { agency: scope.agency } : {}) });
  const place = choices.provinces.find(({ id }) => id === scope.province)?.name ?? scope.province;
  const agency = choices.agencies.find(({ id }) => id === scope.agency)?.name;
  const scopeName = scope.province === nation ? say(messages.nation) : [agency, place].filter(Boolean).join(', ');
  return (
    <>
      <header>
        <h1>{say(messages.heading)}</h1>
        <p className="cat-quiet">
          {say(messages.asOf, { date: sayDate(`${figures.today}T12:00:00+07:00`, locale, 'day'), scope: scopeName })}{' '}
          <a href={`${api}/named-lists/dashboard.csv?${query}`}>{say(messages.exportCsv)}</a>
        </p>
      </header>
      <ScopeForm scope={scope} choices={choices} say={say} />
      <ReportForm action={`${api}/named-lists/report`} scope={scope} today={figures.today} say={say} />
      {figures.services === 0 ? (
        <p className="cat-empty">{say(messages.none)}</p>
      ) : (
        <>
          <Part title={say(messages.levelsNow)}>
            <LevelsNow {...part} />
          </Part>
          <Part title={say(messages.overTime)}>
            <OverTime {...part} />
          </Part>
          <Part title={say(messages.goals)}>
            <Goals {...part} />
          </Part>
          <Part title={say(messages.lists)}>
            <Lists {...part} />
          </Part>
          <Part title={say(messages.cheapest)}>
            <Cheapest {...part} />
          </Part>
          <Part title={say(messages.missing)}>
            <Missing {...part} />
          </Part>
          <Part title={say(messages.unused)}>
            <Short
              rows={figures.unused}
              all={figures.totals.unused}
              label={say(messages.dossiers)}
              say={say}
              admin={admin}
            />
          </Part>
          <Part title={say(messages.expired)}>
            <Short rows={figures.expired} all={figures.totals.expired} say={say} admin={admin} />
          </Part>
          <Part title={say(messages.stale)}>
            <Short
              rows={figures.stale}
              all={figures.totals.stale}
              label={say(messages.releasedIn)}
              say={say}
              admin={admin}
            />
          </Part>
          <Part title={say(messages.overlaps)}>
            <Overlaps {...part} />
          </Part>
        </>
      )}
    </>
  );
}

/** What is asked for, as far as this person may see it; else the own province. */
function scopeFor(staff: Staff, asked: { province: string; agency: string }): Scope {
  const own = staff.province ?? nation;
  const province = asked.province !== '' && (worksEverywhere(staff) || own === nation) ? asked.province : own;
  return { province, agency: asked.agency || null };
}

type Choice = { id: string; name: string };

async function choicesFor(
  req: PayloadRequest,
  staff: Staff,
  scope: Scope,
): Promise<{ provinces: Choice[]; agencies: Choice[] }> {
  const seesAll = worksEverywhere(staff) || (staff.province ?? nation) === nation;
  const common = {
    limit: 500,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    sort: 'name',
    select: { name: true },
  } as const;
  const [provinces, agencies] = await Promise.all([
    req.payload.find({
      collection: 'provinces',
      ...(seesAll ? {} : { where: { id: { equals: scope.province } } }),
      ...common,
    }),
    req.payload.find({ collection: 'agencies', where: { province: { equals: scope.province } }, ...common }),
  ]);
  const byName = (docs: readonly Choice[]) => alphabetical(docs, ({ name }) => name);
  return { provinces: byName(provinces.docs), agencies: scope.province === nation ? [] : byName(agencies.docs) };
}

function ScopeForm({
  scope,
  choices,
  say,
}: {
  scope: Scope;
  choices: { provinces: Choice[]; agencies: Choice[] };
  say: Say;
}) {
  return (
    <form className="cat-filters" method="get">
      {choices.provinces.length > 1 && (
        <label>
          <span>{say(messages.province)}</span>
          <select name="province" defaultValue={scope.province}>
            {choices.provinces.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {choices.agencies.length > 0 && (
        <label>
          <span>{say(messages.agency)}</span>
          <select name="agency" defaultValue={scope.agency ?? ''}>
            <option value="">{say(messages.wholeProvince)}</option>
            {choices.agencies.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" className="cat-button">
        {say(messages.show)}
      </button>
    </form>
  );
}

/** The report of a quarter as a file: the one that is running first, then the four before it. */
function ReportForm({ action, scope, today, say }: { action: string; scope: Scope; today: string; say: Say }) {
  return (
    <form className="cat-filters" method="get" action={action}>
      <input type="hidden" name="province" value={scope.province} />
      {scope.agency && <input type="hidden" name="agency" value={scope.agency} />}
      <label>
        <span>{say(messages.report)}</span>
        <select name="quarter">
          {lastQuarters(today).map((quarter) => (
            <option key={quarter} value={quarter}>
              {say(messages.quarter, { quarter: quarter.slice(-1), year: quarter.slice(0, 4) })}
            </option>
          ))}
        </select>
      </label>
      {Object.entries(reportFiles).map(([extension, name]) => (
        <button key={extension} type="submit" name="format" value={extension} className="cat-button cat-button--quiet">
          {say(messages.download, { format: name })}
        </button>
      ))}
    </form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
