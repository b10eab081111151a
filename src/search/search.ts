import { rmSync } from 'node:fs';
import type { Position, SearchDocument, SearchFilter, SearchPage } from './document';
import { openSearchEngine, type SearchEngine } from './engine';

/** What may be asked of a search index, wherever it runs. */
export type Search = {
  [Name in Exclude<keyof SearchEngine, 'close'>]: (
    ...asked: Parameters<SearchEngine[Name]>
  ) => Promise<ReturnType<SearchEngine[Name]>>;
} & { close: () => Promise<void> };

/** Opens the index in a file; `openSearchHere` in this thread, `searchThread` in one of its own. */
export type OpenSearch = (path: string) => Search;

/** The index in the thread of the caller: for tests and tools. */
export const openSearchHere: OpenSearch = (path) => {
  const engine = healing(path);
  return {
    digests: async () => engine.digests(),
    write: async (province, digest, documents, whole) => engine.write(province, digest, documents, whole),
    drop: async (province) => engine.drop(province),
    find: async (filter, page) => engine.find(filter, page),
    close: async () => engine.close(),
  };
};

/**
 * An engine that makes its file anew, empty, when a call finds it damaged, and says so by throwing `IndexLost`: whoever fills it
 * compares digests and fills it again.
 */
export function healing(path: string, open = openSearchEngine): SearchEngine {
  let engine = open(path);
  const heal = <Value>(work: () => Value): Value => {
    try {
      return work();
    } catch (error) {
      if (!isDamage(error)) throw error;
      closeLost(engine);
      for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
      engine = open(path);
      throw new IndexLost();
    }
  };
  return {
    digests: () => heal(() => engine.digests()),
    write: (province: string, digest: string, documents: readonly SearchDocument[], whole: boolean) =>
      heal(() => engine.write(province, digest, documents, whole)),
    drop: (province: string) => heal(() => engine.drop(province)),
    find: (filter: SearchFilter, page: { first: number; after?: Position }): SearchPage =>
      heal(() => engine.find(filter, page)),
    close: () => engine.close(),
  };
}

/** The index was found damaged and is empty now. */
export class IndexLost extends Error {
  constructor() {
    super('The search index was damaged; it is filled again.');
    this.name = 'IndexLost';
  }
}

function closeLost(engine: SearchEngine): void {
  try {
    engine.close();
  } catch {
    // What cannot be written any more is deleted next.
  }
}

function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(CORRUPT|NOTADB|IOERR|FULL)/.test(code) || /malformed|not a database/.test(String(error));
}
