import { fill, type Text } from '../../messages/text';
import type { WithdrawnService } from '../../portal/read-model/read-model';
import { ProblemError } from '../../problem/problem';
import { dayAndTime } from '../words/dates';
import { errorTexts } from './messages';

/** Nothing is published at this address, or nothing any more; the page says why. */
export class MissingPage extends ProblemError {
  readonly words: { title: Text; hint: Text };

  constructor(code: string, words: { title: Text; hint: Text }, status: 404 | 410 = 404) {
    super(status, [{ code, message: words.title }]);
    this.name = 'MissingPage';
    this.words = words;
  }
}

/** No released procedure has this address; drafts look the same as what never was. */
export function missingService(): MissingPage {
  return new MissingPage('procedure-unknown', { title: errorTexts.noService, hint: errorTexts.noServiceHint });
}

/** The procedure was offered here once; since when it is not, and why. */
export function endedService({ name, withdrawnAt, because }: WithdrawnService): MissingPage {
  const { date } = dayAndTime(withdrawnAt);
  const hint = {
    vi: fill(errorTexts.endedHint.vi, { name, date, reason: because?.vi ?? '' }).trim(),
    en: fill(errorTexts.endedHint.en, { name, date, reason: because?.en ?? '' }).trim(),
  };
  return new MissingPage('procedure-withdrawn', { title: errorTexts.ended, hint }, 410);
}

/** The procedure is published, but not with such a case or form. */
export function missingCase(): MissingPage {
  return new MissingPage('case-unknown', { title: errorTexts.noCase, hint: errorTexts.noServiceHint });
}
