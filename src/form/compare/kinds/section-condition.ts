import { sectionRef } from '../../commands/node-ref';
import { fillBoth } from '../../commands/say-node';
import { allOf } from '../../conditions/reads';
import { sayOfForm } from '../../conditions/say';
import type { ChangeKind, Found, Impact } from '../change';
import { both } from '../facts';
import { messages } from '../messages';
import type { FormPair } from '../pair';
import { sectionNameFirst } from '../section-name';
import { impactOfShowing, namedConditions, sameConditions, sectionAt, showsOfSection } from '../showing';

/** When a section is shown; told once for all of its fields, and classed by the worst of them. */
export const sectionCondition: ChangeKind = {
  name: 'section-condition',
  label: { vi: 'Điều kiện hiện của phần', en: 'When a section is shown' },
  find: (pair) => {
    const ids = new Set(pair.before.steps.flatMap((step) => step.sections.map((section) => section.id)));
    return pair.after.steps
      .flatMap((step) => step.sections)
      .filter((section) => ids.has(section.id))
      .flatMap((section): Found[] => {
        const conditions = showsOfSection(pair.after, section.id);
        const before = namedConditions(pair, 'before', showsOfSection(pair.before, section.id), '');
        const after = namedConditions(pair, 'after', conditions, '');
        if (sameConditions(before, after)) return [];
        const when = allOf(conditions);
        const first = sectionNameFirst(pair.after, section);
        const text =
          when === undefined
            ? fillBoth(messages.sectionAlways, { first })
            : fillBoth(messages.sectionShow, { first, to: sayOfForm(pair.after, when) });
        return [{ subject: sectionRef(section.id), text, effect: both(worstOf(pair, section.id, before, after)) }];
      });
  },
};

function worstOf(pair: FormPair, id: string, before: readonly string[], after: readonly string[]): Impact {
  const staying = pair.fields.filter(
    (field) =>
      field.outer === undefined &&
      sectionAt(pair.before, field.before?.key)?.id === id &&
      sectionAt(pair.after, field.after?.key)?.id === id,
  );
  const isBreaking = staying.some((field) => impactOfShowing(pair, field, before, after) === 'breaking');
  return isBreaking ? 'breaking' : 'compatible';
}
