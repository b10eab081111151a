import { fillText, type Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { repeatedNames } from './json-lines';

/** Said of a name that stands twice; the code is `name-repeated`. */
export const repeatedNameText: Text = {
  vi: 'Tên “{name}” đã có ở dòng {firstLine} trong cùng đối tượng: một trong hai sẽ mất. Hãy đổi tên hoặc bỏ bớt một.',
  en: 'The name “{name}” stands in the same object on line {firstLine} already: one of the two would be lost. Rename or remove one.',
};

/** How many are told of at once. */
const most = 20;

/** Names that stand twice in one object of a JSON text, as problems: a parser would keep the last and lose the first without a word. */
export function repeatedProblems(text: string): Problem[] {
  return repeatedNames(text)
    .slice(0, most)
    .map(({ path, name, firstLine }) => ({
      code: 'name-repeated',
      field: path,
      rule: 'unique-names',
      message: fillText(repeatedNameText, { name, firstLine }),
    }));
}
