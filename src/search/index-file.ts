import { rmSync } from 'node:fs';
import Libsql from 'libsql';
import { collationKey } from './collation';
import { facetNames, type OrderKey, type SearchDocument } from './document';
import { noSlots, parseSlots, type Slots } from './slots';
import { foldedWords, termsOf } from './words';

/** Changes with the layout of the file and with the way words are made: a file of another format is made anew. */
const format = 3;

/** The full-text index on disk (SQLite, FTS5): documents, their words, and per province the digest of what was taken in. */
export type IndexFile = {
  digests: () => Map<string, string>;
  /** All or nothing: replaces documents, and with `whole` drops the others of the province; remembers its digest. */
  write: (province: string, digest: string, documents: readonly SearchDocument[], whole: boolean) => WrittenDocument[];
  /** Forgets a province. */
  drop: (province: string) => void;
  /** Every document's slot and facets. */
  each: (take: (slot: number, facets: SearchDocument['facets']) => void) => void;
  /** Slots of documents that have the term; with `isStart`, a term that begins so. Ascending. */
  having: (term: string, isStart: boolean) => Slots;
  /** All slots in the order of the list. */
  ordered: () => Slots;
  /** The first document behind a place of the list. */
  firstBehind: (key: OrderKey) => number | undefined;
  documentAt: (slot: number) => OrderKey;
  /** Folded words of all names there ever were. */
  vocabulary: () => string[];
  close: () => void;
};

export type WrittenDocument = { slot: number; facets: SearchDocument['facets'] };

const schema = `
  create table meta (name text primary key, value text not null) without rowid;
  create table digest (province text primary key, value text not null) without rowid;
  create table document (
    slot integer primary key,
    province text not null,
    key text not null,
    name text not null,
    sort text not null,
    facets text not null,
    unique (province, key)
  );
  create index document_order on document (sort, province, key);
  create table vocabulary (word text primary key) without rowid;
  create virtual table terms using fts5(
    term, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3', tokenize = "ascii tokenchars '._^=#@'"
  );
  insert into meta values ('format', '${format}');
`;

/** Opens the index; one that is missing, damaged or of another format is made anew, empty. */
export function openIndexFile(path: string): IndexFile {
  let database = openSound(path);
  if (!database) {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(path + end, { force: true });
    database = open(path);
    database.exec(schema);
  }
  return overDatabase(database);
}

function open(path: string): Libsql.Database {
  const database = new Libsql(path);
  // Derived data: after a crash it is compared with the releases, so it need not wait for the disk.
  database.exec('pragma journal_mode = wal; pragma synchronous = off; pragma cache_size = -16000');
  return database;
}

function openSound(path: string): Libsql.Database | undefined {
  let database: Libsql.Database | undefined;
  try {
    database = open(path);
    const row: unknown = database.prepare(`select value from meta where name = 'format'`).get();
    const check: unknown = database.prepare('pragma quick_check(1)').get();
    if (textOf(row, 'value') !== String(format) || textOf(check, 'quick_check') !== 'ok') throw new Error('unsound');
    database.exec(`insert into terms (terms) values ('integrity-check')`);
    return database;
  } catch {
    database?.close();
    return undefined;
  }
}

function overDatabase(database: Libsql.Database): IndexFile {
  const find = database.prepare('select slot from document where province = ? and key = ?');
  const insert = database.prepare('insert into document (province, key, name, sort, facets) values (?, ?, ?, ?, ?)');
  const change = database.prepare('update document set name = ?, sort = ?, facets = ? where slot = ?');
  const remove = database.prepare('delete from document where slot = ?');
  const forgetTerms = database.prepare('delete from terms where rowid = ?');
  const addTerms = database.prepare('insert into terms (rowid, term) values (?, ?)');
  const addWord = database.prepare('insert or ignore into vocabulary values (?)');
  const setDigest = database.prepare('insert or replace into digest values (?, ?)');
  const match = database.prepare('select group_concat(rowid) as slots from terms where terms match ?');
  const behind = database.prepare(
    'select slot from document where (sort, province, key) > (?, ?, ?) order by sort, province, key limit 1',
  );
  const at = database.prepare('select province, key, name from document where slot = ?');

  const known = new Set<string>();
  const learn = (word: string) => {
    if (known.has(word)) return;
    addWord.run(word);
    known.add(word);
  };
  const put = (document: SearchDocument): WrittenDocument => {
    const { province, key, facets } = document;
    const name = wellFormed(document.name);
    const sort = sortKey(name);
    const kept = JSON.stringify(facetNames.map((facet) => facets[facet]));
    const held = numberOf(find.get(province, key), 'slot');
    if (held !== undefined) {
      change.run(name, sort, kept, held);
      forgetTerms.run(held);
    }
    const slot = held ?? Number(insert.run(province, key, name, sort, kept).lastInsertRowid);
    addTerms.run(slot, [...termsOf({ ...document, name })].join(' '));
    for (const word of foldedWords(name)) learn(word);
    return { slot, facets };
  };
  const dropOthers = (province: string, kept: ReadonlySet<string>) => {
    const rows = database.prepare('select slot, key from document where province = ?').all(province);
    for (const row of rows) {
      if (kept.has(textOf(row, 'key') ?? '')) continue;
      const slot = numberOf(row, 'slot');
      remove.run(slot);
      forgetTerms.run(slot);
    }
  };
  const whole = (work: () => void) => {
    database.exec('begin immediate');
    try {
      work();
      database.exec('commit');
    } catch (error) {
      database.exec('rollback');
      throw error;
    }
  };

  return {
    digests: () =>
      new Map(
        database
          .prepare('select province, value from digest')
          .all()
          .map((row) => [textOf(row, 'province') ?? '', textOf(row, 'value') ?? '']),
      ),
    write(province, digest, documents, isWhole) {
      const written: WrittenDocument[] = [];
      whole(() => {
        if (isWhole) dropOthers(province, new Set(documents.map(({ key }) => key)));
        for (const document of documents) written.push(put(document));
        setDigest.run(province, digest);
      });
      return written;
    },
    drop: (province) =>
      whole(() => {
        dropOthers(province, new Set());
        database.prepare('delete from digest where province = ?').run(province);
      }),
    each(take) {
      for (const row of database.prepare('select slot, facets from document').iterate()) {
        const slot = numberOf(row, 'slot');
        if (slot !== undefined) take(slot, facetsOf(textOf(row, 'facets') ?? '[]'));
      }
    },
    having: (term, isStart) => slotsOf(match.get(`"${term}"${isStart ? ' *' : ''}`)),
    ordered: () =>
      slotsOf(
        database
          .prepare('select group_concat(slot) as slots from (select slot from document order by sort, province, key)')
          .get(),
      ),
    firstBehind: ({ name, province, key }) =>
      numberOf(behind.get(sortKey(name), wellFormed(province), wellFormed(key)), 'slot'),
    documentAt(slot) {
      const row = at.get(slot);
      return {
        province: textOf(row, 'province') ?? '',
        key: textOf(row, 'key') ?? '',
        name: textOf(row, 'name') ?? '',
      };
    },
    vocabulary: () =>
      database
        .prepare('select word from vocabulary')
        .all()
        .map((row) => textOf(row, 'word') ?? ''),
    close: () => {
      database.exec('pragma wal_checkpoint(truncate)');
      database.close();
    },
  };
}

function slotsOf(row: unknown): Slots {
  const text = textOf(row, 'slots');
  return text === undefined ? noSlots : parseSlots(text);
}

function facetsOf(kept: string): SearchDocument['facets'] {
  const lists: string[][] = JSON.parse(kept);
  const [province = [], sector = [], agency = [], level = [], applicant = [], tier = [], state = []] = lists;
  return { province, sector, agency, level, applicant, tier, state };
}

function textOf(row: unknown, name: string): string | undefined {
  const value = cell(row, name);
  return typeof value === 'string' ? value : undefined;
}

function numberOf(row: unknown, name: string): number | undefined {
  const value = cell(row, name);
  return typeof value === 'number' ? value : undefined;
}

function cell(row: unknown, name: string): unknown {
  return typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined;
}

/** Dictionary order as SQLite compares texts. The driver takes no blobs, and a NUL would end a text. */
function sortKey(name: string): string {
  return collationKey(wellFormed(name)).replace('\0', '\u0001');
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
