import type { EventEmitter } from 'node:events';
import type { SourceRow } from '../import/source-row';
import type { Problem } from '../problem/problem';
import { fileRefused } from './messages';
import type { TableInfo } from './table-reader';

/** What a reading thread says. */
export type FromThread =
  | { kind: 'info'; info: TableInfo }
  | { kind: 'rows'; rows: SourceRow[] }
  | { kind: 'end' }
  | { kind: 'refused'; problems: Problem[] };

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Messages of a thread one after the other, until it says that the file has ended. A thread that ends without saying so (it took too long, or
 * too much memory) has not read the whole file: what it gave so far must not pass for one.
 * @throws ProblemError 422 `file-too-slow`; whatever the thread failed with
 */
export async function* messagesOf(
  worker: Pick<EventEmitter, 'on'>,
): AsyncGenerator<Exclude<FromThread, { kind: 'end' }>, undefined, void> {
  const arrived: (FromThread | Error)[] = [];
  let wake = () => {};
  const put = (each: FromThread | Error) => {
    arrived.push(each);
    wake();
  };
  worker.on('message', put);
  worker.on('error', (error) => put(isOutOfMemory(error) ? fileRefused('file-too-slow') : error));
  // Messages come before the end: behind the last one this is never read.
  worker.on('exit', () => put(fileRefused('file-too-slow')));
  for (;;) {
    const next = arrived.shift();
    if (next instanceof Error) throw next;
    if (next?.kind === 'end') return undefined;
    if (next) yield next;
    else {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}
