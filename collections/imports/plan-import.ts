import type { Payload } from 'payload';
import type { Import } from '../../payload-types';
import type { FieldId, ReadingContext } from '../../src/import/cells/cell';
import { identityFields } from '../../src/import/plan';
import type { ReadRow } from '../../src/import/read-row';
import { makeSheetReader, type SheetItem, type SheetMapping } from '../../src/import/read-sheet';
import { idOf } from '../fields/relation';
import { chunkRows } from './chunks';
import { mappingOf, openImportFile } from './import-file';
import type { Job } from './jobs';
import { readingContextOf } from './lists-of-province';
import { lookThrough, planRows, planTools } from './plan-rows';
import { changeImport, removeChunks, writeChunk } from './store';
import { addCounts, noCounts } from './stored-row';

/** How many skipped rows the report names; it counts them all. */
const namedSkips = 1_000;

async function* itemsOf(
  row: Import,
  mapping: SheetMapping,
  context: ReadingContext,
  only?: readonly FieldId[],
): AsyncGenerator<SheetItem> {
  const reader = makeSheetReader(mapping, context, only);
  const { batches } = await openImportFile(row);
  for await (const batch of batches) for (const source of batch) yield* reader.push(source);
  yield* reader.end();
}

/**
 * The dry run: reads the file by its mapping and writes the report, chunk by chunk; nothing of the catalogue is touched. Reading starts
 * anew each time, so a dry run that was killed is simply run again.
 */
export async function planImport(payload: Payload, row: Import, job: Job): Promise<void> {
  const mapping = mappingOf(row);
  const context = await readingContextOf(payload, idOf(row.province) ?? '');
  await removeChunks(payload, row.id);
  const seen = await lookThrough(itemsOf(row, mapping, context, identityFields), context);
  job.expect(seen.rows);
  const tools = await planTools(payload, row, { seen, context });
  const skipped: SheetItem[] = [];
  let [skips, chunks, counts] = [0, 0, { ...noCounts }];
  let waiting: ReadRow[] = [];

  const flush = async () => {
    if (waiting.length === 0) return;
    const rows = await planRows(payload, waiting, tools);
    await writeChunk(payload, row.id, { place: chunks, step: 'planned', rows });
    counts = addCounts(counts, rows);
    chunks += 1;
    job.advance(waiting.length);
    waiting = [];
  };

  for await (const item of itemsOf(row, mapping, context)) {
    if (item.kind === 'skipped') {
      skips += 1;
      if (item.reason !== 'empty' && skipped.length < namedSkips) skipped.push(item);
      continue;
    }
    waiting.push(item.row);
    if (waiting.length >= chunkRows) await flush();
    job.mayGoOn();
  }
  await flush();
  await changeImport(payload, row.id, {
    chunks,
    done: 0,
    skipped,
    counts: { ...counts, skipped: skips },
    problems: [],
  });
}
