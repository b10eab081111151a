import { fill, fillText } from '../../messages/text';
import type { Criterion, Subject } from '../criterion';
import { criterionMessages } from '../messages';
import { inBoth, quoted } from '../sentences';

const texts = criterionMessages['l2-templates'];

function hasBlank({ form, formProblems, platform }: Subject): boolean {
  return platform.blankFromForm && form !== undefined && formProblems.length === 0;
}

/** Every template has a file, or the printable blank made from the form of its case exists. */
export const l2Templates: Criterion = {
  id: 'l2-templates',
  level: 2,
  title: texts.title,
  answer: (subject) => {
    const templates = subject.procedureCase.documents.flatMap(({ template }) => (template === null ? [] : [template]));
    if (templates.length === 0) return { met: true, because: texts.none };
    const withoutFile = templates.filter(({ file }) => file === null);
    if (withoutFile.length > 0 && !hasBlank(subject)) {
      return { met: false, because: fillText(texts.missing, { names: quoted(withoutFile.map(({ name }) => name)) }) };
    }
    return {
      met: true,
      because: inBoth((locale) => {
        const ways = [
          ...(withoutFile.length < templates.length ? [texts.files[locale]] : []),
          ...(withoutFile.length > 0 ? [texts.blank[locale]] : []),
        ];
        return fill(texts.met[locale], { count: templates.length, how: ways.join(', ') });
      }),
    };
  },
};
