import type { Text } from '../messages/text';
import { inBoth } from './sentences';

/** How sentences begin that tell staff where in the administration something is mended. */
const forStaff = /(ở mục “|ở màn hình |ở bản ghi )|( under “| on the screen of | to the record\.)/u;

/**
 * What an answer of a criterion says to the public: without the sentences for staff. Releases keep both in one text.
 * @returns the whole text where nothing would be left of it
 */
export function forCitizens(because: Text): Text {
  return inBoth((locale) => {
    const sentences = because[locale].split(/(?<=[.!?]”?) (?=\p{Lu})/u);
    const kept = sentences.filter((sentence) => !forStaff.test(sentence));
    return kept.length === 0 ? because[locale] : kept.join(' ');
  });
}
