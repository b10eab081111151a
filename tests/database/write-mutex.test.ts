import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWriteMutex, WriteTimeoutError, writeMutexOf } from '../../src/database/write-mutex';

describe('the write mutex', () => {
  it('lets one in at a time, in the order of asking', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 12 }), async (pauses) => {
        const mutex = makeWriteMutex();
        const order: number[] = [];
        let inside = 0;
        await Promise.all(
          pauses.map(async (pause, place) => {
            const end = await mutex.acquire(5_000);
            inside += 1;
            expect(inside).toBe(1);
            for (let turn = 0; turn < pause; turn += 1) await Promise.resolve();
            order.push(place);
            inside -= 1;
            end();
          }),
        );
        expect(order).toEqual(pauses.map((_, place) => place));
      }),
    );
  });

  it('gives up after the time-out, and the place of who gave up is skipped', async () => {
    const mutex = makeWriteMutex();
    const end = await mutex.acquire(1_000);
    await expect(mutex.acquire(10)).rejects.toBeInstanceOf(WriteTimeoutError);
    expect(mutex.waiting()).toBe(0);
    const next = mutex.acquire(1_000);
    end();
    (await next)();
  });

  it('is not opened for two by ending a turn twice', async () => {
    const mutex = makeWriteMutex();
    const first = await mutex.acquire(1_000);
    const second = mutex.acquire(1_000);
    const third = mutex.acquire(20);
    first();
    first();
    await second;
    await expect(third).rejects.toBeInstanceOf(WriteTimeoutError);
  });

  it('is one per database, whoever asks', () => {
    expect(writeMutexOf('file:a')).toBe(writeMutexOf('file:a'));
    expect(writeMutexOf('file:a')).not.toBe(writeMutexOf('file:b'));
  });
});
