import { expect, test } from 'vitest';
import { progressEvents } from '../../collections/progress-events';

test('a job is told of until nobody is at work on it, then once more, and the stream ends', async () => {
  const standings = [true, true, false];
  let reads = 0;
  const answer = progressEvents(async () => {
    const isAtWork = standings[reads] ?? false;
    reads += 1;
    return { shown: { turn: reads }, isAtWork };
  });
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  expect(await answer.text()).toBe('data: {"turn":1}\n\ndata: {"turn":2}\n\ndata: {"turn":3}\n\n');
  expect(reads).toBe(3);
});

test('whoever leaves is told nothing more, and nothing more is read', async () => {
  let reads = 0;
  const answer = progressEvents(async () => {
    reads += 1;
    return { shown: {}, isAtWork: true };
  });
  const reader = answer.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  const until = reads;
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(reads).toBeLessThanOrEqual(until + 1);
});

test('a job that cannot be read any more ends the stream with an error', async () => {
  const answer = progressEvents(async () => {
    throw new Error('gone');
  });
  await expect(answer.text()).rejects.toThrow('gone');
});
