import { describe, expect, it } from 'vitest';
import { isWriteConflict, retryOnConflict } from '../../src/database/write-conflict';

describe('a conflict of writes', () => {
  it.each([
    ['by its label', { errorLabels: ['TransientTransactionError'] }, true],
    ['of documents on MongoDB', { code: 112 }, true],
    ['that ended the transaction on MongoDB', { code: 251 }, true],
    ['on SQLite', { code: 'SQLITE_BUSY' }, true],
    ['inside another error', { cause: { code: 112 } }, true],
    ['is no doubled key', { code: 11000 }, false],
    ['is no error of another kind', new Error('x'), false],
    ['is not nothing', null, false],
  ])('%s', (_name, error, expected) => expect(isWriteConflict(error)).toBe(expected));

  it('is tried again, and told when it stays', async () => {
    let calls = 0;
    const conflict = (until: number) => async () => {
      calls += 1;
      if (calls <= until) throw Object.assign(new Error('conflict'), { code: 251 });
      return 'done';
    };
    expect(await retryOnConflict(conflict(2))).toBe('done');
    calls = 0;
    await expect(retryOnConflict(conflict(99))).rejects.toMatchObject({ status: 409 });
    expect(calls).toBe(5);
  });
});
