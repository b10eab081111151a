import { addressOf, annexColumns, cellText } from '../columns';
import { listTexts } from '../messages';
import { type ListFormat, numbered } from './format';
import { footLines, headLines } from './head-lines';

/** The style of the page, also of a copy saved to disk: whoever serves it allows exactly this text. */
export const htmlStyle = `
body { margin: 1.5rem; font: 1rem/1.4 "Times New Roman", Tinos, "Liberation Serif", serif; color: #000; background: #fff; }
h1 { margin: 0; font-size: 1.25rem; text-align: center; text-transform: uppercase; }
.owner, .head { margin: .25rem 0; text-align: center; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { width: 100%; min-width: 80rem; border-collapse: collapse; table-layout: fixed; }
${widths()}
th, td { padding: .3rem .4rem; border: 1px solid #444; text-align: left; vertical-align: top; overflow-wrap: break-word; }
th { background: #eee; text-align: center; }
td.number { text-align: center; }
footer p { margin: .1rem 0; font-size: .875rem; }
@page { size: A4 landscape; margin: 15mm; }
@media print {
  body { margin: 0; font-size: 10pt; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  table { min-width: 0; }
  a { color: inherit; text-decoration: none; }
}
`;

/** Widths of the columns as the annex shares them out. */
function widths(): string {
  const total = annexColumns.reduce((sum, { annex }) => sum + annex, 0);
  return annexColumns
    .map(({ annex }, place) => `th:nth-child(${place + 1}) { width: ${((annex / total) * 100).toFixed(2)}%; }`)
    .join('\n');
}

/** A page to read and to print: an annex in landscape, its head repeated on every sheet. */
export const html: ListFormat = {
  id: 'html',
  mediaType: 'text/html; charset=utf-8',
  extension: 'html',
  name: { vi: 'Trang in', en: 'Page to print' },
  use: { vi: 'Xem và in từ trình duyệt, khổ A4 ngang', en: 'To read and print from the browser, A4 landscape' },
  async *write(entries, meta) {
    const { locale } = meta;
    yield `<!DOCTYPE html>\n<html lang="${locale}"><head><meta charset="utf-8">`;
    yield '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">';
    yield `<title>${markup(`${meta.title} – ${meta.owner}`)}</title><link rel="license" href="${markup(meta.licence.address)}">`;
    yield `<meta name="version" content="${markup(meta.revision)}"><style>${htmlStyle}</style></head><body><main>`;
    yield `<h1>${markup(meta.title)}</h1><p class="owner">${markup(meta.owner)}</p>`;
    for (const text of headLines(meta)) yield `<p class="head">${markup(text)}</p>`;
    yield `<div class="scroll" role="region" tabindex="0" aria-label="${markup(meta.title)}"><table><thead><tr>`;
    for (const { title } of annexColumns) yield `<th scope="col">${markup(title[locale])}</th>`;
    yield '</tr></thead>\n<tbody>';
    for await (const { value, number } of numbered(entries)) {
      const cells = annexColumns.map((column) => {
        const text = markup(cellText(column, column.value(value, meta, number)));
        const link = column.id === 'name' ? `<a href="${markup(meta.origin + addressOf(value))}">${text}</a>` : text;
        return `<td class="${column.kind === 'number' ? 'number' : column.id}">${link}</td>`;
      });
      yield `\n<tr>${cells.join('')}</tr>`;
    }
    yield `</tbody></table></div>${meta.count === 0 ? `<p class="head">${markup(listTexts.empty[locale])}</p>` : ''}`;
    yield `</main><footer>${footLines(meta)
      .map((text) => `<p>${markup(text)}</p>`)
      .join('')}</footer></body></html>\n`;
  },
};

/** Text inside HTML and XML, elements and attributes alike. */
export function markup(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Surrogate}/gu, '');
}
