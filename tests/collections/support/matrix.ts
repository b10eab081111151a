import { readFileSync } from 'node:fs';

export type Reach = 'all' | 'own' | 'charge' | 'offered' | 'self' | 'none';

export type Action = 'read' | 'update' | 'create' | 'delete';

/** A caller of the matrix: the rights of the user it speaks for. */
export type CallerRights = { role: string; otherRoles?: string[]; province: string | null; agencies?: string[] };

type Rules = Record<string, Reach>;

export type CollectionRules = Record<Action, Rules> & {
  /** A change that leaves a mark. */
  touch: Record<string, unknown>;
  /** Its names in Payload's GraphQL, where it is served there. */
  graphql?: {
    list: string;
    update: string;
    /** What its update asks for beside the change. */
    with?: string;
  };
};

export type Matrix = { callers: Record<string, CallerRights>; collections: Record<string, CollectionRules> };

/** A row that the matrix is tried on. */
export type MatrixRow = { id: string; tenant: string | null; agency?: string | null; owner?: string };

const isMatrix = (value: unknown): value is Matrix =>
  typeof value === 'object' && value !== null && 'callers' in value && 'collections' in value;

export function readMatrix(): Matrix {
  const value: unknown = JSON.parse(readFileSync(new URL('../access-matrix.json', import.meta.url), 'utf8'));
  if (!isMatrix(value)) throw new Error('access-matrix.json: callers or collections are missing');
  return value;
}

/** How far a caller gets with an action, by the table. */
export function reachOf(rules: Rules, caller: string): Reach {
  const reach = rules[caller] ?? rules['*'];
  if (!reach) throw new Error(`no reach for ${caller}`);
  return reach;
}

/** Whether a row lies within a reach. */
export function isWithin(reach: Reach, rights: CallerRights, userId: string, row: MatrixRow): boolean {
  const isOwn = row.tenant !== null && row.tenant === rights.province;
  const agencies = rights.agencies ?? [];
  switch (reach) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'self':
      return row.owner === userId;
    case 'own':
      return isOwn;
    case 'offered':
      return isOwn || row.tenant === 'VN';
    case 'charge':
      return isOwn && (agencies.length === 0 || (typeof row.agency === 'string' && agencies.includes(row.agency)));
  }
}
