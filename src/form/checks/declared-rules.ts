import type { Problem } from '../../problem/problem';
import { fieldAt } from '../fields';
import type { Form, Rule } from '../form';
import type { JsonSchema } from '../json';
import { findRuleKind } from '../rules';
import { fieldCount } from '../rules/rule-kind';
import { type FormCheck, fault } from './fault';
import { keywordWords, ruleName, settingName } from './names';
import { smallFaults } from './small-schema';

/** Every rule is of a known kind, speaks of fields that exist, with options that its kind takes. */
export const checkDeclaredRules: FormCheck = (form) => form.rules.flatMap((rule) => ruleProblems(form, rule));

function ruleProblems(form: Form, rule: Rule): Problem[] {
  const kind = findRuleKind(rule.kind);
  if (kind === undefined) return [fault('rule-kind-unknown', rule.id, { kind: rule.kind })];
  const { least, most } = fieldCount(kind);
  const problems: Problem[] = [];
  if (rule.fields.length < least || rule.fields.length > most) {
    problems.push(fault('rule-fields', rule.id, { rule: ruleName(form, rule), least, most }));
  }
  for (const field of rule.fields) {
    if (!isKnownPath(form, field))
      problems.push(fault('rule-field-missing', rule.id, { rule: ruleName(form, rule), field }));
  }
  // A kind whose sentence has a place for the condition says nothing without one.
  if (kind.sentence.vi.includes('{when}') && rule.when === undefined) {
    problems.push(fault('rule-without-condition', rule.id, { rule: ruleName(form, rule) }));
  }
  return [...problems, ...optionProblems(form, rule, kind.options)];
}

/** A field, or the rows of a table (`children[]`). */
function isKnownPath(form: Form, path: string): boolean {
  return (
    fieldAt(form, path) !== undefined || (path.endsWith('[]') && fieldAt(form, path.slice(0, -2))?.isTable === true)
  );
}

function optionProblems(form: Form, rule: Rule, schema: JsonSchema): Problem[] {
  return smallFaults(schema, rule.options ?? {}).map(({ path, keyword }) =>
    fault('rule-options', rule.id, {
      rule: ruleName(form, rule),
      option: settingName(schema, path),
      keyword: keywordWords(keyword),
    }),
  );
}
