import { fileLimits } from '../limits';
import { fileRefused } from '../messages';
import { allEvents, attribute, type XmlEvent, xmlEvents } from './xml';
import { unpacked, type ZipEntry } from './zip';

/** Parts of a workbook that are small by nature. */
const smallPart = 16 * 1024 * 1024;

export type Sheet = { name: string; part: string; isHidden: boolean };

export type Workbook = {
  path: string;
  entries: ReadonlyMap<string, ZipEntry>;
  sheets: Sheet[];
  strings: string[];
  /** Whether a cell style shows its number as a day. */
  isDateStyle: boolean[];
  /** Days count from 1904 instead of 1900. */
  is1904: boolean;
};

/** Text as Excel escapes it: `_x000D_` stands for a control character. */
export const excelText = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const targetPath = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);

export async function readWorkbook(path: string, entries: ReadonlyMap<string, ZipEntry>): Promise<Workbook> {
  const part = (name: string) => {
    const entry = entries.get(name);
    return allEvents(entry ? unpacked(path, entry, smallPart) : undefined);
  };
  const targets = relations(await part('xl/_rels/workbook.xml.rels'));
  const { sheets, is1904 } = sheetsOf(await part('xl/workbook.xml'), targets);
  if (sheets.length === 0) throw fileRefused('file-damaged', { reason: 'workbook.xml' });
  return {
    path,
    entries,
    sheets,
    is1904,
    strings: await sharedStrings(path, entries.get('xl/sharedStrings.xml')),
    isDateStyle: dateStyles(await part('xl/styles.xml')),
  };
}

function relations(events: readonly XmlEvent[]): Map<string, string> {
  const targets = new Map<string, string>();
  for (const event of events) {
    if (event.kind !== 'open' || event.name !== 'Relationship') continue;
    targets.set(attribute(event.attributes, 'Id') ?? '', targetPath(attribute(event.attributes, 'Target') ?? ''));
  }
  return targets;
}

function sheetsOf(
  events: readonly XmlEvent[],
  targets: ReadonlyMap<string, string>,
): { sheets: Sheet[]; is1904: boolean } {
  const sheets: Sheet[] = [];
  let is1904 = false;
  for (const event of events) {
    if (event.kind !== 'open') continue;
    if (event.name === 'workbookPr') is1904 = /^(1|true)$/.test(attribute(event.attributes, 'date1904') ?? '');
    if (event.name !== 'sheet') continue;
    const part = targets.get(attribute(event.attributes, 'id') ?? '');
    const name = attribute(event.attributes, 'name') ?? '';
    const isHidden = (attribute(event.attributes, 'state') ?? 'visible') !== 'visible';
    if (part?.includes('worksheets/')) sheets.push({ name, part, isHidden });
  }
  return { sheets, is1904 };
}

/** Collects the text of string items; readings for other scripts (`rPh`) are no part of it. */
function makeStringCollector(): { take: (event: XmlEvent) => void; strings: string[] } {
  const strings: string[] = [];
  let length = 0;
  let text = '';
  let isText = false;
  let isReading = false;
  const open = ({ name, isEmpty }: Extract<XmlEvent, { kind: 'open' }>) => {
    if (name === 'si') text = '';
    if (name === 'si' && isEmpty) strings.push('');
    if (name === 't') isText = !isEmpty;
    if (name === 'rPh') isReading = true;
  };
  const close = (name: string) => {
    if (name === 't') isText = false;
    if (name === 'rPh') isReading = false;
    if (name !== 'si') return;
    length += text.length;
    if (length > fileLimits.sharedStrings) throw fileRefused('file-unpacks-too-large');
    strings.push(excelText(text));
  };
  const take = (event: XmlEvent) => {
    if (event.kind === 'open') open(event);
    else if (event.kind === 'close') close(event.name);
    else if (isText && !isReading) text += event.text;
  };
  return { take, strings };
}

async function sharedStrings(path: string, entry: ZipEntry | undefined): Promise<string[]> {
  const { take, strings } = makeStringCollector();
  if (entry) for await (const events of xmlEvents(unpacked(path, entry))) events.forEach(take);
  return strings;
}

/** Built-in formats that show days (ECMA-376 part 1, 18.8.30), and those of the workbook that name a year or a month and day. */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /y/i.test(bare) || (/d/i.test(bare) && /m/i.test(bare));
}

function dateStyles(events: readonly XmlEvent[]): boolean[] {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let isCellStyles = false;
  for (const event of events) {
    if (event.kind === 'text') continue;
    if (event.name === 'cellXfs') isCellStyles = event.kind === 'open';
    if (event.kind === 'close') continue;
    const id = Number(attribute(event.attributes, 'numFmtId'));
    if (event.name === 'numFmt') formats.set(id, attribute(event.attributes, 'formatCode') ?? '');
    if (event.name === 'xf' && isCellStyles) styles.push(builtInDates.has(id) || isDateFormat(formats.get(id) ?? ''));
  }
  return styles;
}
