import type { Payload } from 'payload';
import { retryOnConflict } from '../../src/database/write-conflict';

const writes: ReadonlySet<PropertyKey> = new Set(['create', 'update', 'delete']);

/**
 * A Payload for setting up: its single writes are tried again when a follower of the write before wrote at the same moment. What a test
 * is about goes to the Payload itself.
 */
export function patient(payload: Payload): Payload {
  return new Proxy(payload, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      const bound = (...args: unknown[]) => Reflect.apply(member, target, args);
      return writes.has(name) ? (...args: unknown[]) => retryOnConflict(async () => bound(...args)) : bound;
    },
  });
}
