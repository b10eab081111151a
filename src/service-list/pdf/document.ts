import PDFDocument from 'pdfkit';
import type { Locale } from '../../messages/text';
import type { Typefaces } from '../formats/format';

declare global {
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      /** What a TH is the head of; the types of pdfkit do not know it yet. */
      scope?: 'Column' | 'Row';
    }
  }
}

export type Pdf = PDFKit.PDFDocument;

export type PdfOptions = {
  title: string;
  locale: Locale;
  layout: 'portrait' | 'landscape';
  typefaces: Typefaces;
  /** What the file says of itself beyond its title. */
  subject: string;
  /** ISO 8601; the same content gives the same file. */
  createdAt: string;
};

/** Margins in points: 20 mm, 15 mm at the sides of a landscape sheet. */
const margin = 43;

/** A tagged PDF (PDF/UA) with its typefaces inside, and the texts written so far as pieces to send on. */
export function openPdf(options: PdfOptions): { doc: Pdf; taken: () => Uint8Array[]; ended: () => Promise<void> } {
  const doc = new PDFDocument({
    size: 'A4',
    layout: options.layout,
    margin,
    pdfVersion: '1.7',
    // @ts-expect-error the types of pdfkit do not know PDF/UA yet
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: options.locale === 'vi' ? 'vi-VN' : 'en',
    font: '',
    autoFirstPage: false,
    info: { Title: options.title, Subject: options.subject, CreationDate: new Date(options.createdAt) },
  });
  const pieces: Uint8Array[] = [];
  const end = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  doc.on('data', (piece: Uint8Array) => pieces.push(piece));
  doc.registerFont('regular', Buffer.from(options.typefaces.regular));
  doc.registerFont('bold', Buffer.from(options.typefaces.bold));
  doc.registerFont('italic', Buffer.from(options.typefaces.italic));
  return { doc, taken: () => pieces.splice(0), ended: () => end };
}

/** Draws what is no content for a reader's ear: rules, page numbers, a head that is said already. */
export function artifact(doc: Pdf, kind: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type: kind });
  draw();
  doc.endMarkedContent();
}

/** The number of the sheet in the middle of the upper margin, from the second sheet on, as official documents have it. */
export function numberSheets(doc: Pdf): void {
  let sheet = 0;
  doc.on('pageAdded', () => {
    sheet += 1;
    if (sheet === 1) return;
    const { x, y } = doc;
    artifact(doc, 'Pagination', () => {
      doc.font('regular', 11).text(String(sheet), doc.page.margins.left, margin / 2 - 2, {
        width: widthOf(doc),
        align: 'center',
        lineBreak: false,
      });
    });
    doc.x = x;
    doc.y = y;
  });
}

/** Points between the side margins. */
export function widthOf(doc: Pdf): number {
  return doc.page.width - doc.page.margins.left - doc.page.margins.right;
}

/** The lowest point that may be written on. */
export function bottomOf(doc: Pdf): number {
  return doc.page.height - doc.page.margins.bottom;
}
