import type { Locale, Text } from '../messages/text';
import { levelOf } from '../service-level/scales';
import { dateForPeople, dayInVietnam } from './dates';
import { type ServiceEntry, targetOf } from './entry';
import type { ListMeta } from './list-meta';
import { applicantTexts, columnTexts, tierTexts } from './messages';

/** A value of a cell: a number stays one, a date is an ISO date, null is an empty cell. */
export type CellValue = string | number | null;

/** A column of the list, the same in all tables. */
export type Column = {
  /** The name programs read it under. */
  id: keyof typeof columnTexts;
  title: Text;
  kind: 'text' | 'number' | 'date' | 'address';
  /** Width in characters. */
  width: number;
  /** Share of the width in the annex on paper; absent: not part of it. */
  annex?: number;
  /** What people read where there is no value; absent: an empty cell. */
  none?: string;
  value: (entry: ServiceEntry, meta: ListMeta, number: number) => CellValue;
};

const column = (
  id: Column['id'],
  value: Column['value'],
  { kind = 'text', width = 16, ...more }: Partial<Pick<Column, 'kind' | 'width' | 'annex' | 'none'>> = {},
): Column => ({ id, title: columnTexts[id], kind, width, value, ...more });

/** All columns, in order. */
export const columns: readonly Column[] = [
  column('number', (_entry, _meta, number) => number, { kind: 'number', width: 5, annex: 4 }),
  column('code', ({ procedure }) => procedure.code, { width: 12, annex: 8, none: '–' }),
  column('name', ({ procedure }) => procedure.name, { width: 42, annex: 23 }),
  column('province', ({ provinceName }) => provinceName, { width: 12 }),
  column('sector', ({ sectorName }) => sectorName, { width: 17, annex: 10 }),
  column('agency', ({ agencyName }) => agencyName, { width: 22, annex: 12 }),
  column('tiers', ({ procedure }, { locale }) => procedure.tiers.map((tier) => tierTexts[tier][locale]).join('; '), {
    width: 10,
  }),
  column(
    'applicants',
    ({ procedure }, { locale }) => procedure.applicants.map((kind) => applicantTexts[kind][locale]).join('; '),
    { width: 18 },
  ),
  column('level', ({ level }) => level.legacy, { kind: 'number', width: 8, annex: 6 }),
  column('currentLevel', ({ level }, { locale }) => currentName(level.current, locale), { width: 11, annex: 8 }),
  column('reason', ({ level }, { locale }) => level.reason?.[locale] ?? null, { width: 28, annex: 13 }),
  column('targetLevel', (entry) => targetOf(entry).legacy, { kind: 'number', width: 8, annex: 6 }),
  column('targetCurrentLevel', (entry, { locale }) => currentName(targetOf(entry).current, locale), {
    width: 11,
    annex: 8,
  }),
  column('targetDate', (entry) => targetOf(entry).date, { kind: 'date', width: 12, annex: 8 }),
  column('responsible', (entry) => targetOf(entry).responsible, { width: 18, annex: 8 }),
  column('online', ({ forms }, { locale }) => (forms.some(({ online }) => online) ? yes : no)[locale], { width: 10 }),
  column('decision', ({ procedure }) => procedure.decision?.number ?? null, { width: 18 }),
  column('revision', ({ release }) => release.revision, { kind: 'number', width: 10 }),
  column('releasedAt', ({ release }) => dayInVietnam(release.releasedAt), { kind: 'date', width: 12 }),
  column('address', (entry, { origin }) => `${origin}${addressOf(entry)}`, { kind: 'address', width: 40 }),
  column('key', ({ procedure }) => procedure.key, { width: 18 }),
  column('listRevision', (_entry, { revision }) => revision, { width: 12 }),
  column('licence', (_entry, { licence }) => licence.name, { width: 12 }),
];

const yes: Text = { vi: 'Có', en: 'Yes' };
const no: Text = { vi: 'Không', en: 'No' };

/** The last column that belongs on paper: what stands behind it is for programs and for looking up. */
export const lastOnPaper: number = columns.findLastIndex(({ annex }) => annex !== undefined);

/** Columns of the annex on paper, with their share of the width. */
export const annexColumns: readonly (Column & { annex: number })[] = columns.flatMap((one) =>
  one.annex === undefined ? [] : [{ ...one, annex: one.annex }],
);

/** A value for people: dates as dd/mm/yyyy, nothing as the column says it. */
export function cellText({ kind, none = '' }: Column, value: CellValue): string {
  if (value === null) return none;
  return kind === 'date' ? dateForPeople(String(value)) : String(value);
}

/** Path of a service on the site. */
export function addressOf({ procedure }: Pick<ServiceEntry, 'procedure'>): string {
  return `/thu-tuc/${encodeURIComponent(procedure.province)}/${encodeURIComponent(procedure.key)}`;
}

function currentName(level: string | null, locale: Locale): string | null {
  return level === null ? null : (levelOf('current', level)?.name[locale] ?? level);
}
