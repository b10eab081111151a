import type { PortalContext } from '../context';

/**
 * Resolvers by type and field. A field without one is the member of the same name. `never`: GraphQL itself checks sources
 * and arguments against the schema; each resolver says what it takes.
 */
export type Fields = Record<string, Record<string, (source: never, args: never, context: PortalContext) => unknown>>;
