import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeStopClock } from '../../src/import-files/stop-clock';
import { messagesOf } from '../../src/import-files/thread-messages';

afterEach(() => vi.useRealTimers());

const rows = { kind: 'rows', rows: [{ line: 1, cells: ['a'] }] } as const;

async function all(messages: ReturnType<typeof messagesOf>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const message of messages) found.push(message);
  return found;
}

describe('what a reading thread sends', () => {
  it('is whole when it says that the file has ended, whatever the thread does then', async () => {
    const worker = new EventEmitter();
    const taken = all(messagesOf(worker));
    await Promise.resolve();
    for (const message of [rows, rows, { kind: 'end' }]) worker.emit('message', message);
    worker.emit('exit', 0);
    expect(await taken).toEqual([rows, rows]);
  });

  it('is not a file when the thread ends in the middle: the rows it gave do not pass for all', async () => {
    const worker = new EventEmitter();
    const taken = all(messagesOf(worker));
    await Promise.resolve();
    worker.emit('message', rows);
    worker.emit('exit', 1);
    await expect(taken).rejects.toMatchObject({ status: 422, problems: [{ code: 'file-too-slow' }] });
  });
});

describe('the time a file may take', () => {
  it('does not run while its rows are being worked on', () => {
    vi.useFakeTimers();
    const ring = vi.fn();
    const clock = makeStopClock(1_000, ring);
    for (let turn = 0; turn < 9; turn += 1) {
      clock.start();
      vi.advanceTimersByTime(100);
      clock.pause();
      vi.advanceTimersByTime(60_000);
    }
    expect(ring).not.toHaveBeenCalled();
    clock.start();
    vi.advanceTimersByTime(101);
    expect(ring).toHaveBeenCalledTimes(1);
  });
});
