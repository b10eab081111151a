import { searchKey, slug } from '../../../service-list/search-key';
import { messages } from '../../messages';
import type { StoredRecord } from '../pack/pack-file';
import type { ServiceLine } from '../pack/record';
import type { Agency } from '../read-model';
import { collationKey } from './collation';
import type { SearchText } from './query';

/** A released service in memory: where its release stands in the pack, and what lists and searches need. */
export type Entry = {
  slot: number;
  record: StoredRecord;
  line: ServiceLine;
  /** Codes of the agencies that perform it, or of the group that does (`H01.xa`: every commune). */
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
    agencies: agenciesOf(line, record.head.province),
    text: { name: line.name, folded: searchKey(line.name), codes: [...new Set(codes)] },
    order: collationKey(line.name),
  };
}

/**
 * Who performs a service where that is no agency with a code of its own: all communes of the province together, or a body outside
 * it. Given a code of ours, so that lists can be filtered by it.
 */
export function performerGroup({ performers }: ServiceLine, province: string): Agency | undefined {
  if (performers.kind === 'communes') return { code: `${province}.xa`, name: messages.communes.vi, province };
  if (performers.kind !== 'outside') return undefined;
  return { code: `${province}.${slug(performers.name)}`, name: performers.name, province };
}

function agenciesOf(line: ServiceLine, province: string): readonly string[] {
  const { performers } = line;
  if (performers.kind === 'department') return [performers.agency];
  if (performers.kind === 'list') return performers.agencies;
  return [performerGroup(line, province)?.code ?? province];
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
