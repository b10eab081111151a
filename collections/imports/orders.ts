import { isFieldId } from '../../src/import/cells';
import type { FieldId } from '../../src/import/cells/cell';
import type { Verdict } from '../../src/import/plan';
import type { MappingCorrection } from '../../src/import/read-sheet';
import { fillText } from '../../src/messages/text';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';
import { importMessages } from './messages';
import type { AcceptOrder } from './stored-row';

type Body = Readonly<Record<string, unknown>>;

/** Rows of which nothing can come in (`same`, `refused`) are passed over. */
const verdictNames: readonly string[] = ['new', 'changed', 'same', 'question', 'refused'] satisfies Verdict[];

const wrongType = (field: string): Problem => ({ ...messages.valueOfWrongType, field, rule: 'type' });

const unknown = (field: string, name: string): Problem => ({
  ...importMessages.unknownName,
  message: fillText(importMessages.unknownName.message, { name: name.slice(0, 80) }),
  field,
  rule: 'known',
});

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ProblemError(422, problems.slice(0, 20));
}

const isLine = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;

/**
 * Which rows are to go in: `{"verdicts": ["new", "changed"], "lines": [58], "except": [12]}`; what is left out is empty.
 * @throws ProblemError 422 naming what is no verdict, or no line
 */
export function orderIn(body: Body): Pick<AcceptOrder, 'verdicts' | 'lines' | 'except'> {
  const { verdicts, lines, except }: Body = { verdicts: [], lines: [], except: [], ...body };
  const problems: Problem[] = [];
  const listOf = <Item>(field: string, value: unknown, fits: (item: unknown) => item is Item): Item[] => {
    if (!Array.isArray(value)) {
      problems.push(wrongType(field));
      return [];
    }
    for (const [place, item] of value.entries()) {
      if (!fits(item))
        problems.push(typeof item === 'string' ? unknown(`${field}/${place}`, item) : wrongType(`${field}/${place}`));
    }
    return value.filter(fits);
  };
  const isVerdict = (item: unknown): item is string => typeof item === 'string' && verdictNames.includes(item);
  const order = {
    verdicts: listOf('verdicts', verdicts, isVerdict),
    lines: listOf('lines', lines, isLine),
    except: listOf('except', except, isLine),
  };
  refuse(problems);
  return order;
}

/**
 * What staff say of the mapping: `{"headerLine": 7, "columns": {"3": "sector", "5": null}}`.
 * @param columns the columns the file has
 * @returns undefined when nothing is said
 * @throws ProblemError 422 naming a column the file does not have, or a field there is none of
 */
export function correctionIn({ headerLine, columns }: Body, known: readonly number[]): MappingCorrection | undefined {
  const problems: Problem[] = [];
  const isHeader = headerLine === undefined || (Number.isInteger(headerLine) && Number(headerLine) >= 0);
  if (!isHeader) problems.push(wrongType('headerLine'));
  const isColumns =
    columns === undefined || (typeof columns === 'object' && columns !== null && !Array.isArray(columns));
  if (!isColumns) problems.push(wrongType('columns'));
  const said = Object.entries(Object(isColumns ? columns : {}));
  for (const [column, field] of said) {
    if (!/^\d{1,5}$/.test(column) || !known.includes(Number(column))) problems.push(unknown('columns', column));
    else if (field !== null && !isFieldId(field)) problems.push(unknown(`columns/${column}`, String(field)));
  }
  refuse(problems);
  const correction: MappingCorrection = {
    ...(typeof headerLine === 'number' ? { headerLine } : {}),
    ...(columns === undefined ? {} : { columns: Object.fromEntries(said) }),
  };
  return Object.keys(correction).length === 0 ? undefined : correction;
}

/** Characters of a cell. */
const longestText = 50_000;

/**
 * Texts for cells of a row, by field.
 * @throws ProblemError 422 naming a field there is none of, or what is no text
 */
export function textsIn(given: unknown): [FieldId, string][] {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new ProblemError(422, [wrongType('texts')]);
  const problems: Problem[] = [];
  const texts = Object.entries(given).flatMap(([field, text]): [FieldId, string][] => {
    if (!isFieldId(field)) problems.push(unknown('texts', field));
    else if (typeof text !== 'string' || text.length > longestText) problems.push(wrongType(`texts/${field}`));
    else return [[field, text]];
    return [];
  });
  refuse(problems);
  return texts;
}
