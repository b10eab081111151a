import { Worker } from 'node:worker_threads';
import type { SearchEngine } from './engine';
import { IndexLost, type OpenSearch, type Search } from './search';

/** A call of the engine, as it crosses to its thread. */
export type Question = {
  [Name in keyof SearchEngine]: { id: number; ask: Name; with: Parameters<SearchEngine[Name]> };
}[keyof SearchEngine];

export type Answer = { id: number; value: unknown } | { id: number; lost: boolean; error: string };

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

/**
 * Opens the index in a thread of its own, so that no search holds up the server. `script` is the built src/search/thread.ts.
 * A thread that dies fails the calls it has not answered; the next call starts another.
 */
export function searchThread(script: string | URL): OpenSearch {
  return (path) => {
    const waiting = new Map<number, Waiting>();
    let next = 0;
    let worker: Worker | undefined;

    const fail = (reason: Error) => {
      worker = undefined;
      for (const { reject } of waiting.values()) reject(reason);
      waiting.clear();
    };
    const start = (): Worker => {
      const started = new Worker(script, { workerData: path });
      started.on('message', (answer: Answer) => {
        settle(waiting, answer);
        if (waiting.size === 0) started.unref();
      });
      started.on('error', fail);
      started.on('exit', (code) => {
        if (worker === started) fail(new Error(`The search thread ended (${code}).`));
      });
      return started;
    };
    const ask = <Name extends keyof SearchEngine>(
      name: Name,
      ...asked: Parameters<SearchEngine[Name]>
    ): Promise<ReturnType<SearchEngine[Name]>> =>
      new Promise((resolve, reject) => {
        worker ??= start();
        next += 1;
        waiting.set(next, { resolve, reject });
        // The thread keeps no process alive but while somebody waits for its answer: at a start nothing else does.
        worker.ref();
        worker.postMessage({ id: next, ask: name, with: asked });
      });

    const search: Search = {
      digests: () => ask('digests'),
      write: (...asked) => ask('write', ...asked),
      drop: (...asked) => ask('drop', ...asked),
      find: (...asked) => ask('find', ...asked),
      async close() {
        if (!worker) return;
        const running = worker;
        await ask('close');
        worker = undefined;
        await running.terminate();
      },
    };
    return search;
  };
}

function settle(waiting: Map<number, Waiting>, answer: Answer): void {
  const one = waiting.get(answer.id);
  waiting.delete(answer.id);
  if (!one) return;
  if ('error' in answer) one.reject(answer.lost ? new IndexLost() : new Error(answer.error));
  // What the thread answers to a question is what the engine answers: the two are one type (Question).
  else one.resolve(answer.value as never);
}
