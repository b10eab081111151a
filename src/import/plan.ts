import type { Problem } from '../problem/problem';
import { checkProcedure } from '../procedure/check';
import type { Procedure } from '../procedure/procedure';
import { titleOf } from './cells';
import type { FieldId } from './cells/cell';
import { changesBetween, codesAsWords, type FieldChange, isSameRecord, type RecordWords, shownValue } from './changes';
import { nameIdentity } from './fold-name';
import { isOtherName } from './likeness';
import { mergeRow } from './merge-rows';
import { makeNameIndex } from './near-duplicates';
import { planMessages } from './plan-messages';
import type { ReadRow } from './read-row';
import { type Remark, remark } from './remarks';
import { differingFields, isRepeat } from './repeats';
import { applyRow, type ImportOrigin, keyOf } from './to-record';
import { keptFields } from './unread';

/** What accepting a row would do. */
export type Deed = 'new' | 'changed' | 'same' | 'merge' | 'none';

/** What the report says of a row; a question stands before what the deed is. */
export type Verdict = 'new' | 'changed' | 'same' | 'question' | 'refused';

/** A row of the report of a dry run. */
export type PlannedRow = {
  line: number;
  path: string[];
  verdict: Verdict;
  deed: Deed;
  /** Address of the procedure it makes or changes. */
  key: string;
  name: string;
  /** How the procedure that is there already was found. */
  matchedBy: 'code' | 'name' | null;
  /** The line of the same file this one is a double of. */
  mergesInto: number | null;
  changes: FieldChange[];
  remarks: Remark[];
  /** Why it is refused. */
  problems: Problem[];
  /** Mapped cells, as printed or as mended by staff. */
  texts: Partial<Record<FieldId, string>>;
};

type Base = Omit<PlannedRow, 'verdict' | 'deed'>;

/** What a row is looked up by. */
export type Identity = { key: string; code: string | null; byName: string };

/** A procedure that is there, with how it was found. */
export type Found = { procedure: Procedure; by: 'code' | 'name' };

/** The fields that `identityOf` looks at. */
export const identityFields: readonly FieldId[] = ['code', 'name', 'agency', 'decidingAgency', 'record'];

/** By what a row is matched: its code, else its agency with its folded name. */
export function identityOf({ values }: ReadRow): Identity {
  const { record } = values;
  const agency = values.decidingAgency ?? values.agency?.text ?? record?.decidingAgency ?? '';
  return {
    key: keyOf(values),
    code: values.code?.serial ?? values.code?.localKey ?? record?.key ?? null,
    byName: nameIdentity(agency, values.name ?? ''),
  };
}

/** Faults of a record that only say that something is still missing: a draft may be incomplete. */
const incomplete = new Set(['min-items', 'min-length', 'required', 'pattern', 'type']);

function faultsOf(record: Procedure): Remark[] {
  return checkProcedure(record)
    .filter(({ code }) => !incomplete.has(code))
    .map((problem) =>
      remark('record-faulty', fieldOfProblem(problem), '', { fault: `${problem.message.vi} (${problem.field ?? ''})` }),
    );
}

function fieldOfProblem({ field = '' }: Problem): FieldId {
  if (field.includes('documents')) return 'documents';
  if (field.includes('fees')) return 'fee';
  if (field.includes('deadline')) return 'deadline';
  if (field.startsWith('code')) return 'code';
  return field.startsWith('legalBasis') ? 'legalBasis' : 'name';
}

/** Nothing is published without applicants, and most sheets have no column for them. */
const applicantsMissing = ({ applicants }: Procedure): Remark[] =>
  applicants.length === 0 ? [remark('applicants-missing', 'applicants', '')] : [];

/** A code that is there under a name with little in common: more often a slip than a new name. */
const codeOfAnother = ({ values }: ReadRow, found: Found | null): Remark[] =>
  found?.by === 'code' && values.name !== undefined && isOtherName(found.procedure.name, values.name)
    ? [remark('code-of-another', 'code', values.code?.printed ?? '', { name: found.procedure.name })]
    : [];

/** Says of each cell that could not be read which value stays in its place. */
function keptRemarks(row: ReadRow, before: Procedure, words: RecordWords): Remark[] {
  return keptFields(row, before).map((field) =>
    remark('value-kept', field, row.texts[field] ?? '', { value: shownValue(before, field, words) }),
  );
}

function verdictOf(deed: Deed, remarks: readonly Remark[]): Verdict {
  if (deed === 'none') return 'refused';
  if (deed === 'merge' || remarks.some(({ kind }) => kind === 'question')) return deed === 'same' ? 'same' : 'question';
  return deed;
}

/**
 * Plans the rows of one file one after the other; it remembers what earlier rows are about.
 * @param doubles later rows of the file with the same code, or without one and with the same agency and name. Those with the code are
 *   doubles, those with the name only where they repeat the row: a record they were merged into before counts as the same
 */
export type Planner = (row: ReadRow, found: Found | null, doubles?: readonly ReadRow[]) => PlannedRow;

/** Rows of one agency and name, without code: the first of them, and the ones to come that repeat none so far. */
type NameGroup = { first: ReadRow; toCome: readonly ReadRow[] };

/** @param words names for what records refer to by code; without them the codes are shown */
export function makePlanner(origin: ImportOrigin, words: RecordWords = codesAsWords): Planner {
  const lineByCode = new Map<string, number>();
  /** Lines that repeat an earlier one. */
  const repeats = new Map<number, number>();
  const groups = new Map<string, NameGroup>();
  const names = makeNameIndex();
  /** Lines whose doubles were merged into them by an earlier import. */
  const mergedBefore = new Set<number>();

  const doubleOf = (
    { line }: ReadRow,
    { code }: Identity,
  ): { line: number; code: 'code-repeated' | 'name-repeated' } | null => {
    const byCode = code === null ? undefined : lineByCode.get(code);
    if (byCode !== undefined) return { line: byCode, code: 'code-repeated' };
    const byName = repeats.get(line);
    return byName === undefined ? null : { line: byName, code: 'name-repeated' };
  };

  /** The later rows that are merged into this one. */
  const mergedInto = (row: ReadRow, { code, byName }: Identity, doubles: readonly ReadRow[]): readonly ReadRow[] => {
    if (code !== null) return doubles;
    const known = groups.get(byName);
    const others = (known?.toCome ?? doubles).filter(({ line }) => line > row.line);
    const own = others.filter((each) => isRepeat(row, each));
    for (const { line } of own) repeats.set(line, row.line);
    const toCome = others.filter((each) => !own.includes(each));
    if (known !== undefined || toCome.length > 0) groups.set(byName, { first: known?.first ?? row, toCome });
    return own;
  };

  const remember = (row: ReadRow, { code, byName }: Identity): Remark[] => {
    if (code !== null) lineByCode.set(code, row.line);
    const name = row.values.name ?? '';
    const [near] = names.near(name);
    names.add(String(row.line), name);
    const first = code === null ? groups.get(byName)?.first : undefined;
    if (first !== undefined && first.line !== row.line) {
      const fields = differingFields(first, row).map((field) => titleOf(field).vi);
      return [remark('name-shared', 'name', name, { line: first.line, fields: fields.join(', ') })];
    }
    if (!near) return [];
    return [remark('near-duplicate', 'name', name, { line: near.id, likeness: Math.round(near.likeness * 100) })];
  };

  /** A double of an earlier line; what an earlier import has merged already is the same. */
  const planDouble = (row: ReadRow, double: NonNullable<ReturnType<typeof doubleOf>>, base: Base): PlannedRow => {
    const known = { ...base, mergesInto: double.line };
    if (mergedBefore.has(double.line)) return { ...known, verdict: 'same', deed: 'same' };
    const printed = row.values.code?.printed ?? '';
    const remarks = [...row.remarks, remark(double.code, 'code', printed, { line: double.line })];
    return { ...known, verdict: 'question', deed: 'merge', remarks };
  };

  const planRecord = (row: ReadRow, found: Found | null, doubles: readonly ReadRow[], base: Base): PlannedRow => {
    const before = found?.procedure ?? null;
    const after = applyRow(before, row, origin);
    const identity = identityOf(row);
    const own = mergedInto(row, identity, doubles);
    const kept = before === null ? [] : keptRemarks(row, before, words);
    const remarks = [
      ...row.remarks,
      ...codeOfAnother(row, found),
      ...kept,
      ...applicantsMissing(after),
      ...faultsOf(after),
      ...remember(row, identity),
    ];
    const merged = own.reduce((record, each) => mergeRow(record, row, each), after);
    const isMerged = before !== null && own.length > 0 && isSameRecord(before, merged);
    if (isMerged) mergedBefore.add(row.line);
    const changes = before && !isMerged ? changesBetween(before, after, words) : [];
    const deed: Deed = before === null ? 'new' : changes.length === 0 ? 'same' : 'changed';
    return { ...base, verdict: verdictOf(deed, remarks), deed, changes, remarks };
  };

  return (row, found, doubles = []) => {
    const identity = identityOf(row);
    const base: Base = {
      line: row.line,
      path: row.path,
      key: found?.procedure.key ?? identity.key,
      name: row.values.name ?? row.values.record?.name ?? '',
      matchedBy: found?.by ?? null,
      texts: row.texts,
      mergesInto: null,
      changes: [],
      remarks: row.remarks,
      problems: [],
    };
    const refused = refusalOf(row, identity, found);
    if (refused) {
      const remarks = row.remarks.filter(({ code }) => code !== refused.code);
      return { ...base, remarks, verdict: 'refused', deed: 'none', problems: [refused] };
    }
    const double = doubleOf(row, identity);
    return double ? planDouble(row, double, base) : planRecord(row, found, doubles, base);
  };
}

function refusalOf(row: ReadRow, identity: Identity, found: Found | null): Problem | null {
  const unreadable = row.remarks.find(({ code }) => code === 'record-unreadable');
  if (unreadable) return { ...planMessages.recordUnreadable, message: unreadable.message };
  const { name, record } = row.values;
  if (found === null && name === undefined && !record) return planMessages.nameMissing;
  if (found === null && identity.key === '') return planMessages.keyImpossible;
  return null;
}
