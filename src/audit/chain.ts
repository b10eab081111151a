import { canonicalText } from '../form/canonical';
import type { AuditEntry } from './entry';
import { type AuditColumns, columnsOf, readLine } from './read-line';

/** An entry with its place in the chain of its province. */
export type AuditLine = AuditEntry & {
  /** 1, 2, 3 … without gaps in a province. */
  sequence: number;
  /** Hash of the line before; `genesis` for the first. */
  previous: string;
};

/** A line as it is stored: its canonical text (RFC 8785) and the hash of that text. */
export type SealedLine = { line: AuditLine; content: string; hash: string };

/** What the first line of every chain names as its predecessor. */
export const genesis = '0'.repeat(64);

/** Where a chain ends; null before its first line. */
export type ChainHead = { sequence: number; hash: string } | null;

/**
 * Gives an entry the next place in the chain.
 * @param hash lower-case hex sha256 of a text
 */
export function seal(entry: AuditEntry, head: ChainHead, hash: (text: string) => string): SealedLine {
  const line: AuditLine = { ...entry, sequence: (head?.sequence ?? 0) + 1, previous: head?.hash ?? genesis };
  const content = canonicalText(line);
  return { line, content, hash: hash(content) };
}

export type ChainFault = {
  province: string;
  /** The line that is gone, or that is not what it was. */
  sequence: number;
  /**
   * `removed`: no line with this number. `altered`: its text does not give its hash, or its columns say something else than its text.
   * `relinked`: it names another predecessor than the line before it. `rewritten`: a mark kept outside of the database knows another hash.
   */
  kind: 'removed' | 'altered' | 'relinked' | 'rewritten';
};

/** A line as read from the store, trusted in nothing. `columns` are what the store keeps beside the text, for lists. */
export type StoredLine = {
  province: string;
  sequence: number;
  hash: string;
  content: string;
  columns: AuditColumns;
};

export type ChainVerifier = {
  /** The next stored line, in the order of sequences. */
  take: (line: StoredLine) => ChainFault[];
  /** After the last line: whether the chain reaches as far as the marks say. */
  end: () => ChainFault[];
  head: () => ChainHead;
};

/**
 * Walks one chain and says which lines were removed or altered.
 * @param marks heads seen earlier and kept outside of the database: without them, lines cut off the end of a chain would leave no trace
 * @param hash lower-case hex sha256 of a text
 */
export function makeChainVerifier(
  province: string,
  marks: readonly { sequence: number; hash: string }[],
  hash: (text: string) => string,
): ChainVerifier {
  const marked = new Map(marks.map((mark) => [mark.sequence, mark.hash]));
  let head: ChainHead = null;
  // After a fault the chain goes on from what is stored: one altered line is one fault, not all that follow.
  let expected = genesis;

  const missing = (from: number, before: number): ChainFault[] =>
    Array.from({ length: Math.max(0, before - from) }, (_, place) => ({
      province,
      sequence: from + place,
      kind: 'removed',
    }));

  const faultOf = (line: StoredLine, isNext: boolean): ChainFault['kind'] | null => {
    const said = readLine(line.content);
    if (hash(line.content) !== line.hash || !said || !agrees(line, said)) return 'altered';
    if (isNext && said.previous !== expected) return 'relinked';
    const mark = marked.get(line.sequence);
    return mark !== undefined && mark !== line.hash ? 'rewritten' : null;
  };

  return {
    take: (line) => {
      const next = (head?.sequence ?? 0) + 1;
      const faults = missing(next, line.sequence);
      const kind = faultOf(line, line.sequence === next);
      if (kind) faults.push({ province, sequence: line.sequence, kind });
      expected = line.hash;
      head = { sequence: line.sequence, hash: line.hash };
      return faults;
    },
    end: () => {
      const furthest = Math.max(0, ...marks.map(({ sequence }) => sequence));
      return missing((head?.sequence ?? 0) + 1, furthest + 1);
    },
    head: () => head,
  };
}

function agrees({ province, sequence, columns }: StoredLine, line: AuditLine): boolean {
  if (line.province !== province || line.sequence !== sequence) return false;
  return canonicalText(columnsOf(line)) === canonicalText(columns);
}
