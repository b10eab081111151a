import type { Payload } from 'payload';
import type { Import } from '../../payload-types';
import type { FieldId, ReadingContext } from '../../src/import/cells/cell';
import { isOpen, settleRow, takesText } from '../../src/import/questions';
import { type ReadRow, readAgain } from '../../src/import/read-row';
import type { SheetItem } from '../../src/import/read-sheet';
import type { Remark, RemarkCode } from '../../src/import/remarks';
import { idOf } from '../fields/relation';
import { hasMembers } from '../json-guards';
import { orderOf, skippedOf } from './apply-import';
import type { Job } from './jobs';
import { readingContextOf } from './lists-of-province';
import { lookThrough, planRows, planTools } from './plan-rows';
import { asks, questionId } from './questions';
import { changeImport, chunksOf, countRows, writeChunk } from './store';
import { isToCome, type StoredRow } from './stored-row';

/** What all rows with a question get: a text for the cell, or (null) nothing more is asked. */
export type Answer = { question: string; text: string | null };

/** The order of an import that is answering: its answers beside what was accepted before. */
export function answersOf({ order }: Pick<Import, 'order'>): Answer[] {
  if (!hasMembers<{ answers: unknown }>(order, { answers: 'object' }) || !Array.isArray(order.answers)) return [];
  return order.answers.filter(
    (each): each is Answer =>
      hasMembers<{ question: string }>(each, { question: 'string' }) &&
      (Reflect.get(each, 'text') === null || typeof Reflect.get(each, 'text') === 'string'),
  );
}

/** What only the reading of the file can say of a row; reading its texts again would lose it. */
const saidOfTheFile: ReadonlySet<RemarkCode> = new Set(['row-cut', 'cell-formula']);

/** A row with the answers to its questions in its cells, and what is settled noted. */
function answered(row: StoredRow, answers: readonly Answer[]): StoredRow {
  if (!isToCome(row)) return row;
  const given = answers.filter(({ question }) => asks(row, question));
  if (given.length === 0) return row;
  const texts = { ...row.texts };
  const mended = new Set<FieldId>(row.mended);
  const settled = new Set(row.settled ?? []);
  for (const { question, text } of given) {
    if (text === null) settled.add(question);
    const asked = row.remarks.filter((each) => isOpen(each) && questionId(each) === question && takesText(each));
    for (const { field } of text === null ? [] : asked) {
      texts[field] = text ?? '';
      mended.add(field);
    }
  }
  return { ...row, texts, mended: [...mended], settled: [...settled] };
}

/** Lets what staff settled of a row stay settled. */
export function settle(row: StoredRow): StoredRow {
  const settled = new Set(row.settled ?? []);
  return settled.size === 0 ? row : settleRow(row, (remark: Remark) => settled.has(questionId(remark)));
}

function readStored(row: StoredRow, context: ReadingContext): ReadRow {
  const read = readAgain(row, context);
  const ofFile = row.remarks.filter(({ code, field }) => saidOfTheFile.has(code) && !row.mended.includes(field));
  return { ...read, remarks: [...read.remarks, ...ofFile] };
}

/**
 * Puts answers into the rows that ask, and plans all rows still to come again, in the order of the file: what a row is about may change with
 * its agency, and lists may have grown. A chunk is written at a time; killed or stopped, the rest goes on asking and can be answered again.
 */
export async function answerQuestions(payload: Payload, row: Import, job: Job): Promise<void> {
  const answers = answersOf(row);
  const context = await readingContextOf(payload, idOf(row.province) ?? '');
  const items = async function* (): AsyncGenerator<SheetItem> {
    for await (const { rows } of chunksOf(payload, row)) {
      for (const each of rows) yield { kind: 'data', row: readStored(answered(each, answers), context) };
    }
  };
  const seen = await lookThrough(items(), context);
  job.expect(seen.rows);
  const tools = await planTools(payload, row, { seen, context });
  try {
    for await (const chunk of chunksOf(payload, row)) {
      job.mayGoOn();
      const before = chunk.rows.map((each) => answered(each, answers));
      const reads = before.map((each) => readStored(each, context));
      const fresh = await planRows(payload, reads, tools);
      const rows = before.map((each, place) => {
        const planned = fresh[place];
        if (!planned || !isToCome(each)) return each;
        const { mended, settled } = each;
        return settle({ ...planned, mended, ...(settled ? { settled } : {}) });
      });
      await writeChunk(payload, row.id, { place: chunk.place, step: chunk.step, rows });
      job.advance(rows.length);
    }
  } finally {
    const { verdicts, lines, except, agencies } = orderOf(row);
    const counts = await countRows(payload, row, skippedOf(row));
    await changeImport(payload, row.id, { counts, problems: [], order: { verdicts, lines, except, agencies } });
  }
}
