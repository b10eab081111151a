import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { QuarterReport } from './quarter';
import { headOfReport, type ReportFormat, reportFiles, rowOf } from './report-format';

/** Decree 30/2020 asks for Times New Roman 13 or 14. Sizes are in half points. */
const font = { name: 'Times New Roman', size: 26 };

const text = (words: string, bold = false) => new Paragraph({ children: [new TextRun({ text: words, bold })] });

const row = (cells: readonly string[], isHead = false) =>
  new TableRow({
    cantSplit: true,
    tableHeader: isHead,
    children: cells.map((cell) => new TableCell({ children: [text(cell, isHead)] })),
  });

/** A Word document: a heading and a table for each group of figures. */
export const docx: ReportFormat = {
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  name: reportFiles.docx,
  write: (report) => Packer.toBuffer(documentOf(report)),
};

function documentOf(report: QuarterReport): Document {
  return new Document({
    title: report.title,
    styles: { default: { document: { run: { font: font.name, size: font.size } } } },
    sections: [
      {
        children: [
          new Paragraph({ text: report.title, heading: HeadingLevel.TITLE }),
          text(report.subtitle),
          ...report.parts.flatMap(({ title, lines }) => [
            new Paragraph({ text: title, heading: HeadingLevel.HEADING_1, spacing: { before: 240, after: 120 } }),
            new Table({
              width: { size: 100, type: WidthType.PERCENTAGE },
              rows: [row(headOfReport, true), ...lines.map((line) => row(rowOf(line)))],
            }),
          ]),
        ],
      },
    ],
  });
}
