import type writeExcelFile from 'write-excel-file/node';

/** A part of the writer of our own: it sees each file of the workbook before it is packed. */
type WriterPart = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

export type PrintedTable = {
  /** Name of the first sheet, which holds the table. */
  sheet: string;
  /** With the head. */
  rows: number;
  columns: number;
  /** So many columns, from the left, go on paper. */
  printed: number;
};

/** `A`, `Z`, `AA`: the letters of a column, from 1. */
export function columnLetters(number: number): string {
  const rest = (number - 1) % 26;
  const before = (number - 1 - rest) / 26;
  return `${before > 0 ? columnLetters(before) : ''}${String.fromCharCode(65 + rest)}`;
}

const inXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const head =
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

const rowsEnd = '</sheetData>';

const page =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>';

/**
 * A sheet as the writer leaves it, with what it knows nothing of. The elements of a sheet have a fixed order (ECMA-376 part 1, 18.3.1.99):
 * a wrong one is a damaged file to Excel.
 */
function tableSheet(xml: string, range: string): string {
  const opened = xml.indexOf('>', xml.indexOf('<worksheet')) + 1;
  const columns = xml.indexOf('<cols>');
  const end = xml.indexOf(rowsEnd) + rowsEnd.length;
  if (opened === 0 || columns < opened || end < columns)
    throw new Error('The writer now writes sheets in another way.');
  const filter = `<autoFilter ref="${range}"/>`;
  return `${xml.slice(0, opened)}${head}${xml.slice(columns, end)}${filter}${page}${xml.slice(end)}`;
}

/**
 * The first sheet as a table to work with and to print: its head filters and stays while scrolling; on paper it stands on every sheet, the
 * width of the table on one, sheets numbered.
 */
export function printedTable({ sheet, rows, columns, printed }: PrintedTable): WriterPart {
  const quoted = `'${inXml(sheet.replaceAll("'", "''"))}'`;
  const named = (name: string, range: string, more = '') =>
    `<definedName name="_xlnm.${name}" localSheetId="0"${more}>${quoted}!${range}</definedName>`;
  const names = [
    named('_FilterDatabase', `$A$1:$${columnLetters(columns)}$${rows}`, ' hidden="1"'),
    named('Print_Area', `$A$1:$${columnLetters(printed)}$${rows}`),
    named('Print_Titles', '$1:$1'),
  ];
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            sheetIndex === 0 ? tableSheet(xml, `A1:${columnLetters(columns)}${rows}`) : xml,
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`),
        },
      },
    },
  };
}
