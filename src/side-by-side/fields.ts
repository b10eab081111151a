import type { Text } from '../messages/text';
import { compareMessages } from '../procedure/compare/messages';
import { performersInWords } from '../procedure/in-words';
import { dateInWords } from '../procedure/money';
import type { LegalText, PerformerRule, Procedure } from '../procedure/procedure';
import { levelOf } from '../service-level/scales';
import { applicantTexts, tierTexts } from '../service-list/messages';
import type { ProcedureUnit } from './unit';

const { fields, lists } = compareMessages;

const capital = ({ vi, en }: Text): Text => ({
  vi: vi.charAt(0).toLocaleUpperCase('vi') + vi.slice(1),
  en: en.charAt(0).toUpperCase() + en.slice(1),
});

type Options = Pick<ProcedureUnit, 'show' | 'join' | 'isOwn'> & { title: Text };

/** A part that is one member of the record. */
function member(id: keyof Procedure & string, { title, ...rest }: Options): ProcedureUnit {
  return {
    id,
    title: capital(title),
    pick: (procedure) => procedure[id],
    take: (into, from) => ({ ...into, [id]: from[id] }),
    ...rest,
  };
}

/** Rows of both, each once; `nameOf` says which are the same. */
function union<Row>(one: readonly Row[], other: readonly Row[], nameOf: (row: Row) => string): Row[] {
  return [...new Map([...other, ...one].map((row) => [nameOf(row), row])).values()].sort(
    (a, b) => placeIn(one, other, a) - placeIn(one, other, b),
  );
}

function placeIn<Row>(one: readonly Row[], other: readonly Row[], row: Row): number {
  const place = one.indexOf(row);
  return place >= 0 ? place : one.length + other.indexOf(row);
}

const agenciesOf = (rule: PerformerRule): string[] =>
  rule.kind === 'department' ? [rule.agency] : rule.kind === 'list' ? rule.agencies : [];

/** Communes or a body outside stay as they are: a list beside them cannot be said. */
function bothPerform(one: PerformerRule, other: PerformerRule): PerformerRule {
  const agencies = [...new Set([...agenciesOf(one), ...agenciesOf(other)])];
  return agencies.length > 1 && agenciesOf(one).length > 0 ? { kind: 'list', agencies } : one;
}

/** With the days it is in force: two texts may differ in nothing else. */
const legalTextInWords = ({ text, validFrom, validTo }: LegalText): string =>
  validFrom === null && validTo === null
    ? text
    : `${text} (${[validFrom, validTo].map((day) => (day ? dateInWords(day) : '…')).join(' – ')})`;

const lines = (texts: readonly string[]) => texts.join('\n');

/** The parts of a record that are no case, in the order of the record. Its code is none of them: the key is the code, and never changes. */
export const fieldUnits: readonly ProcedureUnit[] = [
  member('name', { title: fields.name, show: ({ name }) => name }),
  member('sector', { title: fields.sector, show: ({ sector }, names) => names.get(sector) ?? sector }),
  member('procedureType', { title: fields.procedureType, show: ({ procedureType }) => procedureType ?? '' }),
  member('tiers', {
    title: lists.tiers,
    show: ({ tiers }) => tiers.map((tier) => tierTexts[tier].vi).join(', '),
    join: (into, from) => ({ ...into, tiers: union(into.tiers, from.tiers, (tier) => tier) }),
  }),
  member('applicants', {
    title: lists.applicants,
    show: ({ applicants }) => applicants.map((kind) => applicantTexts[kind].vi).join(', '),
    join: (into, from) => ({ ...into, applicants: union(into.applicants, from.applicants, (kind) => kind) }),
  }),
  member('receivingAgency', {
    title: fields.receivingAgency,
    show: ({ receivingAgency }) => receivingAgency,
    isOwn: true,
  }),
  member('decidingAgency', { title: fields.decidingAgency, show: ({ decidingAgency }) => decidingAgency, isOwn: true }),
  member('performers', {
    title: fields.performers,
    show: ({ performers }, names) => performersInWords(performers, names),
    join: (into, from) => ({ ...into, performers: bothPerform(into.performers, from.performers) }),
    isOwn: true,
  }),
  member('decision', {
    title: fields.decision,
    show: ({ decision }) =>
      [decision?.number, decision?.date ? dateInWords(decision.date) : null].filter(Boolean).join(' ngày '),
    isOwn: true,
  }),
  member('legalBasis', {
    title: lists.legalBasis,
    show: ({ legalBasis }) => lines(legalBasis.map(legalTextInWords)),
    join: (into, from) => ({ ...into, legalBasis: union(into.legalBasis, from.legalBasis, ({ text }) => text) }),
  }),
  member('requirements', { title: fields.requirements, show: ({ requirements }) => requirements ?? '' }),
  member('steps', { title: { vi: 'Trình tự thực hiện', en: 'Steps' }, show: ({ steps }) => lines(steps) }),
  member('results', {
    title: lists.results,
    show: ({ results }) => lines(results.map(({ name, code }) => (code === null ? name : `${name} (${code})`))),
    join: (into, from) => ({ ...into, results: union(into.results, from.results, ({ name }) => name) }),
  }),
  member('numberOfSets', { title: fields.numberOfSets, show: ({ numberOfSets }) => String(numberOfSets) }),
  member('target', {
    title: { vi: 'Mức độ phấn đấu', en: 'Target level' },
    show: ({ target }) =>
      [
        `mức độ ${target.legacy}`,
        levelOf('current', target.current)?.name.vi,
        target.reason,
        target.date ? dateInWords(target.date) : null,
        target.responsible,
      ]
        .filter(Boolean)
        .join(' · '),
    isOwn: true,
  }),
];
