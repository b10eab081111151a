import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { typefaces } from '../../collections/typefaces';
import { seedProcedures } from '../../seed/read';
import { deriveForms } from '../../src/form/derive/derive-forms';
import { starterForms } from '../../src/form/derive/starter-forms';
import { toForm } from '../../src/form/to-schema';
import { makeBlank } from '../../src/service-list/blank/blank';
import { blankDocx } from '../../src/service-list/blank/docx';
import type { PaperItem } from '../../src/service-list/blank/paper-item';
import { blankPdf } from '../../src/service-list/blank/pdf';

const blanks = seedProcedures().flatMap((procedure) => {
  const forms = Object.entries(starterForms(procedure) ?? deriveForms(procedure));
  return forms.flatMap(([key, { draft }]) => {
    const one = procedure.cases.find((each) => each.key === key);
    if (!one) return [];
    const source = { procedure, one, form: toForm(draft), formHash: 'ab'.repeat(32), revision: 3 };
    return [{ name: `${procedure.key} ${key}`, blank: makeBlank({ ...source, locale: 'vi' }) }];
  });
});
const given = { typefaces: typefaces(), releasedAt: '2026-11-20T02:30:00.000Z' };

/** Every text that must stand on paper. */
function texts(item: PaperItem): string[] {
  if (item.kind === 'group') return [item.label, ...item.items.flatMap(texts)];
  if (item.kind === 'table') return [item.title, ...item.columns];
  if (item.kind === 'choice') return [item.label, ...item.options];
  return ['label' in item ? item.label : item.text];
}
const squeezed = (text: string) => text.normalize('NFC').replace(/[\s.]+/g, '');

describe('the blank of every seeded form', () => {
  const some = blanks.filter((_, place) => place % 6 === 0);

  test.each(some)('$name in Word holds every question, and reads as a document', async ({ blank }) => {
    const parts = unzipSync(await blankDocx.write(blank, given));
    const xml = parts['word/document.xml'];
    const { document } = new JSDOM(xml ? strFromU8(xml) : '', { contentType: 'text/xml' }).window;
    const content = squeezed([...document.getElementsByTagName('w:t')].map((one) => one.textContent).join(''));
    for (const item of blank.steps.flatMap(({ sections }) =>
      sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items)),
    ))
      for (const text of texts(item)) expect(content).toContain(squeezed(text));
    expect(document.getElementsByTagName('w:pStyle').length).toBeGreaterThan(0);
  });

  test.each(some)('$name in PDF holds every question, tagged, in Vietnamese', async ({ blank }) => {
    const document = await getDocument({ data: new Uint8Array(await blankPdf.write(blank, given)) }).promise;
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await document.getMetadata()).info).toMatchObject({ Language: 'vi-VN', Title: blank.title });
    const pages = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }
    const content = squeezed(pages.join('').replace(/\u00ad/g, ''));
    const all = blank.steps.flatMap(({ sections }) =>
      sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items.flatMap(texts))),
    );
    const lost = all.filter((text) => !content.includes(squeezed(text)));
    // A text that goes over to the next sheet has the number of the sheet in its middle.
    expect(lost.length).toBeLessThanOrEqual(document.numPages - 1);
    expect(pages.every((page) => page.trim() !== '')).toBe(true);
  });
});
