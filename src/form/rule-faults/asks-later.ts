import { fieldAt, fieldsOf } from '../fields';
import { labelAt } from '../labels';
import type { RuleCheck, RuleFault } from './rule-fault';
import { askedBy, placeOf, sectionOf, sentence } from './rule-place';

/** Fields shown or hidden by one on a later step: they change behind the applicant's back. */
export const asksLater: RuleCheck = (form) => {
  const stepAt = new Map(form.steps.map((step, at) => [step.id, at]));
  const rank = (path: string): number | undefined => {
    const place = sectionOf(form, path.split(/[.[]/)[0] ?? '');
    return place === undefined ? undefined : stepAt.get(place.step);
  };
  const known = fieldsOf(form).byPath;
  return form.rules
    .filter((rule) => rule.kind === 'show')
    .flatMap((rule): RuleFault[] => {
      const [first] = rule.fields;
      const own = first === undefined || !known.has(first) ? undefined : rank(first);
      const later = askedBy(rule).find((path) => {
        const at = fieldAt(form, path) === undefined ? undefined : rank(path);
        return own !== undefined && at !== undefined && at > own;
      });
      if (first === undefined || later === undefined) return [];
      const message = sentence('condition-asks-later', { field: labelAt(form, first), asked: labelAt(form, later) });
      return [{ code: 'condition-asks-later', severity: 'warning', message, place: placeOf(rule), rule: rule.id }];
    });
};
