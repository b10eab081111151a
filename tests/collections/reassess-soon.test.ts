import type { Payload } from 'payload';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endReassessments, forgetReassessments, reassessSoon } from '../../collections/publishing/reassess-soon';

let asked = 0;
let failed: unknown[] = [];
let answer: () => void;
let refuse: (reason: Error) => void;
let answered: Promise<{ docs: [] }>;

/** A database that begins to answer and ends when the test says so. */
const payload = {
  find: () => {
    asked += 1;
    return answered;
  },
  logger: { error: (line: unknown) => failed.push(line) },
} as unknown as Payload;

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  failed = [];
  answered = new Promise((resolve, reject) => {
    answer = () => resolve({ docs: [] });
    refuse = reject;
  });
});
afterEach(() => {
  forgetReassessments();
  vi.useRealTimers();
});

test('changes that come together are assessed once, each province for itself', async () => {
  reassessSoon(payload, 'H01');
  await vi.advanceTimersByTimeAsync(900);
  reassessSoon(payload, 'H01');
  reassessSoon(payload, 'H02');
  await vi.advanceTimersByTimeAsync(900);
  expect(asked).toBe(0);
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toBe(2);
  answer();
  await endReassessments();
});

test('before the database is closed what waits is forgotten, and what runs has ended', async () => {
  reassessSoon(payload, 'H01');
  await vi.advanceTimersByTimeAsync(1_100);
  reassessSoon(payload, 'H02');
  let isEnded = false;
  const end = endReassessments().then(() => (isEnded = true));
  await vi.advanceTimersByTimeAsync(5_000);
  expect({ asked, isEnded }).toEqual({ asked: 1, isEnded: false });
  answer();
  await end;
  expect(isEnded).toBe(true);
});

test('one that fails is a line of the log, and keeps nobody waiting', async () => {
  reassessSoon(payload, 'H01');
  await vi.advanceTimersByTimeAsync(1_100);
  refuse(new Error('the database is gone'));
  await endReassessments();
  expect(failed).toHaveLength(1);
});
