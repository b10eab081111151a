import { fill, fillText } from '../../messages/text';
import type { FormTemplate } from '../../procedure/procedure';
import type { LegacyCriterion, Subject } from '../criterion';
import { criterionMessages } from '../messages';
import { inBoth, quoted } from '../sentences';
import { placeInCase } from './place-in-case';

const texts = criterionMessages['l2-templates'];

function hasBlank({ form, formProblems, platform }: Subject): boolean {
  return platform.blankFromForm && form !== undefined && formProblems.length === 0;
}

/**
 * Every template can be downloaded: as the file the record names, whose bytes are there; where it names none, as the printable blank
 * made from the form of its case. A file that is named and gone is missing, blank or not: its link leads nowhere.
 */
export const l2Templates: LegacyCriterion = {
  id: 'l2-templates',
  level: 2,
  title: texts.title,
  mendedAt: { kind: 'procedure', field: 'cases' },
  answer: (subject) => {
    const { documents } = subject.procedureCase;
    const placeOf = (isIt: (template: FormTemplate) => boolean) =>
      placeInCase(
        subject,
        'documents',
        documents.findIndex(({ template }) => template !== null && isIt(template)),
      );
    const templates = documents.flatMap(({ template }) => (template === null ? [] : [template]));
    if (templates.length === 0) return { met: true, because: texts.none };
    const files = templates.flatMap(({ file, name }) => (file === null ? [] : [{ name, sha256: file.sha256 }]));
    const evidence = files.map(({ sha256 }) => `file:${sha256}`);
    const gone = files.filter(({ sha256 }) => !subject.evidence.hasFile(sha256));
    if (gone.length > 0) {
      const names = quoted(gone.map(({ name }) => name));
      const place = placeOf(({ file }) => file !== null && !subject.evidence.hasFile(file.sha256));
      return { met: false, because: fillText(texts.gone, { names }), cause: 'record', place, evidence };
    }
    const withoutFile = templates.filter(({ file }) => file === null);
    if (withoutFile.length > 0 && !hasBlank(subject)) {
      const names = quoted(withoutFile.map(({ name }) => name));
      const place = placeOf(({ file }) => file === null);
      return { met: false, because: fillText(texts.missing, { names }), cause: 'record', place, evidence };
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
      evidence,
    };
  },
};
