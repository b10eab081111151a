import type { MessageValues } from '../../messages/text';
import type { SyntaxCode } from './syntax-messages';

/** A fault at a place of the text. */
export type Spot = { code: SyntaxCode; at: number; values?: MessageValues };

/** Quotation marks that word processors put in. */
export const curly = /[“”„‟‘’‚‛«»`´]/;

/** Values of other languages that look like ones of JSON. */
const foreignWords = /^(?:[-+]?(?:nan|infinity)|undefined|none|nil|true|false|null)$/i;

/** Where the text (string) that begins here ends, or what is wrong with it. */
export function textEnd(text: string, start: number): number | Spot {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') return at + 1;
    if (char === '\n' || char === '\r') return { code: 'text-open', at: start };
    if (char < ' ') return { code: 'text-control', at };
    if (char !== '\\') continue;
    const escaped = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at, at + 6))?.[0];
    if (escaped === undefined) return { code: 'text-escape', at, values: { found: text.slice(at, at + 2) } };
    at += escaped.length - 1;
  }
  return { code: 'text-open', at: start };
}

/** Where the number or word that begins here ends, or what is wrong with it. `isWhole`: it is all of the document. */
export function scalarEnd(text: string, at: number, isWhole: boolean): number | Spot {
  const char = text.charAt(at);
  if (char === "'") return { code: 'quotes-single', at };
  if (curly.test(char)) return { code: 'quotes-curly', at, values: { found: char } };
  if (char === '<' && isWhole) return { code: 'markup', at };
  const word = wordAt(text, at);
  if (/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(word)) return at + word.length;
  const found = [...word].slice(0, 30).join('');
  if (foreignWords.test(word)) return { code: 'word-foreign', at, values: { found } };
  if (/^[-+.]?\d|^[-+.]$/.test(word)) return { code: 'number-wrong', at, values: { found } };
  return { code: 'text-unquoted', at, values: { found } };
}

/** What stands here up to a blank or a sign of JSON. */
function wordAt(text: string, at: number): string {
  const word = /[^\s,:{}[\]"]*/uy;
  word.lastIndex = at;
  return word.exec(text)?.[0] ?? '';
}
