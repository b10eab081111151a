import type { RequestContext } from 'payload';

/**
 * What only our own functions may do to a collection: hooks ask for it, calls that override access do not pass without it. The value is
 * a symbol, which no body, header or query can carry; from the registry, because Next loads this module a second time. (The key is a
 * plain string: Payload copies contexts by their string keys.)
 */
export function trustedContext(deed: string): { context: RequestContext; isIn: (context: RequestContext) => boolean } {
  const token = Symbol.for(`procedure-catalog.${deed}`);
  return { context: { [deed]: token }, isIn: (context) => context[deed] === token };
}
