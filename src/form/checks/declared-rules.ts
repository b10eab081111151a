import type { ValidateFunction } from 'ajv';
import type { Problem } from '../../problem/problem';
import { fieldAt } from '../fields';
import type { Form, Rule } from '../form';
import { findRuleKind } from '../rules';
import { type FormCheck, fault } from './fault';
import { compileMeta } from './meta-compiler';

const validators = new Map<string, ValidateFunction>();

/** Every rule is of a known kind, speaks of fields that exist, with options that its kind takes. */
export const checkDeclaredRules: FormCheck = (form) => form.rules.flatMap((rule) => ruleProblems(form, rule));

function ruleProblems(form: Form, rule: Rule): Problem[] {
  const kind = findRuleKind(rule.kind);
  if (kind === undefined) return [fault('rule-kind-unknown', rule.id, { kind: rule.kind })];
  const { least, most } = kind.fields;
  const problems: Problem[] = [];
  if (rule.fields.length < least || rule.fields.length > most) {
    problems.push(fault('rule-fields', rule.id, { rule: rule.id, least, most }));
  }
  for (const field of rule.fields) {
    if (!isKnownPath(form, field)) problems.push(fault('rule-field-missing', rule.id, { rule: rule.id, field }));
  }
  if ((rule.kind === 'show' || rule.kind === 'require') && rule.when === undefined) {
    problems.push(fault('rule-without-condition', rule.id, { rule: rule.id }));
  }
  return [...problems, ...optionProblems(rule, kind.options)];
}

/** A field, or the rows of a table (`children[]`). */
function isKnownPath(form: Form, path: string): boolean {
  return (
    fieldAt(form, path) !== undefined || (path.endsWith('[]') && fieldAt(form, path.slice(0, -2))?.isTable === true)
  );
}

function optionProblems(rule: Rule, schema: Parameters<typeof compileMeta>[0]): Problem[] {
  const validate = validators.get(rule.kind) ?? compileMeta(schema);
  validators.set(rule.kind, validate);
  if (validate(rule.options ?? {})) return [];
  return (validate.errors ?? []).map((error) => {
    const named = error.params.missingProperty ?? error.params.additionalProperty;
    const option = typeof named === 'string' ? named : error.instancePath.slice(1);
    return fault('rule-options', rule.id, { rule: rule.id, option, keyword: error.keyword });
  });
}
