import { possibility } from '../conditions/possible';
import { allOf } from '../conditions/reads';
import { type FormField, fieldsOf } from '../fields';
import type { Form, FormSection } from '../form';
import { labelAt } from '../labels';
import type { RuleCheck, RuleFault } from './rule-fault';
import { sentence, titled } from './rule-place';

/** Fields, sections and steps that no answers show, and fields required only while hidden. */
export const unreachable: RuleCheck = (form) => {
  const hidden = new Set([...fieldsOf(form).byPath.values()].filter((field) => isNeverShown(form, field)));
  const paths = new Set([...hidden].map((field) => field.path));
  return [
    ...[...hidden].map((field) => neverShown(form, field)),
    ...[...fieldsOf(form).byPath.values()]
      .filter((field) => !hidden.has(field))
      .flatMap((field) => idleRequirement(form, field)),
    ...emptiedPlaces(form, paths),
  ];
};

function isNeverShown(form: Form, field: FormField): boolean {
  const show = allOf(field.shows);
  return show !== undefined && !possibility(form, show, field.path).canHold;
}

function neverShown(form: Form, field: FormField): RuleFault {
  const code = field.required || field.requires.length > 0 ? 'required-never-shown' : 'field-never-shown';
  const message = sentence(code, { field: labelAt(form, field.path) });
  return { code, severity: 'error', message, place: { field: field.path } };
}

/** A condition that requires a field which is required anyway, or never while it is shown. */
function idleRequirement(form: Form, field: FormField): RuleFault[] {
  if (field.requires.length === 0) return [];
  const about = { severity: 'warning' as const, place: { field: field.path } };
  const label = { field: labelAt(form, field.path) };
  if (field.required) return [{ code: 'required-anyway', message: sentence('required-anyway', label), ...about }];
  const together = allOf([...field.shows, { any: [...field.requires] }]);
  const isIdle =
    field.shows.length > 0 &&
    together !== undefined &&
    possibility(form, { any: [...field.requires] }, field.path).canHold &&
    !possibility(form, together, field.path).canHold;
  return isIdle ? [{ code: 'required-while-hidden', message: sentence('required-while-hidden', label), ...about }] : [];
}

/** Sections and steps all of whose fields are never shown. */
function emptiedPlaces(form: Form, hidden: ReadonlySet<string>): RuleFault[] {
  const isGone = (section: FormSection): boolean =>
    section.fields.length > 0 && section.fields.every((field) => hidden.has(field));
  return form.steps.flatMap((step, stepAt): RuleFault[] => {
    const filled = step.sections.filter(({ fields }) => fields.length > 0);
    if (filled.length > 0 && filled.every(isGone)) {
      const message = sentence('step-never-shown', { title: titled(step.title, stepAt) });
      return [{ code: 'step-never-shown', severity: 'error', message, place: { step: step.id } }];
    }
    return step.sections.flatMap((section, at): RuleFault[] => {
      if (!isGone(section)) return [];
      const message = sentence('section-never-shown', { title: titled(section.title, at) });
      return [{ code: 'section-never-shown', severity: 'error', message, place: { section: section.id } }];
    });
  });
}
