import type { Text } from '../../messages/text';
import { ProblemError } from '../../problem/problem';
import { errorTexts } from './messages';

/** Nothing is published at this address; the page says which part of it is unknown. */
export class MissingPage extends ProblemError {
  readonly words: { title: Text; hint: Text };

  constructor(code: string, words: { title: Text; hint: Text }) {
    super(404, [{ code, message: words.title }]);
    this.name = 'MissingPage';
    this.words = words;
  }
}

/** No released procedure has this address; drafts look the same as what never was. */
export function missingService(): MissingPage {
  return new MissingPage('procedure-unknown', { title: errorTexts.noService, hint: errorTexts.noServiceHint });
}

/** The procedure is published, but not with such a case or form. */
export function missingCase(): MissingPage {
  return new MissingPage('case-unknown', { title: errorTexts.noCase, hint: errorTexts.noServiceHint });
}
