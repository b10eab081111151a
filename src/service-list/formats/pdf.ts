import { fill, type Locale } from '../../messages/text';
import { annexColumns, cellText } from '../columns';
import type { ListMeta } from '../list-meta';
import { listTexts } from '../messages';
import { numberSheets, openPdf, type Pdf, widthOf } from '../pdf/document';
import { openTable } from '../pdf/table';
import { type ListFormat, numbered } from './format';
import { footLines, headLines } from './head-lines';

const attached: Record<Locale, string> = {
  vi: '(Kèm theo Quyết định số ........../QĐ-UBND ngày ..... tháng ..... năm ........ của Chủ tịch Ủy ban nhân dân {owner})',
  en: '(Attached to Decision No. ........../QĐ-UBND of the Chairman of the People’s Committee, {owner})',
};

/** The annex to a decision: A4 landscape, tagged for screen readers, its head on every sheet, sheets numbered. */
export const pdf: ListFormat = {
  id: 'pdf',
  mediaType: 'application/pdf',
  extension: 'pdf',
  name: { vi: 'PDF', en: 'PDF' },
  use: { vi: 'Phụ lục kèm theo quyết định, khổ A4 ngang', en: 'An annex to a decision, A4 landscape' },
  most: 20_000,
  async *write(entries, meta, typefaces) {
    const { doc, taken, ended } = openPdf({
      title: `${meta.title} – ${meta.owner}`,
      locale: meta.locale,
      layout: 'landscape',
      typefaces,
      subject: `${meta.revision}; ${meta.licence.name} ${meta.licence.address}`,
      createdAt: meta.modifiedAt ?? '2026-01-01T00:00:00Z',
    });
    numberSheets(doc);
    doc.addPage();
    const root = doc.struct('Document');
    doc.addStructure(root);
    drawHead(doc, root, meta);
    const table = openTable(
      doc,
      root,
      annexColumns.map(({ title, annex, kind }) => ({
        title: title[meta.locale],
        share: annex,
        align: kind === 'text' ? 'left' : 'center',
      })),
    );
    for await (const { value, number } of numbered(entries)) {
      table.row(annexColumns.map((column) => cellText(column, column.value(value, meta, number)).normalize('NFC')));
      yield* taken();
    }
    table.end();
    drawFoot(doc, root, meta);
    root.end();
    doc.end();
    await ended();
    yield* taken();
  },
};

type Element = PDFKit.PDFStructureElement;

function drawHead(doc: Pdf, root: Element, meta: ListMeta): void {
  const centred = { width: widthOf(doc), align: 'center' as const };
  const line = (type: string, font: string, size: number, text: string) =>
    root.add(doc.struct(type, {}, () => doc.font(font, size).text(text, centred)));
  line('P', 'bold', 13, listTexts.annex[meta.locale]);
  line('H1', 'bold', 14, meta.title.toLocaleUpperCase(meta.locale));
  line('P', 'bold', 13, meta.owner);
  line('P', 'italic', 12, fill(attached[meta.locale], { owner: inSentence(meta.owner) }));
  for (const text of headLines(meta)) line('P', 'regular', 11, text);
  if (meta.count === 0) line('P', 'regular', 12, listTexts.empty[meta.locale]);
  doc.moveDown(0.6);
}

/** `Tỉnh An Giang` inside a sentence. */
function inSentence(owner: string): string {
  return owner.charAt(0).toLocaleLowerCase('vi') + owner.slice(1);
}

function drawFoot(doc: Pdf, root: Element, meta: ListMeta): void {
  doc.moveDown(0.8);
  for (const text of footLines(meta))
    root.add(doc.struct('P', {}, () => doc.font('regular', 9).text(text, { width: widthOf(doc) })));
}
