import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Blank } from './blank';
import type { BlankFormat } from './blank-format';
import { blankTexts } from './messages';
import { drawItem, type PaperDrawings, type PaperItem } from './paper-item';

const box = '☐';
const dots = '.'.repeat(60);
const font = 'Times New Roman';
/** Half points and twentieths of a point, as the format counts. */
const size = 26;
const millimetre = 56.7;

/** A Word document that an office can change: real headings, tables and lines of dots. */
export const blankDocx: BlankFormat = {
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  name: 'Word',
  write: async (blank) => {
    const document = new Document({
      title: plain(blank.title),
      creator: 'procedure-catalog',
      styles: {
        default: { document: { run: { font, size, language: { value: blank.locale === 'vi' ? 'vi-VN' : 'en-GB' } } } },
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: 210 * millimetre, height: 297 * millimetre },
              margin: { top: 20 * millimetre, bottom: 20 * millimetre, left: 30 * millimetre, right: 15 * millimetre },
            },
          },
          children: content(blank),
        },
      ],
    });
    return new Uint8Array(await Packer.toArrayBuffer(document));
  },
};

function content(blank: Blank): (Paragraph | Table)[] {
  const { locale } = blank;
  return [
    centred(blankTexts.state[locale], { bold: true }),
    centred(blankTexts.motto[locale], { bold: true }),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { before: 240, after: 60 },
      children: [new TextRun({ text: plain(blank.title), bold: true, font, size: 30, color: '000000' })],
    }),
    ...(blank.caseName === null ? [] : [centred(`(${blank.caseName})`)]),
    centred(blank.to),
    ...blank.steps.flatMap((step) => [
      headingOf(step.title, HeadingLevel.HEADING_1, 28),
      ...step.sections.flatMap((section) => [
        ...(section.title === null ? [] : [headingOf(section.title, HeadingLevel.HEADING_2, size)]),
        ...section.groups.flatMap(({ when, items }) => [
          ...(when === null ? [] : [line([{ text: when, italics: true }])]),
          ...items.flatMap(drawn),
        ]),
      ]),
    ]),
    ...[blankTexts.signaturePlace[locale], blankTexts.signer[locale], blankTexts.signHow[locale]].map((text, place) =>
      signed(text, place === 1),
    ),
    new Paragraph({ spacing: { before: 1400 } }),
    ...blank.origin.map((text) => new Paragraph({ children: [new TextRun({ text: plain(text), font, size: 18 })] })),
  ];
}

const drawings: PaperDrawings<(Paragraph | Table)[]> = {
  note: ({ text }) => [line([{ text, italics: true }])],
  tick: ({ text }) => [line([{ text: `${box} ${text}` }])],
  choice: ({ label, options }) => [
    line([{ text: `${label} ` }, ...options.map((option) => ({ text: `  ${box} ${option}` }))]),
  ],
  table: ({ title, columns, rows }) => [line([{ text: title, bold: true }]), tableOf(columns, rows)],
  group: ({ label, items }) => [line([{ text: label, bold: true }]), ...items.flatMap(drawn)],
  date: ({ label, place }) => [line([{ text: `${label} ${place}` }])],
  digits: ({ label, digits }) => [line([{ text: `${label} ${box.repeat(digits)}` }])],
  lines: ({ label, lines, unit }) => [
    line([{ text: `${label} ${dots}${unit === undefined ? '' : ` ${unit}`}` }]),
    ...Array.from({ length: lines - 1 }, () => line([{ text: dots + dots.slice(0, 40) }])),
  ],
};

function drawn(item: PaperItem): (Paragraph | Table)[] {
  return drawItem(item, drawings);
}

type Run = { text: string; bold?: boolean; italics?: boolean };

function line(runs: readonly Run[]): Paragraph {
  const children = runs.map(({ text, ...style }) => new TextRun({ text: plain(text), font, size, ...style }));
  return new Paragraph({ spacing: { before: 60, after: 60 }, children });
}

function centred(text: string, style: { bold?: boolean } = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: plain(text), font, size, ...style })],
  });
}

function signed(text: string, bold: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { before: 60 },
    children: [new TextRun({ text, font, size, bold })],
  });
}

function headingOf(
  text: string,
  heading: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  halfPoints: number,
): Paragraph {
  return new Paragraph({
    heading,
    keepNext: true,
    spacing: { before: 200, after: 60 },
    children: [new TextRun({ text: plain(text), font, size: halfPoints, bold: true, color: '000000' })],
  });
}

function tableOf(columns: readonly string[], rows: number): Table {
  const cell = (text: string, bold: boolean) =>
    new TableCell({
      children: [new Paragraph({ children: [new TextRun({ text: plain(text), font, size: 24, bold })] })],
    });
  const single = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: single,
      bottom: single,
      left: single,
      right: single,
      insideHorizontal: single,
      insideVertical: single,
    },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map((title) => cell(title, true)) }),
      ...Array.from(
        { length: rows },
        (_, row) =>
          new TableRow({ children: columns.map((_column, at) => cell(at === 0 ? String(row + 1) : '', false)) }),
      ),
    ],
  });
}

/** XML has no control characters. */
function plain(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Surrogate}/gu, '');
}
