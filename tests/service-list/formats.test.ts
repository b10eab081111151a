import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
// @ts-expect-error it has no types; what it gives is looked at member by member
import jsonld from 'jsonld';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { annexColumns, cellText, columns } from '../../src/service-list/columns';
import { formatOf, listFormats } from '../../src/service-list/formats';
import { columnLetters } from '../../src/service-list/formats/xlsx-table';
import { linkedDataContext } from '../../src/service-list/linked-data/context';
import { governmentService, inScript } from '../../src/service-list/linked-data/schema-org';
import { sampleEntries, sampleMeta, written } from './entries';

const entries = sampleEntries();
const meta = sampleMeta(entries.length);
const format = (extension: string) => {
  const found = formatOf(extension);
  if (!found) throw new Error(`no ${extension}`);
  return found;
};
const withoutControls = (text: string) => text.replace(/[^\P{Cc}\t\n\r]/gu, '');

describe('the list of formats', () => {
  test.each(listFormats)('$id is complete', async ({ id, mediaType, extension, name, use, ...rest }) => {
    expect(listFormats.filter((one) => one.id === id || one.extension === extension)).toHaveLength(1);
    expect(mediaType).toMatch(/^\w+\/[\w.+-]+/);
    for (const text of [name, use]) expect(text.vi && text.en).toBeTruthy();
    const empty = await written({ id, mediaType, extension, name, use, ...rest }, [], sampleMeta(0));
    expect(empty.length).toBeGreaterThanOrEqual(0);
  });

  test.each(listFormats)('$id gives the same bytes for the same list', async (one) => {
    const few = entries.slice(0, 3);
    const [first, second] = [await written(one, few), await written(one, few)];
    // A workbook is a zip, which keeps the time it was made.
    if (one.id !== 'xlsx') expect(first.equals(second)).toBe(true);
  });

  test.each(listFormats.filter(({ id }) => id !== 'csv' && id !== 'jsonl'))(
    '$id names revision and licence',
    async (one) => {
      const bytes = await written(one, entries.slice(0, 1));
      const texts =
        one.id === 'xlsx'
          ? JSON.stringify((await readExcelFile(bytes))[1]?.data)
          : one.id === 'pdf'
            ? await pdfText(bytes)
            : bytes.toString();
      expect(texts).toContain('H01-66');
      expect(texts).toMatch(/CC BY 4\.0|licenses\/by\/4\.0/);
    },
  );
});

test('CSV: read back it is every cell of every service; nothing in it runs as a formula', async () => {
  const bytes = await written(format('csv'), entries);
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const [head, ...rows] = parse(bytes, { bom: true, relax_column_count: false });
  expect(head).toEqual(columns.map(({ title }) => title.vi));
  expect(rows).toHaveLength(entries.length);
  for (const [place, entry] of entries.entries()) {
    columns.forEach((column, at) => {
      const value = String(column.value(entry, meta, place + 1) ?? column.none ?? '');
      const cell = rows[place][at];
      expect(cell.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(value);
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    });
  }
});

test('XLSX: numbers are numbers, dates dates, texts texts; the second sheet says what it is', async () => {
  const bytes = await written(format('xlsx'), entries);
  const [head, ...rows] = (await readExcelFile(bytes))[0]?.data ?? [];
  expect(head).toEqual(columns.map(({ title }) => title.vi));
  expect(rows).toHaveLength(entries.length);
  for (const [place, entry] of entries.entries()) {
    columns.forEach((column, at) => {
      const value = column.value(entry, meta, place + 1) ?? column.none ?? null;
      const cell = rows[place]?.[at] ?? null;
      if (column.kind === 'date')
        expect(cell === null ? null : cell instanceof Date && cell.toISOString().slice(0, 10)).toBe(value);
      else if (typeof value === 'string') expect(String(cell ?? '').trim()).toBe(withoutControls(value).trim());
      else expect(cell).toBe(value);
    });
  }
});

test('XLSX: the head filters and stays, and on paper stands on every sheet, the table as wide as one', async () => {
  const files = unzipSync(await written(format('xlsx'), entries));
  const xml = (name: string) =>
    new JSDOM(strFromU8(files[name] ?? new Uint8Array()), { contentType: 'text/xml' }).window.document;
  const sheet = xml('xl/worksheets/sheet1.xml');
  // In the order that ECMA-376 gives the elements of a sheet; another one is a damaged file.
  expect([...sheet.documentElement.children].map(({ localName }) => localName)).toEqual([
    'sheetPr',
    'sheetViews',
    'cols',
    'sheetData',
    'autoFilter',
    'pageMargins',
    'pageSetup',
    'headerFooter',
  ]);
  const attribute = (element: string, name: string) => sheet.querySelector(element)?.getAttribute(name);
  const corner = `W${entries.length + 1}`;
  expect(columns).toHaveLength(23);
  expect(attribute('autoFilter', 'ref')).toBe(`A1:${corner}`);
  expect([attribute('pane', 'ySplit'), attribute('pane', 'state')]).toEqual(['1', 'frozen']);
  expect([attribute('pageSetUpPr', 'fitToPage'), attribute('pageSetup', 'fitToHeight')]).toEqual(['1', '0']);
  expect(attribute('pageSetup', 'orientation')).toBe('landscape');
  const names = [...xml('xl/workbook.xml').querySelectorAll('definedName')].map((each) => [
    each.getAttribute('name'),
    each.textContent,
  ]);
  const last = entries.length + 1;
  expect(Object.fromEntries(names)).toEqual({
    '_xlnm._FilterDatabase': `'Danh mục'!$A$1:$W$${last}`,
    '_xlnm.Print_Area': `'Danh mục'!$A$1:$O$${last}`,
    '_xlnm.Print_Titles': "'Danh mục'!$1:$1",
  });
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [703, 'AAA'],
])('column %i is %s', (number, letters) => expect(columnLetters(number)).toBe(letters));

test('a procedure without a code has a dash where people read codes, none where programs do', async () => {
  const hostile = entries.filter(({ procedure }) => procedure.code === null);
  expect(hostile.length).toBeGreaterThan(1);
  const { document } = new JSDOM((await written(format('html'), hostile)).toString()).window;
  expect(new Set([...document.querySelectorAll('tbody .code')].map(({ textContent }) => textContent))).toEqual(
    new Set(['–']),
  );
  const [, ...rows] = parse(await written(format('csv'), hostile), { bom: true });
  const keyAt = columns.findIndex(({ id }) => id === 'key');
  expect(rows[0][1]).toBe('–');
  expect(rows[0][keyAt]).toBe(hostile[0]?.procedure.key);
  const { services } = JSON.parse((await written(format('json'), hostile)).toString());
  expect(services[0]).toMatchObject({ code: null, key: hostile[0]?.procedure.key });
});

test('tables for people say the target on both scales', () => {
  const ids = annexColumns.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['targetLevel', 'targetCurrentLevel', 'targetDate', 'responsible']));
});

test('JSON and JSON Lines hold the same services under stable names', async () => {
  const whole = JSON.parse((await written(format('json'), entries)).toString());
  const lines = (await written(format('jsonl'), entries)).toString().trimEnd().split('\n');
  expect(whole.list).toEqual(meta);
  expect(lines.map((line) => JSON.parse(line))).toEqual(whole.services);
  expect(whole.services[0]).toMatchObject({
    code: '1.001193',
    level: 3,
    currentLevel: 'Một phần',
    currentLevelCode: 'mot-phan',
    reason: 'Chưa thanh toán trực tuyến được.',
    releasedAt: '2026-11-21',
    listRevision: 'H01-66',
    address: 'https://dvc.example.vn/thu-tuc/H01/1.001193',
  });
  expect(whole.services.at(-1)).toMatchObject({ targetLevel: 4, targetDate: '2026-12-31', responsible: 'Sở Nội vụ' });
});

test('HTML: a table with a head for print and ear, every name as text, and no script', async () => {
  const { document } = new JSDOM((await written(format('html'), entries)).toString()).window;
  expect(document.documentElement.lang).toBe('vi');
  expect(document.querySelectorAll('script, [onclick], img, iframe')).toHaveLength(0);
  const rows = [...document.querySelectorAll('tbody tr')];
  expect(rows.map((row) => row.querySelector('.name')?.textContent)).toEqual(
    entries.map(({ procedure }) => withoutControls(procedure.name)),
  );
  for (const th of document.querySelectorAll('thead th')) expect(th.getAttribute('scope')).toBe('col');
  expect(document.body.textContent).toContain('Tính đến hết ngày 21/11/2026');
});

test('PDF: tagged, in Vietnamese, typefaces inside, a head on every sheet, sheets numbered, every row a row', async () => {
  const bytes = await written(format('pdf'), entries);
  const document = await getDocument({ data: new Uint8Array(bytes) }).promise;
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  const { info, metadata } = await document.getMetadata();
  expect(info).toMatchObject({ Language: 'vi-VN', Title: 'Danh mục dịch vụ công trực tuyến – Tỉnh An Giang' });
  expect(metadata?.getRaw()).toContain('pdfuaid');
  const counts: Record<string, number> = {};
  const count = (node: { role?: string; children?: unknown[] }): void => {
    if (node.role) counts[node.role] = (counts[node.role] ?? 0) + 1;
    for (const child of node.children ?? []) if (typeof child === 'object' && child !== null) count(child);
  };
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    // The tree of a sheet holds the whole of a table that stands on it.
    const tree = number === 1 ? await page.getStructTree() : undefined;
    if (tree) count(tree);
    const text = (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ');
    texts.push(text);
    expect(text).toContain('Tên thủ tục hành chính');
    if (number > 1) expect(text.trimStart().startsWith(`${number} `) || text.includes(` ${number} `)).toBe(true);
    for (const font of (await page.getOperatorList()).argsArray.flat()) expect(font).not.toBe('Helvetica');
  }
  expect(document.numPages).toBeGreaterThan(3);
  expect(counts).toMatchObject({
    H1: 1,
    TR: entries.length + 1,
    TH: annexColumns.length,
    TD: entries.length * annexColumns.length,
  });
  const squeezed = texts.join(' ').replace(/\s+/g, '');
  for (const { procedure } of entries.slice(0, 60)) expect(squeezed).toContain(procedure.name.replace(/\s+/g, ''));
});

describe('JSON-LD', () => {
  const origin = 'https://dvc.example.vn';
  const documentLoader = async (url: string) => {
    if (url !== `${origin}/catalog/context.jsonld`) throw new Error(`nothing may be loaded from elsewhere: ${url}`);
    return { documentUrl: url, document: linkedDataContext(origin) };
  };

  test('expands to CPSV-AP public services with what is mandatory, and loses no member', async () => {
    const text = (await written(format('jsonld'), entries)).toString();
    const [dataset] = await jsonld.expand(JSON.parse(text), { documentLoader, safe: true });
    const services = dataset['http://purl.org/dc/terms/hasPart'];
    expect(services).toHaveLength(entries.length);
    for (const service of services) {
      expect(service['@type']).toEqual(['http://purl.org/vocab/cpsv#PublicService']);
      for (const mandatory of ['identifier', 'title', 'description'])
        expect(service[`http://purl.org/dc/terms/${mandatory}`]?.[0]?.['@value']).toBeTruthy();
      const [authority] = service['http://data.europa.eu/m8g/hasCompetentAuthority'];
      expect(authority['http://www.w3.org/2004/02/skos/core#prefLabel'][0]['@language']).toBe('vi');
    }
    const birth = services[0];
    expect(birth['http://data.europa.eu/m8g/hasChannel'].length).toBeGreaterThan(0);
    expect(birth['http://purl.org/vocab/cpsv#hasInput'].length).toBeGreaterThan(0);
    const quads = await jsonld.toRDF(JSON.parse(text), { documentLoader, format: 'application/n-quads' });
    expect(String(quads)).toContain('<http://purl.org/vocab/cpsv#PublicService>');
  });

  test('schema.org: a service says who, where and for whom, and ends no script', () => {
    for (const entry of entries) {
      const service = governmentService(entry, origin);
      expect(service).toMatchObject({ '@type': 'GovernmentService', name: entry.procedure.name, inLanguage: 'vi' });
      expect(inScript(service)).not.toMatch(/[<>&]/);
      expect(JSON.parse(inScript(service))).toEqual(service);
    }
  });
});

async function pdfText(bytes: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const page = await document.getPage(document.numPages);
  return (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

test('a column says the same in every table', () => {
  expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
  const date = columns.find(({ id }) => id === 'targetDate');
  expect(date && cellText(date, '2026-12-31')).toBe('31/12/2026');
});
