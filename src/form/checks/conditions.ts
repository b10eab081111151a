import type { Problem } from '../../problem/problem';
import type { Comparison } from '../conditions/condition';
import { findOperator } from '../conditions/operators';
import { comparisons, pathsRead } from '../conditions/reads';
import { fieldAt, fieldsOf } from '../fields';
import type { Form, Rule } from '../form';
import { toDraft } from '../from-schema';
import { type Json, listAt, member } from '../json';
import { type FormCheck, fault } from './fault';
import { ruleName } from './names';

const mostComparisons = 60;

/** Conditions ask for fields that exist, with values that can be, and never in a circle. */
export const checkConditions: FormCheck = (form) => {
  const problems = form.rules.flatMap((rule) => [...partProblems(form, rule), ...conditionProblems(form, rule)]);
  return problems.length > 0 ? problems : cycleProblems(form);
};

/** Parts of a person and members of a group are shown with it; only rows show their fields one by one. */
function partProblems(form: Form, rule: Rule): Problem[] {
  if (rule.kind !== 'show' || rule.severity === 'warning') return [];
  return rule.fields.flatMap((path) => {
    const outer = path.endsWith(']') ? undefined : fieldAt(form, path.slice(0, Math.max(0, path.lastIndexOf('.'))));
    if (outer === undefined) return [];
    return [fault('condition-of-part', rule.id, { field: fieldAt(form, path)?.label ?? path, outer: outer.label })];
  });
}

function conditionProblems(form: Form, rule: Rule): Problem[] {
  if (rule.when === undefined) return [];
  const compared = comparisons(rule.when);
  if (compared.length > mostComparisons) {
    return [fault('condition-too-large', rule.id, { rule: ruleName(form, rule), limit: mostComparisons })];
  }
  return rule.fields
    .slice(0, 1)
    .flatMap((beside) =>
      compared.flatMap((comparison) => comparisonProblems(form, rule, comparison, askedPath(comparison.field, beside))),
    );
}

/** The declared path a comparison asks for: `./key` is in the same row as the rule's first field. */
function askedPath(field: string, beside: string): string {
  if (!field.startsWith('./')) return field;
  return beside.slice(0, beside.lastIndexOf('.') + 1) + field.slice(2);
}

function comparisonProblems(form: Form, rule: Rule, comparison: Comparison, path: string): Problem[] {
  const field = fieldAt(form, path);
  if (field === undefined || (path.includes('[]') && !comparison.field.startsWith('./'))) {
    return [
      fault('condition-field-missing', rule.id, {
        rule: ruleName(form, rule),
        field: field?.label ?? comparison.field,
      }),
    ];
  }
  const operator = findOperator(comparison.is);
  const { value } = comparison;
  const isFitting =
    operator?.takes === 'nothing' ||
    (operator?.takes === 'list' ? Array.isArray(value) && value.length > 0 : value !== undefined);
  if (!isFitting)
    return [
      fault('condition-value', rule.id, {
        rule: ruleName(form, rule),
        operator: operator?.label ?? comparison.is,
        field: field.label,
      }),
    ];
  const choices: Json[] = [...listAt(field.node, 'enum'), ...listAt(member(field.node, 'items'), 'enum')];
  const asked = operator?.takes === 'list' && Array.isArray(value) ? value : operator?.takes === 'value' ? [value] : [];
  return choices.length === 0
    ? []
    : asked
        .filter((item) => item !== undefined && !choices.includes(item))
        .map((item) =>
          fault('condition-choice-unknown', rule.id, {
            rule: ruleName(form, rule),
            value: String(item),
            field: field.label,
          }),
        );
}

/** Follows `show` from field to field; a field met again on its own way depends on itself. */
function cycleProblems(form: Form): Problem[] {
  const { byPath } = fieldsOf(form);
  const asks = (path: string): string[] => {
    const field = byPath.get(path);
    const key = (asked: string): string => (asked.includes('[]') ? asked : (asked.split('.')[0] ?? asked));
    return (field?.shows ?? []).flatMap((condition) =>
      pathsRead(condition).map((asked) => key(askedPath(asked, path))),
    );
  };
  const done = new Set<string>();
  const problems: Problem[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) {
      problems.push(fault('condition-cycle', path, { field: byPath.get(path)?.label ?? path }));
      return;
    }
    if (done.has(path)) return;
    for (const next of asks(path)) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of byPath.keys()) visit(path, []);
  return problems;
}

/** With `show` or `require` rules, the if/then of the schema must be theirs: else one side hides what the other demands. */
export const checkConditionsAgree: FormCheck = (form) => {
  if (!form.rules.some((rule) => rule.kind === 'show' || rule.kind === 'require')) return [];
  const foreign = toDraft(form).foreign;
  const differs = foreign?.verbatim !== undefined || foreign?.without?.includes('allOf') === true;
  return differs ? [fault('conditions-differ', 'schema.allOf')] : [];
};
