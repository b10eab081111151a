import type { Locale, MessageValues, Text } from '../../messages/text';
import { criteria } from '../../service-level/criteria/index';
import type { Dashboard, Listed } from '../../targets/dashboard';
import { entryStates } from '../../targets/named-list';
import { sayDate } from '../dates';
import { Bars, Stacks } from './charts';
import { targetMessages as messages } from './messages';
import { Table } from './tables';

export type Say = (text: Text, values?: MessageValues) => string;

type Props = { figures: Dashboard; say: Say; locale: Locale; admin: string };

const percent = (part: number, all: number, locale: Locale) =>
  all === 0
    ? '–'
    : new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { style: 'percent', maximumFractionDigits: 1 }).format(
        part / all,
      );

const onDay = (day: string, locale: Locale) => sayDate(`${day}T12:00:00+07:00`, locale, 'day');

export function LevelsNow({ figures, say, locale }: Props) {
  const legacy = figures.byLegacy.map(({ level, count }) => ({ label: say(messages.level, { level }), value: count }));
  const current = figures.byCurrent.map(({ name, count }) => ({ label: name[locale], value: count }));
  const columns = [
    { label: '' },
    { label: say(messages.services), isNumber: true },
    { label: say(messages.share), isNumber: true },
  ];
  const rowsOf = (bars: typeof legacy) =>
    bars.map(({ label, value }) => ({ key: label, cells: [label, value, percent(value, figures.services, locale)] }));
  return (
    <div className="cat-columns">
      <div>
        <Bars bars={legacy} />
        <Table columns={[{ label: say(messages.levelsNow) }, ...columns.slice(1)]} rows={rowsOf(legacy)} />
      </div>
      <div>
        <Bars bars={current} />
        <Table columns={[{ label: say(messages.current) }, ...columns.slice(1)]} rows={rowsOf(current)} />
      </div>
    </div>
  );
}

export function OverTime({ figures, say }: Props) {
  const shown = (month: string) => `${month.slice(5)}/${month.slice(2, 4)}`;
  return (
    <>
      <p className="cat-legend">
        {[4, 3, 2, 1, 0].map((level) => (
          <span key={level}>
            <i className={`cat-level-${level}`} /> {say(messages.level, { level })}
          </span>
        ))}
      </p>
      <Stacks columns={figures.overTime.map(({ month, counts }) => ({ label: shown(month), parts: counts }))} />
      <details className="cat-details">
        <summary>{say(messages.asTable)}</summary>
        <Table
          columns={[
            { label: say(messages.month) },
            ...[0, 1, 2, 3, 4].map((level) => ({ label: say(messages.level, { level }), isNumber: true })),
          ]}
          rows={figures.overTime.map(({ month, counts }) => ({ key: month, cells: [shown(month), ...counts] }))}
        />
      </details>
    </>
  );
}

export function Goals({ figures, say, locale }: Props) {
  return (
    <>
      <p className="cat-quiet">{say(messages.apart)}</p>
      <Table
        columns={[
          { label: say(messages.goal) },
          { label: say(messages.reached), isNumber: true },
          { label: say(messages.share), isNumber: true },
          { label: say(messages.wanted), isNumber: true },
          { label: say(messages.distance), isNumber: true },
          { label: say(messages.by) },
          { label: say(messages.formula), isLong: true },
        ]}
        rows={figures.goals.map((goal) => ({
          key: goal.id,
          cells: [
            goal.name[locale],
            `${goal.reached}/${goal.all}`,
            percent(goal.reached, goal.all, locale),
            goal.wanted,
            goal.distance ?? say(messages.noCount),
            goal.by ? onDay(goal.by, locale) : '–',
            `${goal.formula[locale]} (${goal.legalBasis})`,
          ],
        }))}
      />
    </>
  );
}

export function Lists({ figures, say, locale }: Props) {
  if (figures.lists.length === 0) return <p>{say(messages.nothing)}</p>;
  return figures.lists.map((list) => (
    <details key={list.id} className="cat-details">
      <summary>
        {list.title}: {say(messages.listLine, { reached: list.reached, all: list.all, late: list.late })}
      </summary>
      <Table
        columns={[
          { label: say(messages.procedure) },
          { label: say(messages.mustReach), isNumber: true },
          { label: say(messages.now), isNumber: true },
          { label: say(messages.by) },
          { label: say(messages.inCharge) },
          { label: say(messages.state) },
        ]}
        rows={list.entries.map((entry) => ({
          key: entry.key,
          cells: [
            `${entry.key} ${entry.name ?? ''}`,
            entry.targetLevel,
            entry.level ?? '–',
            entry.date ? onDay(entry.date, locale) : '–',
            [entry.unit, entry.person].filter(Boolean).join(', ') || '–',
            entryStates[entry.state][locale],
          ],
        }))}
      />
    </details>
  ));
}

export function Missing({ figures, say, locale }: Props) {
  if (figures.missing.length === 0) return <p>{say(messages.nothing)}</p>;
  return (
    <Table
      columns={[
        { label: say(messages.criterion) },
        { label: say(messages.level, { level: '' }).trim(), isNumber: true },
        { label: say(messages.services), isNumber: true },
        { label: say(messages.share), isNumber: true },
      ]}
      rows={figures.missing.map(({ id, title, level, count }) => ({
        key: id,
        cells: [title[locale], level, count, percent(count, figures.services, locale)],
      }))}
    />
  );
}

const titles = new Map(criteria.map(({ id, title }) => [id, title]));

/** What no record can bring, and how many services lack it. */
function PlatformLacks({ figures, say, locale }: Pick<Props, 'figures' | 'say' | 'locale'>) {
  if (figures.platformLacks.length === 0) return null;
  const what = figures.platformLacks.map(({ title, count }) => `${title[locale]} (${count})`).join('; ');
  return <p className="cat-note">{say(messages.platformLacks, { what })}</p>;
}

export function Cheapest({ figures, say, locale, admin }: Props) {
  if (figures.cheapest.length === 0) {
    return (
      <>
        <PlatformLacks figures={figures} say={say} locale={locale} />
        <p>{say(messages.nothingToMend)}</p>
      </>
    );
  }
  return (
    <>
      <PlatformLacks figures={figures} say={say} locale={locale} />
      <Cut shown={figures.cheapest.length} all={figures.totals.cheapest} say={say} />
      <p className="cat-quiet">{say(messages.cheapestLead)}</p>
      <Table
        columns={[
          { label: say(messages.procedure) },
          { label: say(messages.now), isNumber: true },
          { label: say(messages.distance) },
          { label: say(messages.dossiers), isNumber: true },
        ]}
        rows={figures.cheapest.map((each) => ({
          key: `${each.province}/${each.key}`,
          cells: [
            <Name key="name" of={each} admin={admin} />,
            each.legacy,
            each.missing.map((id) => titles.get(id)?.[locale] ?? id).join('; '),
            each.dossiers,
          ],
        }))}
      />
    </>
  );
}

/** Says that only the first ones are shown. */
function Cut({ shown, all, say }: { shown: number; all: number; say: Say }) {
  if (shown >= all) return null;
  return <p className="cat-quiet">{say(messages.firstOfAll, { shown, all })}</p>;
}

/** A short list: procedure, level, and the number that put it there where that says something. */
export function Short({
  rows,
  all,
  label,
  say,
  admin,
}: {
  rows: readonly Listed[];
  /** How many there are with those that are not in `rows`. */
  all: number;
  label?: string;
  say: Say;
  admin: string;
}) {
  if (rows.length === 0) return <p>{say(messages.nothing)}</p>;
  return (
    <>
      <Cut shown={rows.length} all={all} say={say} />
      <Table
        columns={[
          { label: say(messages.procedure) },
          { label: say(messages.now), isNumber: true },
          ...(label ? [{ label, isNumber: true }] : []),
        ]}
        rows={rows.map((each) => ({
          key: `${each.province}/${each.key}`,
          cells: [<Name key="name" of={each} admin={admin} />, each.legacy, ...(label ? [each.value] : [])],
        }))}
      />
    </>
  );
}

export function Overlaps({ figures, say }: Props) {
  if (figures.overlaps.length === 0) return <p>{say(messages.nothing)}</p>;
  return (
    <>
      <Cut shown={figures.overlaps.length} all={figures.totals.overlaps} say={say} />
      <Table
        columns={[{ label: say(messages.procedure) }, { label: say(messages.agencies) }]}
        rows={figures.overlaps.map(({ name, agencies, keys }) => ({
          key: keys.join(' '),
          cells: [`${name} (${keys.length})`, agencies.join(', ')],
        }))}
      />
    </>
  );
}

function Name({ of: { key, name }, admin }: { of: Listed; admin: string }) {
  return (
    <>
      <a href={`${admin}/collections/procedures?search=${encodeURIComponent(key)}`}>{name}</a>
      <span className="cat-quiet">{key}</span>
    </>
  );
}
