import everyday from './everyday.json' with { type: 'json' };
import { foldedWords, hasAccents, type QueryWords, queryWords } from './words';

/** What people call a thing, and what procedures call it; longer phrases first. */
const phrases = everyday
  .map(({ said, meant }) => ({ said: queryWords(said), meant: queryWords(meant) }))
  .sort((left, right) => right.said.folded.length - left.said.folded.length);

/** Words around what somebody looks for, which stand in no name. */
const idle = new Set(['lam', 'xin', 'muon', 'can', 'nop', 'cach', 'o', 'dau', 'di'].flatMap(foldedWords));

function placeOf(words: readonly string[], phrase: readonly string[]): number {
  return words.findIndex((_, start) => phrase.every((word, place) => words[start + place] === word));
}

/**
 * The same query in the words of procedures: `bằng lái xe` is `giấy phép lái xe`. Typed with accents the phrase has to have its own: `số đo`
 * is no `sổ đỏ`.
 * @returns undefined when nothing in it is called otherwise
 */
export function inOfficialWords({ folded, exact }: QueryWords): QueryWords | undefined {
  const isAccented = exact.length === folded.length && exact.some(hasAccents);
  const typed = isAccented ? exact : folded;
  for (const { said, meant } of phrases) {
    const start = placeOf(typed, isAccented ? said.exact : said.folded);
    if (start < 0) continue;
    const replaced = (words: readonly string[], by: readonly string[]) => [
      ...words.slice(0, start),
      ...by,
      ...words.slice(start + said.folded.length),
    ];
    const official = { folded: replaced(folded, meant.folded), exact: replaced(typed, meant.exact) };
    // `đăng ký khai sinh` has said it already.
    if (placeOf(folded, meant.folded) < 0) return official;
  }
  return undefined;
}

/** The query without what is only said around it; undefined when nothing of that is in it, or nothing else. */
export function withoutIdleWords({ folded }: QueryWords): QueryWords | undefined {
  const kept = folded.filter((word) => !idle.has(word));
  return kept.length === folded.length || kept.length === 0 ? undefined : { folded: kept, exact: [] };
}
