import { numberSheets, openPdf, type Pdf, widthOf } from '../../service-list/pdf/document';
import { openTable } from '../../service-list/pdf/table';
import type { QuarterReport } from './quarter';
import { headOfReport, type ReportFormat, reportFiles, rowOf } from './report-format';

/** Widths of the columns, in shares. */
const shares = [30, 28, 42];

/** A4 upright, tagged for screen readers, its typeface inside: a heading and a table for each group of figures. */
export const pdf: ReportFormat = {
  extension: 'pdf',
  mediaType: 'application/pdf',
  name: reportFiles.pdf,
  write: async (report, { typefaces, made }) => {
    const { doc, taken, ended } = openPdf({
      title: `${report.title}. ${report.subtitle}`,
      locale: 'vi',
      layout: 'portrait',
      typefaces,
      subject: report.subtitle,
      createdAt: made,
    });
    numberSheets(doc);
    doc.addPage();
    const root = doc.struct('Document');
    doc.addStructure(root);
    draw(doc, root, report);
    root.end();
    doc.end();
    await ended();
    return Buffer.concat(taken());
  },
};

function draw(doc: Pdf, root: PDFKit.PDFStructureElement, { title, subtitle, parts }: QuarterReport): void {
  const line = (
    type: string,
    text: string,
    { font = 'regular', size = 12, align = 'left' as 'left' | 'center' } = {},
  ) =>
    root.add(
      doc.struct(type, {}, () =>
        doc
          .font(font, size)
          .fillColor('black')
          .text(text.normalize('NFC'), { width: widthOf(doc), align }),
      ),
    );
  line('H1', title.toLocaleUpperCase('vi'), { font: 'bold', size: 14, align: 'center' });
  doc.moveDown(0.4);
  line('P', subtitle, { font: 'italic', align: 'center' });
  for (const part of parts) {
    doc.moveDown(0.8);
    // A heading does not stay behind at the foot of a sheet.
    if (doc.y > doc.page.height - 160) doc.addPage();
    line('H2', part.title, { font: 'bold', size: 13 });
    doc.moveDown(0.3);
    const columns = headOfReport.map((name, at) => ({ title: name, share: shares[at] ?? 1, align: 'left' as const }));
    const table = openTable(doc, root, columns);
    for (const each of part.lines) table.row(rowOf(each).map((cell) => cell.normalize('NFC')));
    table.end();
  }
}
