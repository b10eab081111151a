import { parentPort, workerData } from 'node:worker_threads';
import type { SourceRow } from '../import/source-row';
import { ProblemError } from '../problem/problem';
import { fileRefused } from './messages';
import { openTable } from './table-readers';
import type { FromThread } from './thread-messages';

/** How many rows go over at once; the next ones are read when these have been taken. */
const batchRows = 200;

const path: unknown = Reflect.get(Object(workerData), 'path');

function send(message: FromThread): void {
  parentPort?.postMessage(message);
}

/** Resolves when the other side asks for more. */
function asked(): Promise<void> {
  return new Promise((resolve) => parentPort?.once('message', () => resolve()));
}

async function read(file: string): Promise<void> {
  const { info, rows } = await openTable(file);
  send({ kind: 'info', info });
  let batch: SourceRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < batchRows) continue;
    const more = asked();
    send({ kind: 'rows', rows: batch });
    batch = [];
    await more;
  }
  if (batch.length > 0) send({ kind: 'rows', rows: batch });
  send({ kind: 'end' });
}

try {
  await read(String(path));
} catch (error) {
  const refused =
    error instanceof ProblemError ? error : fileRefused('file-damaged', { reason: String(error).slice(0, 120) });
  send({ kind: 'refused', problems: [...refused.problems] });
}
parentPort?.close();
