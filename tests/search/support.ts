import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { SearchDocument } from '../../src/search/document';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Path of an index that goes away after the test. */
export function indexPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'search-test-'));
  folders.push(folder);
  return join(folder, 'search.db');
}

/** A document with a name; `more` says what else matters. */
export function aDocument(key: string, name: string, more: Partial<SearchDocument> = {}): SearchDocument {
  const { facets, ...rest } = more;
  return {
    province: 'H01',
    key,
    name,
    codes: [key],
    belongsTo: ['Sở Tư pháp tỉnh An Giang'],
    ...rest,
    facets: {
      province: ['H01'],
      sector: ['ho-tich'],
      agency: ['H01.03'],
      level: ['3'],
      applicant: ['citizen'],
      tier: ['province'],
      state: [],
      ...facets,
    },
  };
}
