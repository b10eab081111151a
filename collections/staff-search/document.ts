import type { Procedure as StoredProcedure } from '../../payload-types';
import { lifecycleOf } from '../../src/procedure/lifecycle';
import type { SearchDocument } from '../../src/search/document';
import { idOf, idsOf } from '../fields/relation';

/** The columns of a working document that the index is made of. */
export const indexedColumns = {
  province: true,
  key: true,
  code: true,
  codeAsPrinted: true,
  name: true,
  sector: true,
  performers: true,
  managingAgency: true,
  tiers: true,
  applicants: true,
  level: true,
  releasedRevision: true,
  _status: true,
  state: true,
  updatedAt: true,
} as const;

export type IndexedRow = Pick<StoredProcedure, 'id' | keyof typeof indexedColumns>;

/** What says that a document has changed. */
export const stampColumns = { province: true, key: true, updatedAt: true } as const;

export type StampedRow = Pick<StoredProcedure, 'id' | keyof typeof stampColumns>;

/** How a working document stands to its release: never out, out as it is, changed since; or no longer carried out. */
export const staffStates = ['never', 'published', 'changed', 'retired'] as const;

export type StaffState = (typeof staffStates)[number];

export function stateOf(row: Pick<IndexedRow, 'releasedRevision' | '_status' | 'state'>): StaffState {
  const { releasedRevision, _status, state } = row;
  if (lifecycleOf(state) !== 'in-use') return 'retired';
  if (!releasedRevision) return 'never';
  return _status === 'published' ? 'published' : 'changed';
}

function performingAgencies({ performers, managingAgency }: IndexedRow): string[] {
  const own = performers?.kind === 'department' ? [performers.agency] : (performers?.agencies ?? []);
  return [...new Set([...idsOf(own), idOf(managingAgency)].flatMap((code) => code ?? []))];
}

/** A working document as the index takes it in. A draft may lack anything. */
export function toStaffDocument(row: IndexedRow, agencyNames: ReadonlyMap<string, string>): SearchDocument {
  const province = idOf(row.province) ?? '';
  const sector = idOf(row.sector);
  const agencies = performingAgencies(row);
  const codes = [row.key, row.code, row.codeAsPrinted].flatMap((code) => (code ? [code.toLowerCase()] : []));
  return {
    province,
    key: row.key ?? '',
    name: row.name ?? '',
    codes: [...new Set(codes)],
    belongsTo: agencies.flatMap((code) => agencyNames.get(code) ?? []),
    facets: {
      province: [province],
      sector: sector === null ? [] : [sector],
      agency: agencies,
      level: [row.releasedRevision ? String(row.level ?? 0) : 'none'],
      applicant: row.applicants ?? [],
      tier: row.tiers ?? [],
      state: [stateOf(row)],
    },
  };
}
