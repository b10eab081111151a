import { searchKey } from '../../../service-list/search-key';
import type { StoredRecord } from '../pack/pack-file';
import type { ServiceLine } from '../pack/record';
import { collationKey } from './collation';
import type { SearchText } from './query';

/** A released service in memory: where its release stands in the pack, and what lists and searches need. */
export type Entry = {
  slot: number;
  record: StoredRecord;
  line: ServiceLine;
  /** Codes of the agencies that perform it, where they are named. */
  agencies: readonly string[];
  text: SearchText;
  /** Vietnamese dictionary order of its name. */
  order: string;
};

export function toEntry(slot: number, record: StoredRecord, line: ServiceLine): Entry {
  const codes = [record.head.key, line.code].flatMap((code) => (code ? [code.toLowerCase()] : []));
  return {
    slot,
    record,
    line,
    agencies: agenciesOf(line),
    text: { name: line.name, folded: searchKey(line.name), codes: [...new Set(codes)] },
    order: collationKey(line.name),
  };
}

function agenciesOf({ performers }: ServiceLine): readonly string[] {
  if (performers.kind === 'department') return [performers.agency];
  return performers.kind === 'list' ? performers.agencies : [];
}

/** Dictionary order of names; province and key break ties, so the order is total. */
export function compareEntries(left: Entry, right: Entry): number {
  return (
    compare(left.order, right.order) ||
    compare(left.record.head.province, right.record.head.province) ||
    compare(left.record.head.key, right.record.head.key)
  );
}

export function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
