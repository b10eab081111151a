import type { Payload } from 'payload';
import type { Import } from '../../payload-types';
import { proposedAgencyCode } from '../../src/import/agency-code';
import { titleOf } from '../../src/import/cells';
import type { FieldId } from '../../src/import/cells/cell';
import { isOpen, questionKey, takesText } from '../../src/import/questions';
import type { Remark, RemarkCode } from '../../src/import/remarks';
import type { Text } from '../../src/messages/text';
import { idOf } from '../fields/relation';
import { sha256 } from '../fingerprint';
import { chunksOf } from './store';
import { isToCome, type StoredRow } from './stored-row';

/** A question that rows of an import have in common, to be answered once. */
export type OpenQuestion = {
  /** What it is asked for and answered by: a hash of what is asked and of the text as typed. */
  id: string;
  code: RemarkCode;
  field: FieldId;
  title: Text;
  /** The cell as typed. */
  text: string;
  message: Text;
  /** Rows still to come that ask it. */
  count: number;
  /** Whether a text can answer it; else only "leave it so". */
  takesText: boolean;
  /** A code for an agency of this name, where one can be made. */
  proposedCode: string | null;
};

/** Questions that are told of at once, those with most rows first; and how many are told apart at all. */
const mostTold = 200;
const mostKnown = 20_000;

const ids = new WeakMap<Remark, string>();

/** What ids of questions look like. One that nobody asks (any more) may be answered: answers are safe to repeat. */
export const questionIdShape = /^[0-9a-f]{20}$/;

export function questionId(remark: Remark): string {
  const known = ids.get(remark);
  if (known !== undefined) return known;
  const id = sha256(questionKey(remark)).slice(0, 20);
  ids.set(remark, id);
  return id;
}

/** What a row still to come asks; one that would do nothing asks nothing. */
const askedBy = (row: StoredRow): Remark[] =>
  isToCome(row) && row.deed !== 'none' && row.deed !== 'same' ? row.remarks.filter(isOpen) : [];

/** Whether a row still to come asks this question. */
export const asks = (row: StoredRow, id: string): boolean => askedBy(row).some((each) => questionId(each) === id);

/** The distinct questions of the rows still to come, most frequent first. @returns `more`: how many are not told of */
export async function openQuestions(
  payload: Payload,
  row: Import,
): Promise<{ questions: OpenQuestion[]; more: number }> {
  const found = new Map<string, OpenQuestion>();
  let more = 0;
  for await (const { rows } of chunksOf(payload, row)) {
    for (const each of rows) {
      for (const remark of askedBy(each)) {
        const id = questionId(remark);
        const known = found.get(id);
        if (known) known.count += 1;
        else if (found.size < mostKnown) found.set(id, questionOf(id, remark));
        else more += 1;
      }
    }
  }
  const sorted = [...found.values()].sort((one, other) => other.count - one.count);
  const questions = sorted.slice(0, mostTold);
  await proposeCodes(payload, idOf(row.province) ?? '', questions);
  return { questions, more: more + sorted.length - questions.length };
}

function questionOf(id: string, remark: Remark): OpenQuestion {
  const { code, field, text, message } = remark;
  return {
    id,
    code,
    field,
    title: titleOf(field),
    text: text.slice(0, 500),
    message,
    count: 1,
    takesText: takesText(remark),
    proposedCode: null,
  };
}

/** Codes for the unknown agencies, none twice and none that is taken. */
async function proposeCodes(payload: Payload, province: string, questions: readonly OpenQuestion[]): Promise<void> {
  const unknown = questions.filter(({ code, text }) => code === 'agency-unknown' && text !== '');
  if (unknown.length === 0) return;
  const { docs } = await payload.find({
    collection: 'agencies',
    where: { province: { equals: province } },
    select: { name: true },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const taken = new Set(docs.map(({ id }) => id.toLowerCase()));
  for (const question of unknown) {
    question.proposedCode = proposedAgencyCode(province, question.text, (code) => taken.has(code.toLowerCase()));
    taken.add(question.proposedCode.toLowerCase());
  }
}
