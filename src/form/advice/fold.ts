/** For comparing words whatever their accents and case: `Họ, tên` -> `ho ten`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Whether a phrase stands in a text as whole words, accents counting, case not. */
export function hasPhrase(text: string, phrase: string): boolean {
  return phraseAt(text, phrase) !== undefined;
}

/** Where a phrase stands in a text as whole words: start and end. */
export function phraseAt(text: string, phrase: string): { start: number; end: number } | undefined {
  const lower = text.toLowerCase();
  const wanted = phrase.toLowerCase();
  if (wanted === '' || lower.length !== text.length) return undefined;
  for (let start = lower.indexOf(wanted); start >= 0; start = lower.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    if (!isLetter(lower[start - 1]) && !isLetter(lower[end])) return { start, end };
  }
  return undefined;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
