import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { SourceRow } from '../import/source-row';
import { ProblemError } from '../problem/problem';
import { fileLimits } from './limits';
import { fileRefused } from './messages';
import { makeStopClock } from './stop-clock';
import type { TableInfo } from './table-reader';
import { type FromThread, messagesOf } from './thread-messages';

export type TableBatches = { info: TableInfo; batches: AsyncIterable<SourceRow[]> };

/** What starts the thread: the bundle of the server; while sources run, this folder through tsx (which a thread has to load itself). */
function startThread(path: string): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: fileLimits.memory };
  const source = import.meta.url.startsWith('file:') ? new URL('./reading-thread.ts', import.meta.url) : undefined;
  if (source?.pathname.endsWith('src/import-files/reading-thread.ts') && existsSync(fileURLToPath(source))) {
    const program = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${JSON.stringify(source.href)}, ${JSON.stringify(source.href)}))`;
    return new Worker(program, { eval: true, workerData: { path }, resourceLimits });
  }
  const bundled = join(/* turbopackIgnore: true */ process.cwd(), 'dist/server/reading-thread.js');
  return new Worker(bundled, { workerData: { path }, resourceLimits });
}

/**
 * Reads a file in a thread of its own, with a bound on its memory and its time: whatever the file is, this process goes on.
 * The thread waits until a batch has been taken, so memory does not grow with the file; that time is not the file's.
 * @throws ProblemError (422) with the reason why the file cannot be read, from here or while the batches are taken
 */
export async function readTable(path: string): Promise<TableBatches> {
  const worker = startThread(path);
  const clock = makeStopClock(fileLimits.time, () => void worker.terminate());
  const messages = messagesOf(worker);
  const thread: ReadingThread = {
    async next() {
      clock.start();
      const { value } = await messages.next();
      clock.pause();
      return value;
    },
    more: () => worker.postMessage('more'),
    async stop() {
      clock.pause();
      await worker.terminate();
      await messages.return(undefined);
    },
  };
  try {
    const message = await thread.next();
    if (message?.kind === 'refused') throw new ProblemError(422, message.problems);
    if (message?.kind !== 'info') throw fileRefused('file-too-slow');
    return { info: message.info, batches: batchesOf(thread) };
  } catch (error) {
    await thread.stop();
    throw error;
  }
}

type ReadingThread = {
  /** Undefined: it has read the file to its end. @throws ProblemError when it ended before */
  next: () => Promise<FromThread | undefined>;
  more: () => void;
  stop: () => Promise<void>;
};

async function* batchesOf({ next, more, stop }: ReadingThread): AsyncGenerator<SourceRow[]> {
  try {
    for (let message = await next(); message !== undefined; message = await next()) {
      if (message.kind === 'refused') throw new ProblemError(422, message.problems);
      if (message.kind !== 'rows') continue;
      yield message.rows;
      more();
    }
  } finally {
    await stop();
  }
}
