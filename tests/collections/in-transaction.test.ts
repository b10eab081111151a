import type { Payload } from 'payload';
import { expect, it } from 'vitest';
import { inTransaction } from '../../collections/imports/in-transaction';

it('says what went wrong, not that the transaction it ended could not be taken back', async () => {
  const db = {
    beginTransaction: async () => 'one',
    commitTransaction: async () => undefined,
    rollbackTransaction: async () => {
      throw new Error('TRANSACTION_CLOSED');
    },
  };
  // The three functions are all that is called.
  const payload = { db } as unknown as Payload;
  const full = new Error('SQLITE_FULL: database or disk is full');
  await expect(inTransaction(payload, () => Promise.reject(full))).rejects.toBe(full);
});
