import type { Text } from '../../messages/text';
import type { LegalText, Procedure } from '../procedure';
import { compareCases } from './cases';
import { type ChangeEffect, heaviest, type ProcedureChange } from './change';
import { compareMessages as texts } from './messages';
import { compareRows } from './rows';
import { fieldChange, fieldOfRow, type Shown, shownNumber } from './say';

export { type ChangeEffect, heaviest, type ProcedureChange };

type Field = {
  path: string;
  what: Text;
  shownOf: (procedure: Procedure) => Shown;
  effect: ChangeEffect;
};

/** The single fields of a record with what a change of them means. */
const fields: readonly Field[] = [
  { path: 'name', what: texts.fields.name, shownOf: ({ name }) => name, effect: 'compatible' },
  { path: 'code', what: texts.fields.code, shownOf: ({ code }) => code ?? undefined, effect: 'breaking' },
  {
    path: 'codeAsPrinted',
    what: texts.fields.codeAsPrinted,
    shownOf: ({ codeAsPrinted }) => codeAsPrinted ?? undefined,
    effect: 'harmless',
  },
  { path: 'sector', what: texts.fields.sector, shownOf: ({ sector }) => sector, effect: 'compatible' },
  {
    path: 'procedureType',
    what: texts.fields.procedureType,
    shownOf: ({ procedureType }) => procedureType ?? undefined,
    effect: 'harmless',
  },
  {
    path: 'receivingAgency',
    what: texts.fields.receivingAgency,
    shownOf: ({ receivingAgency }) => receivingAgency,
    effect: 'compatible',
  },
  {
    path: 'decidingAgency',
    what: texts.fields.decidingAgency,
    shownOf: ({ decidingAgency }) => decidingAgency,
    effect: 'compatible',
  },
  {
    path: 'performers.kind',
    what: texts.fields.performers,
    shownOf: ({ performers: { kind } }) => kind,
    effect: 'compatible',
  },
  {
    path: 'decision',
    what: texts.fields.decision,
    shownOf: ({ decision }) =>
      decision === null ? undefined : [decision.number, decision.date].filter(Boolean).join(', '),
    effect: 'harmless',
  },
  {
    path: 'numberOfSets',
    what: texts.fields.numberOfSets,
    shownOf: ({ numberOfSets }) => shownNumber(numberOfSets),
    effect: 'breaking',
  },
  {
    path: 'requirements',
    what: texts.fields.requirements,
    shownOf: ({ requirements }) => requirements ?? undefined,
    effect: 'compatible',
  },
  {
    path: 'target.legacy',
    what: texts.fields.targetLegacy,
    shownOf: ({ target }) => shownNumber(target.legacy),
    effect: 'harmless',
  },
  {
    path: 'target.current',
    what: texts.fields.targetCurrent,
    shownOf: ({ target }) => target.current,
    effect: 'harmless',
  },
  {
    path: 'target.reason',
    what: texts.fields.reason,
    shownOf: ({ target }) => target.reason ?? undefined,
    effect: 'compatible',
  },
  {
    path: 'target.reasonKind',
    what: texts.fields.reasonKind,
    shownOf: ({ target }) => target.reasonKind,
    effect: 'compatible',
  },
  {
    path: 'target.reasonBasis',
    what: texts.fields.reasonBasis,
    shownOf: ({ target }) => target.reasonBasis,
    effect: 'compatible',
  },
  {
    path: 'target.date',
    what: texts.fields.targetDate,
    shownOf: ({ target }) => target.date ?? undefined,
    effect: 'harmless',
  },
  {
    path: 'target.responsible',
    what: texts.fields.responsible,
    shownOf: ({ target }) => target.responsible ?? undefined,
    effect: 'harmless',
  },
  { path: 'target.origin', what: texts.fields.origin, shownOf: ({ target }) => target.origin, effect: 'harmless' },
  {
    path: 'provenance.source',
    what: texts.fields.source,
    shownOf: ({ provenance }) => provenance.source,
    effect: 'harmless',
  },
  {
    path: 'provenance.confidence',
    what: texts.fields.confidence,
    shownOf: ({ provenance }) => provenance.confidence,
    effect: 'harmless',
  },
];

/** Who performs it, as names of a list: agencies, or the one outside. */
function performersOf({ performers }: Procedure): readonly string[] {
  switch (performers.kind) {
    case 'department':
      return [performers.agency];
    case 'list':
      return performers.agencies;
    case 'outside':
      return [performers.name];
    case 'communes':
      return [];
  }
}

/** Rows that are nothing but a text: the same text is the same row. */
function compareTexts(
  path: string,
  list: Text,
  [before, after]: readonly [readonly string[], readonly string[]],
  effect: { added: ChangeEffect; removed: ChangeEffect },
): ProcedureChange[] {
  return compareRows({
    path,
    list,
    before: [...new Set(before)],
    after: [...new Set(after)],
    keyOf: (text) => text,
    nameOf: (text) => text,
    effectOf: (kind) => effect[kind],
  });
}

const validityOf = ({ validFrom, validTo }: LegalText) =>
  validFrom === null && validTo === null ? undefined : `${validFrom ?? '…'} – ${validTo ?? '…'}`;

/**
 * What differs between two records of the same procedure, in plain words, each with what it means. Empty when nothing differs that is
 * shown anywhere. Province and key never change.
 */
export function compareProcedures(before: Procedure, after: Procedure): ProcedureChange[] {
  const harmless = { added: 'harmless', removed: 'harmless' } as const;
  return [
    ...fields.flatMap(({ path, what, shownOf, effect }) =>
      fieldChange(path, what, [shownOf(before), shownOf(after)], effect),
    ),
    ...compareTexts('tiers', texts.lists.tiers, [before.tiers, after.tiers], {
      added: 'compatible',
      removed: 'compatible',
    }),
    ...compareTexts('applicants', texts.lists.applicants, [before.applicants, after.applicants], {
      added: 'compatible',
      removed: 'breaking',
    }),
    ...compareTexts('performers', texts.lists.performers, [performersOf(before), performersOf(after)], {
      added: 'compatible',
      removed: 'breaking',
    }),
    ...compareRows({
      path: 'legalBasis',
      list: texts.lists.legalBasis,
      before: before.legalBasis,
      after: after.legalBasis,
      keyOf: ({ text }) => text,
      nameOf: ({ text }) => text,
      effectOf: () => 'compatible',
      inside: (one, other, path) =>
        fieldChange(
          path,
          fieldOfRow(other.text, texts.fields.validity),
          [validityOf(one), validityOf(other)],
          'compatible',
        ),
    }),
    ...compareTexts('steps', texts.lists.steps, [before.steps, after.steps], harmless),
    ...compareRows({
      path: 'results',
      list: texts.lists.results,
      before: before.results,
      after: after.results,
      keyOf: ({ name }) => name,
      nameOf: ({ name }) => name,
      effectOf: (kind) => (kind === 'added' ? 'compatible' : 'breaking'),
      inside: (one, other, path) =>
        fieldChange(
          `${path}.code`,
          fieldOfRow(other.name, texts.fields.resultCode),
          [one.code ?? undefined, other.code ?? undefined],
          'compatible',
        ),
    }),
    ...compareCases(before.cases, after.cases),
    ...compareTexts(
      'provenance.caveats',
      texts.lists.caveats,
      [before.provenance.caveats, after.provenance.caveats],
      harmless,
    ),
  ];
}
