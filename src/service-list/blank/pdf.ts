import { artifact, bottomOf, numberSheets, openPdf, type Pdf, widthOf } from '../pdf/document';
import { openTable } from '../pdf/table';
import type { Blank } from './blank';
import type { BlankFormat } from './blank-format';
import { blankTexts } from './messages';
import { drawItem, type PaperDrawings, type PaperItem } from './paper-item';

const size = 12;
const box = 9;
/** Height of a line that a hand writes on. */
const written = 20;

/** A4 upright, tagged, with lines to write on and boxes to tick. */
export const blankPdf: BlankFormat = {
  extension: 'pdf',
  mediaType: 'application/pdf',
  name: 'PDF',
  write: async (blank, { typefaces, releasedAt }) => {
    const { doc, taken, ended } = openPdf({
      title: blank.title,
      locale: blank.locale,
      layout: 'portrait',
      typefaces,
      subject: blank.origin.join('; '),
      createdAt: releasedAt,
    });
    numberSheets(doc);
    doc.addPage();
    const root = doc.struct('Document');
    doc.addStructure(root);
    drawBlank(doc, root, blank);
    root.end();
    doc.end();
    await ended();
    return Buffer.concat(taken());
  },
};

type Element = PDFKit.PDFStructureElement;

function drawBlank(doc: Pdf, root: Element, blank: Blank): void {
  const text = textOf(doc, root);
  const { locale } = blank;
  text('P', blankTexts.state[locale], { font: 'bold', align: 'center' });
  text('P', blankTexts.motto[locale], { font: 'bold', align: 'center' });
  doc.moveDown(0.6);
  text('H1', blank.title, { font: 'bold', at: 15, align: 'center' });
  if (blank.caseName !== null) text('P', `(${blank.caseName})`, { align: 'center' });
  text('P', blank.to, { align: 'center' });
  const drawings = drawingsOn(doc, root, text);
  for (const step of blank.steps) {
    doc.moveDown(0.5);
    keepTogether(doc, 60);
    text('H2', step.title, { font: 'bold', at: 13 });
    for (const section of step.sections) {
      doc.y += 5;
      keepTogether(doc, 50);
      if (section.title !== null) text('H3', section.title, { font: 'bold' });
      for (const { when, items } of section.groups) {
        if (when !== null) text('P', when, { font: 'italic' });
        for (const item of items) drawItem(item, drawings);
      }
    }
  }
  keepTogether(doc, 130);
  doc.moveDown(1);
  for (const [line, font] of [
    [blankTexts.signaturePlace[locale], 'regular'],
    [blankTexts.signer[locale], 'bold'],
    [blankTexts.signHow[locale], 'italic'],
  ] as const)
    text('P', line, { font, align: 'right' });
  doc.y += 55;
  for (const line of blank.origin) text('P', line, { at: 9 });
}

type TextStyle = { font?: string; at?: number; align?: 'left' | 'center' | 'right'; indent?: number };
type DrawText = (type: string, text: string, style?: TextStyle) => void;

function textOf(doc: Pdf, root: Element): DrawText {
  return (type, text, { font = 'regular', at = size, align = 'left', indent = 0 } = {}) => {
    doc.font(font, at);
    const width = widthOf(doc) - indent;
    keepTogether(doc, Math.min(doc.heightOfString(text, { width }), 200));
    const left = doc.page.margins.left + indent;
    root.add(
      doc.struct(type, {}, () => doc.font(font, at).fillColor('black').text(text, left, doc.y, { width, align })),
    );
    doc.y += 3;
    doc.x = doc.page.margins.left;
  };
}

function drawingsOn(doc: Pdf, root: Element, text: DrawText): PaperDrawings<void> {
  const ticked = (label: string, indent: number) => {
    doc.font('regular', size);
    keepTogether(doc, doc.heightOfString(label, { width: widthOf(doc) - indent - box - 6 }));
    const top = doc.y + 2;
    artifact(doc, 'Layout', () =>
      doc
        .lineWidth(0.8)
        .rect(doc.page.margins.left + indent, top, box, box)
        .stroke('black'),
    );
    text('P', label, { indent: indent + box + 6 });
  };
  /** Short choices side by side, as on paper forms. */
  const tickedInRow = (options: readonly string[], width: (option: string) => number) => {
    keepTogether(doc, size + 6);
    const top = doc.y;
    let left = doc.page.margins.left + 14;
    for (const option of options) {
      const at = left;
      artifact(doc, 'Layout', () =>
        doc
          .lineWidth(0.8)
          .rect(at, top + 2, box, box)
          .stroke('black'),
      );
      const put = () =>
        doc
          .font('regular', size)
          .fillColor('black')
          .text(option, at + box + 6, top, { lineBreak: false });
      root.add(doc.struct('P', {}, put));
      left += width(option);
    }
    doc.y = top + size + 6;
    doc.x = doc.page.margins.left;
  };
  /** Lines from the end of the label to the margin, then whole ones. */
  const ruled = (label: string, lines: number, unit: string | undefined) => {
    text('P', label);
    doc.font('regular', size);
    const left = doc.page.margins.left;
    const labelWidth = Math.min(doc.widthOfString(label) + 6, widthOf(doc));
    const unitWidth = unit === undefined ? 0 : doc.widthOfString(unit) + 6;
    const fits = labelWidth < widthOf(doc) - 120;
    const right = left + widthOf(doc);
    const rule = (from: number, to: number, y: number) =>
      artifact(doc, 'Layout', () =>
        doc.lineWidth(0.5).moveTo(from, y).lineTo(to, y).dash(1, { space: 2 }).stroke('black').undash(),
      );
    if (fits) rule(left + labelWidth, right - unitWidth, doc.y - 4);
    for (let more = fits ? 1 : 0; more < Math.max(lines, 1); more += 1) {
      keepTogether(doc, written);
      doc.y += written;
      rule(left, right - unitWidth, doc.y - 4);
    }
    if (unit !== undefined) {
      const top = doc.y - size - 6;
      root.add(doc.struct('P', {}, () => doc.text(unit, right - unitWidth + 4, top, { lineBreak: false })));
      doc.y = top + size + 6;
      doc.x = left;
    }
  };
  const drawings: PaperDrawings<void> = {
    note: (item) => text('P', item.text, { font: 'italic' }),
    tick: (item) => ticked(item.text, 0),
    choice({ label, options }) {
      keepTogether(doc, 3 * size + 10);
      text('P', label);
      const width = (option: string) => doc.widthOfString(option) + box + 24;
      doc.font('regular', size);
      if (options.reduce((sum, option) => sum + width(option), 14) > widthOf(doc))
        for (const option of options) ticked(option, 14);
      else tickedInRow(options, width);
    },
    table({ title, columns, rows }) {
      text('P', title, { font: 'bold' });
      keepTogether(doc, 60);
      const table = openTable(
        doc,
        root,
        columns.map((column, place) => ({
          title: column,
          share: place === 0 ? 1 : 4,
          align: place === 0 ? 'center' : 'left',
        })),
        written,
      );
      for (let row = 1; row <= rows; row += 1) table.row(columns.map((_, place) => (place === 0 ? String(row) : '')));
      table.end();
      doc.y += 6;
    },
    group({ label, items }) {
      text('P', label, { font: 'bold' });
      for (const item of items) drawOne(item);
    },
    date: ({ label, place }) => text('P', `${label} ${place}`),
    digits({ label, digits }) {
      text('P', label);
      keepTogether(doc, written);
      const top = doc.y;
      artifact(doc, 'Layout', () => {
        for (let place = 0; place < digits; place += 1)
          doc
            .lineWidth(0.6)
            .rect(doc.page.margins.left + 14 + place * 17, top, 17, 17)
            .stroke('black');
      });
      doc.y = top + 23;
    },
    lines: ({ label, lines, unit }) => ruled(label, lines, unit),
  };
  const drawOne = (item: PaperItem): void => drawItem(item, drawings);
  return drawings;
}

function keepTogether(doc: Pdf, height: number): void {
  if (doc.y + height > bottomOf(doc)) doc.addPage();
}
