import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formerProvinces, seedAgencies, seedProvinces, seedSectors } from '../../../seed/read';
import type { ReadingContext } from '../../../src/import/cells/cell';
import { findDelimiter, makeCsvParser } from '../../../src/import/csv';
import { readOwnRecord } from '../../../src/import/own-record';
import { findMapping, makeSheetReader, type SheetItem } from '../../../src/import/read-sheet';
import type { SourceRow } from '../../../src/import/source-row';

const owners = new Set([...seedProvinces(), ...formerProvinces()].map(({ code }) => code));

/** The lists of the seed, as an import into H01 knows them. */
export const world: ReadingContext = {
  province: 'H01',
  isOwner: (code) => owners.has(code) || /^G(0[1-9]|1\d|2[0-4])$/.test(code),
  agencies: seedAgencies(),
  sectors: seedSectors(),
  readRecord: readOwnRecord,
};

/** The messy office list (tests/import/fixtures/README.md), as text without its byte order mark. */
export function officeList(): string {
  const path = fileURLToPath(new URL('../fixtures/office-list.csv', import.meta.url));
  return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
}

export function rowsOfText(text: string): SourceRow[] {
  const parser = makeCsvParser(findDelimiter(text.slice(0, 20_000)));
  return [...parser.push(text), ...parser.end()];
}

export function readAll(rows: readonly SourceRow[]): SheetItem[] {
  const reader = makeSheetReader(findMapping(rows), world);
  return [...rows.flatMap(reader.push), ...reader.end()];
}
