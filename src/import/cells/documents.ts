import type { FormTemplate, RequiredDocument } from '../../procedure/procedure';
import { remark } from '../remarks';
import type { Cell, Reading } from './cell';
import { cleanLines, isBlank, splitOutside } from './clean-text';

const maxDocuments = 200;

const counts =
  /(?::|,|;|-)?\s*((?:số lượng:?\s*)?\d{1,3}\s*(?:\([^)]*\)\s*)?(?:bản|bộ|tờ)\s*(?:chính|gốc|sao|photo|chụp)?(?:\s*[+,&;và]+\s*\d{1,3}\s*(?:bản|bộ|tờ)\s*(?:chính|gốc|sao|photo|chụp)?)*)\s*[.;]*$/iu;

/** `01 bản chính + 02 bản sao` -> 1 and 2. */
function readCounts(text: string): { originals: number; copies: number } {
  const sum = (shape: RegExp) => [...text.matchAll(shape)].reduce((all, [, number]) => all + Number(number), 0);
  const copies = sum(/(\d{1,3})\s*(?:bản|bộ|tờ)\s*(?:sao|photo|chụp)/giu);
  const originals = sum(/(\d{1,3})\s*(?:bản|bộ|tờ)(?!\s*(?:sao|photo|chụp))/giu);
  return { originals: Math.min(originals, 100), copies: Math.min(copies, 100) };
}

const templateWords = /(mẫu|phụ lục|^\d+\/\d{4}\/|^CT\d{2}|^tờ khai|^đơn|LLTP|ĐKX|HSB|theo \d+\/)/iu;

/** The last bracket of a name, when it names a form: `(Mẫu số 02, 96/2023/NĐ-CP)`. Brackets inside it belong to it. */
function takeTemplate(text: string): { name: string; template: FormTemplate | null } {
  const trimmed = text.trim();
  if (!trimmed.endsWith(')')) return { name: trimmed, template: null };
  let depth = 0;
  for (let place = trimmed.length - 1; place >= 0; place -= 1) {
    if (trimmed[place] === ')') depth += 1;
    if (trimmed[place] === '(') depth -= 1;
    if (depth === 0) {
      const content = trimmed.slice(place + 1, -1).trim();
      const name = trimmed.slice(0, place).trim();
      if (name === '' || !templateWords.test(content)) return { name: trimmed, template: null };
      return { name, template: { name: content.slice(0, 500), mustBeSigned: false, file: null } };
    }
  }
  return { name: trimmed, template: null };
}

function modeOf(name: string): RequiredDocument['mode'] {
  if (/điện tử tương tác/iu.test(name)) return 'e-form';
  if (
    /^(xuất trình|hộ chiếu|thẻ căn cước|căn cước|giấy tờ tùy thân|giấy tờ tuỳ thân).*(chứng minh nhân thân|xuất trình|đối chiếu)/iu.test(
      name,
    )
  )
    return 'show';
  return 'hand-in';
}

const number = /^(?:\d{1,2}[.)]|[-+*•–])\s*/u;

/** A line that starts with no number goes on with the one before, where the others are numbered. */
function joinContinued(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    if (number.test(line) || whole.length === 0) whole.push(line);
    else whole.push(`${whole.pop() ?? ''} ${line}`);
  }
  return whole;
}

/** One line per document; a single line may part them by semicolons. */
function linesOf(text: string): string[] {
  const lines = cleanLines(text)
    .split('\n')
    .filter((line) => !isSets(line));
  const isNumbered = lines.filter((line) => number.test(line)).length > 1;
  const whole = isNumbered ? joinContinued(lines) : lines.length === 1 ? splitOutside(lines[0] ?? '', ';') : lines;
  return whole.map((line) => line.replace(number, '').trim()).filter((line) => line !== '');
}

/** A line that only tells how many sets are handed in: `Số lượng: 01 bộ`. */
const isSets = (line: string) => /^(số lượng( hồ sơ)?)\s*:?\s*\d+\s*(\([^)]*\)\s*)?bộ/iu.test(line);

function readDocument(line: string, place: number): { document: RequiredDocument; hasCount: boolean } {
  const found = counts.exec(line);
  const text = found ? line.slice(0, found.index) : line.replace(/[.;]+$/u, '');
  const { name, template } = takeTemplate(text.replace(/[\s:,;-]+$/u, ''));
  const count = found?.[1] === undefined ? { originals: 1, copies: 0 } : readCounts(found[1]);
  const document: RequiredDocument = {
    key: `d${place + 1}`,
    name: name.slice(0, 3_000),
    ...count,
    required: true,
    mode: modeOf(name),
    template,
    condition: null,
  };
  return { document, hasCount: found !== null };
}

/** The documents of a cell, one a line (`1. Tờ khai (Mẫu 02): 01 bản chính + 01 bản sao`) or parted by semicolons. */
export function readDocuments(text: string): Reading {
  if (isBlank(text)) return { values: {}, remarks: [remark('documents-missing', 'documents', '')] };
  const lines = linesOf(text);
  const read = lines
    .slice(0, maxDocuments)
    .map(readDocument)
    .filter(({ document }) => document.name !== '');
  const sets = /(\d{1,2})\s*(?:\([^)]*\)\s*)?bộ(?! phận)/iu.exec(cleanLines(text).split('\n').find(isSets) ?? '')?.[1];
  const numberOfSets = Number(sets);
  return {
    values: {
      documents: read.map(({ document }, place) => ({ ...document, key: `d${place + 1}` })),
      ...(numberOfSets >= 1 && numberOfSets <= 20 ? { numberOfSets } : {}),
    },
    remarks: [
      ...(read.some(({ hasCount }) => !hasCount) ? [remark('documents-no-count', 'documents', cleanLines(text))] : []),
      ...(lines.length > maxDocuments ? [remark('documents-too-many', 'documents', cleanLines(text))] : []),
    ],
  };
}

export const documentsCell: Cell = {
  id: 'documents',
  title: { vi: 'Thành phần hồ sơ', en: 'Documents' },
  headers: ['thanh phan ho so so luong', 'thanh phan ho so', 'thanh phan so luong ho so', 'ho so', 'thanh phan'],
  looksLike: (text) => /\d+\s*bản (chính|sao)/iu.test(text.normalize('NFC')),
  read: (text) => readDocuments(text),
};
