import { artifact, bottomOf, type Pdf, widthOf } from './document';

export type TableColumn = { title: string; share: number; align: 'left' | 'center' };

const padding = 3;
const size = 9;
const shade = '#e9eef0';
const rule = '#555555';

/**
 * A table over any number of sheets, row by row: its head is read once and drawn again on every sheet; a row stands on one sheet. `fewestPoints`: the least height of a row, for rows to write in.
 */
export function openTable(
  doc: Pdf,
  parent: PDFKit.PDFStructureElement,
  columns: readonly TableColumn[],
  fewestPoints = 0,
) {
  const table = doc.struct('Table');
  parent.add(table);
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / total) * widthOf(doc));
  const lefts = widths.map(
    (_, place) => doc.page.margins.left + widths.slice(0, place).reduce((sum, one) => sum + one, 0),
  );
  const titles = columns.map(({ title }) => title);

  const heightOf = (texts: readonly string[], font: string) => {
    doc.font(font, size);
    const heights = texts.map((text, place) =>
      doc.heightOfString(text || ' ', { width: (widths[place] ?? 0) - 2 * padding }),
    );
    const most = bottomOf(doc) - doc.page.margins.top - 40;
    return Math.min(Math.max(fewestPoints, ...heights), most) + 2 * padding;
  };
  const draw = (text: string, place: number, top: number, height: number, font: string, align: 'left' | 'center') => {
    doc.font(font, size).fillColor('black');
    doc.text(text, (lefts[place] ?? 0) + padding, top + padding, {
      width: (widths[place] ?? 0) - 2 * padding,
      height: height - padding,
      ellipsis: true,
      align,
    });
  };
  const rules = (top: number, height: number, isHead: boolean) =>
    artifact(doc, 'Layout', () => {
      doc.lineWidth(0.5);
      widths.forEach((width, place) => {
        doc.rect(lefts[place] ?? 0, top, width, height);
        if (isHead) doc.fillAndStroke(shade, rule);
        else doc.stroke(rule);
      });
    });
  const place = (texts: readonly string[], font: string): { top: number; height: number } => {
    const height = heightOf(texts, font);
    if (doc.y + height > bottomOf(doc)) {
      doc.addPage();
      repeatHead();
    }
    const top = doc.y;
    return { top, height };
  };
  const repeatHead = () => {
    const top = doc.y;
    const height = heightOf(titles, 'bold');
    rules(top, height, true);
    artifact(doc, 'Pagination', () => {
      for (const [at, title] of titles.entries()) draw(title, at, top, height, 'bold', 'center');
    });
    doc.y = top + height;
  };
  const row = (texts: readonly string[], type: 'TH' | 'TD') => {
    const font = type === 'TH' ? 'bold' : 'regular';
    const { top, height } = place(texts, font);
    rules(top, height, type === 'TH');
    const cells = texts.map((text, at) => {
      const align = type === 'TH' ? 'center' : (columns[at]?.align ?? 'left');
      const options = type === 'TH' ? { scope: 'Column' as const } : {};
      return doc.struct(type, options, () => draw(text, at, top, height, font, align));
    });
    table.add(doc.struct('TR', {}, cells));
    doc.y = top + height;
    doc.x = doc.page.margins.left;
  };
  row(titles, 'TH');
  return { row: (texts: readonly string[]) => row(texts, 'TD'), end: () => table.end() };
}
