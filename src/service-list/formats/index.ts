import { csv } from './csv';
import type { ListFormat } from './format';
import { html } from './html';
import { json } from './json';
import { jsonLd } from './json-ld';
import { jsonLines } from './json-lines';
import { pdf } from './pdf';
import { xlsx } from './xlsx';

/** The formats the list is published in; those for people first. */
export const listFormats: readonly ListFormat[] = [html, pdf, xlsx, csv, json, jsonLines, jsonLd];

/** The format with this extension. */
export function formatOf(extension: string): ListFormat | undefined {
  return listFormats.find((format) => format.extension === extension);
}
