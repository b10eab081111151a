/**
 * Marks that nobody types and nobody sees: controls, marks that turn the reading direction (they can make a name read as another
 * one), spaces and joiners without width, soft hyphens. Line breaks and tabs are not among them.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/** Joiners are needed inside emoji and in some scripts, never before Latin letters, digits or spaces. */
const idleJoiner = /[\u200C\u200D](?!\p{Extended_Pictographic}|(?!\p{Script=Latin})\p{L})/gu;

const breaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** One line as it is kept: NFC, well formed, without unseen marks, line breaks and tabs as spaces, no blanks at the ends. Idempotent. */
export function cleanLine(text: string): string {
  return seen(text).replace(breaks, ' ').replace(/\t/g, ' ').trim();
}

/** Several lines as they are kept: the same, with tabs, and line breaks as `\n`. Idempotent. */
export function cleanLines(text: string): string {
  return seen(text).replace(breaks, '\n').trim();
}

/** Half characters become the replacement character, as every encoder would do it. */
function seen(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(unseen, '');
  return whole.normalize('NFC').replace(idleJoiner, '').normalize('NFC');
}
