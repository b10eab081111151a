/**
 * Folds a Vietnamese text for searching and matching: decomposed (NFD), tone and vowel marks stripped, `đ` written `d`,
 * lower case, everything that is neither letter nor digit turned into one space (a dot or slash between digits or
 * letters stays, so `1.001193` and `163/QĐ-BTP` can be found). `hoá` and `hóa`, NFC and NFD, `–` and `-` fold to the same.
 *
 * Idempotent: `searchKey(searchKey(text)) === searchKey(text)`.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}./]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])[./]+|[./]+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/**
 * A short ASCII name made of a text, for keys and file names: the folded words joined by `-`, at most `maxLength`
 * characters, cut at a word. Empty when nothing of the text is a Latin letter or digit.
 */
export function slug(text: string, maxLength = 60): string {
  const words = searchKey(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  let result = '';
  for (const word of words) {
    const longer = result === '' ? word : `${result}-${word}`;
    if (longer.length > maxLength) break;
    result = longer;
  }
  return result === '' ? (words[0] ?? '').slice(0, maxLength) : result;
}
