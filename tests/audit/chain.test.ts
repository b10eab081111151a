import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditActions } from '../../src/audit/actions';
import {
  type ChainFault,
  type ChainHead,
  makeChainVerifier,
  type SealedLine,
  type StoredLine,
  seal,
} from '../../src/audit/chain';
import { auditChanges } from '../../src/audit/changes';
import type { AuditEntry } from '../../src/audit/entry';
import { columnsOf, readLine } from '../../src/audit/read-line';
import { auditSentence } from '../../src/audit/sentence';

const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const entry = (id: string, over: Partial<AuditEntry> = {}): AuditEntry => ({
  id,
  province: 'H01',
  at: '2026-11-27T01:00:00.000Z',
  action: 'saved',
  actor: { kind: 'staff', id: 'u1', name: 'Nguyễn Văn A' },
  subject: { collection: 'procedures', id: 'p1', title: 'Đăng ký khai sinh' },
  procedure: '1.001193',
  changes: [{ field: 'name', from: 'a', to: 'b' }],
  reason: null,
  requestId: null,
  ...over,
});

function chainOf(entries: readonly AuditEntry[]): SealedLine[] {
  let head: ChainHead = null;
  return entries.map((each) => {
    const sealed = seal(each, head, hash);
    head = { sequence: sealed.line.sequence, hash: sealed.hash };
    return sealed;
  });
}

const stored = ({ line, content, hash: said }: SealedLine): StoredLine => ({
  province: line.province,
  sequence: line.sequence,
  hash: said,
  content,
  columns: columnsOf(line),
});

function faultsOf(lines: readonly StoredLine[], marks: { sequence: number; hash: string }[] = []): ChainFault[] {
  const verifier = makeChainVerifier('H01', marks, hash);
  return [...lines.flatMap((line) => verifier.take(line)), ...verifier.end()];
}

const chain = (length: number) =>
  chainOf(Array.from({ length }, (_, place) => entry(`e${place}`, { reason: `lý do ${place}` }))).map(stored);

describe('a chain', () => {
  it('that nobody touched has no faults', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), (length) => {
        const lines = chain(length);
        const last = lines.at(-1);
        expect(faultsOf(lines, last ? [{ sequence: last.sequence, hash: last.hash }] : [])).toEqual([]);
      }),
    );
  });

  it('names every removed line, wherever it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(), (length, at) => {
        const lines = chain(length);
        const gone = at % length;
        const last = lines.at(-1);
        const marks = last ? [{ sequence: last.sequence, hash: last.hash }] : [];
        const faults = faultsOf(lines.toSpliced(gone, 1), marks);
        expect(faults).toContainEqual({ province: 'H01', sequence: gone + 1, kind: 'removed' });
        expect(faults.every(({ sequence }) => sequence === gone + 1)).toBe(true);
      }),
    );
  });

  it('names exactly the line whose text, hash or column was altered', () => {
    const spoils: ((line: StoredLine) => StoredLine)[] = [
      (line) => ({ ...line, content: line.content.replace('lý do', 'cớ') }),
      (line) => ({ ...line, hash: hash('x') }),
      (line) => ({ ...line, columns: { ...line.columns, actorName: 'Người khác' } }),
      (line) => ({ ...line, columns: { ...line.columns, subjectTitle: 'Việc khác' } }),
      (line) => ({ ...line, columns: { ...line.columns, at: '2020-01-01T00:00:00.000Z' } }),
      (line) => ({ ...line, content: 'không phải JSON' }),
      (line) => ({ ...line, content: '{}', hash: hash('{}') }),
    ];
    for (const spoil of spoils) {
      const lines = chain(5).map((line, place) => (place === 2 ? spoil(line) : line));
      const faults = faultsOf(lines);
      expect(faults[0]).toEqual({ province: 'H01', sequence: 3, kind: 'altered' });
      // A changed hash is no predecessor of the next line either.
      expect(faults.slice(1).every(({ sequence, kind }) => sequence === 4 && kind === 'relinked')).toBe(true);
    }
  });

  it('finds a line that was altered with a hash that fits, by the line after it', () => {
    const lines = chain(5);
    const third = lines[2];
    if (!third) throw new Error('no line');
    const content = third.content.replace('lý do 2', 'lý do 9');
    const forged = lines.with(2, { ...third, content, hash: hash(content) });
    expect(faultsOf(forged)).toEqual([{ province: 'H01', sequence: 4, kind: 'relinked' }]);
  });

  it('finds a chain cut short, or written anew, by its mark', () => {
    const lines = chain(6);
    const last = lines[5];
    if (!last) throw new Error('no line');
    const marks = [{ sequence: 6, hash: last.hash }];
    expect(faultsOf(lines.slice(0, 4), marks).map(({ sequence, kind }) => `${kind} ${sequence}`)).toEqual([
      'removed 5',
      'removed 6',
    ]);
    const anew = chainOf(Array.from({ length: 6 }, (_, place) => entry(`e${place}`, { reason: 'khác' }))).map(stored);
    expect(faultsOf(anew, marks)).toEqual([{ province: 'H01', sequence: 6, kind: 'rewritten' }]);
    expect(faultsOf([], marks)).toHaveLength(6);
  });

  it('survives its own text: a line is read back as it was', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue({ noUnicodeString: false }), (reason, to) => {
        const [sealed] = chainOf([entry('e', { reason, changes: [{ field: 'x', from: null, to }] })]);
        expect(sealed && readLine(sealed.content)).toEqual(JSON.parse(sealed?.content ?? ''));
      }),
    );
  });
});

describe('changes', () => {
  const fields = ['name', 'sector', 'cases', 'none'];
  const changes = (before: Record<string, unknown>, after: Record<string, unknown>) =>
    auditChanges(before, after, fields, (value) => hash(JSON.stringify(value)));

  it('name what differs and nothing else, relations by id', () => {
    const before = { name: 'a', sector: 'ho-tich', secret: 'x', none: '' };
    const after = { name: 'b', sector: { id: 'ho-tich', updatedAt: '', name: 'Hộ tịch' }, secret: 'y', none: null };
    expect(changes(before, after)).toEqual([{ field: 'name', from: 'a', to: 'b' }]);
  });

  it('shorten what is long to its fingerprint', () => {
    const cases = Array.from({ length: 100 }, (_, place) => ({ key: `k${place}` }));
    const [change] = changes({ cases: [] }, { cases });
    expect(change).toMatchObject({ field: 'cases', from: null, to: { characters: expect.any(Number) } });
    expect(JSON.stringify(change).length).toBeLessThan(200);
  });
});

describe('sentences', () => {
  it.each(auditActions.map(({ code }) => code))('%s is a sentence without open places', (action) => {
    const said = auditSentence(entry('e', { action }));
    expect(`${said.vi}${said.en}`).not.toMatch(/[{}]/);
    expect(said.vi.length).toBeGreaterThan(5);
  });
});
