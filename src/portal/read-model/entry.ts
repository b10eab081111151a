import { slug } from '../../service-list/search-key';
import { messages } from '../messages';
import type { StoredRecord } from './pack/pack-file';
import type { ServiceLine } from './pack/record';
import type { Agency } from './read-model';

/** A released service in memory: where its newest release stands in the pack, and what a line of the list says. */
export type Entry = {
  record: StoredRecord;
  line: ServiceLine;
  /** All its releases, oldest first; the last is the current one. */
  history: readonly StoredRecord[];
};

/**
 * Who performs a service where that is no agency with a code of its own: all communes of the province together, or a body outside
 * it. Given a code of ours, so that lists can be filtered by it.
 */
export function performerGroup({ performers }: ServiceLine, province: string): Agency | undefined {
  if (performers.kind === 'communes') return { code: `${province}.xa`, name: messages.communes.vi, province };
  if (performers.kind !== 'outside') return undefined;
  return { code: `${province}.${slug(performers.name)}`, name: performers.name, province };
}

/** Codes of the agencies that perform it, or of the group that does (`H01.xa`: every commune). */
export function agenciesOf(line: ServiceLine, province: string): readonly string[] {
  const { performers } = line;
  if (performers.kind === 'department') return [performers.agency];
  if (performers.kind === 'list') return performers.agencies;
  return [performerGroup(line, province)?.code ?? province];
}

/** Codes that lead to it, in small letters. */
export function codesOf({ record, line }: Pick<Entry, 'record' | 'line'>): readonly string[] {
  const codes = [record.head.key, line.code].flatMap((code) => (code ? [code.toLowerCase()] : []));
  return [...new Set(codes)];
}
