import type { Text } from '../../../messages/text';
import { canonicalText } from '../../canonical';
import { fillBoth } from '../../commands/say-node';
import type { Form, Rule } from '../../form';
import { toDraft } from '../../from-schema';
import { equalJson, isObject, type JsonObject } from '../../json';
import { sayRule } from '../../rule-sentences/say-rule';
import type { ChangeKind, Found, Impact } from '../change';
import { both, byNames, checksEach, nameAt } from '../facts';
import { messages } from '../messages';
import type { FormPair } from '../pair';

/**
 * Rules written by hand. Those of field types follow from the settings of fields and are told there; when fields are shown and required is
 * told with the field.
 */
export const rules: ChangeKind = {
  name: 'rules',
  label: { vi: 'Quy tắc', en: 'Rules' },
  find: (pair) => {
    const old = writtenRules(pair.before);
    const current = writtenRules(pair.after);
    const gone = old.filter((rule) => !current.some((other) => isSame(pair, rule, other)));
    const added = current.filter((rule) => !old.some((other) => isSame(pair, other, rule)));
    const changed = added.flatMap((rule) => {
      const before = gone.find(({ id }) => id === rule.id);
      return before === undefined ? [] : [{ before, rule }];
    });
    const isChanged = (rule: Rule): boolean =>
      changed.some(({ before, rule: after }) => before === rule || after === rule);
    return [
      ...changed.map(({ before, rule }) => changedRule(pair, before, rule)),
      ...added.filter((rule) => !isChanged(rule)).map((rule) => addedRule(pair, rule)),
      ...gone
        .filter((rule) => !isChanged(rule))
        .map((rule) => noteOf(messages.ruleRemoved, pair.before, rule, 'compatible')),
    ];
  },
};

function writtenRules(form: Form): Rule[] {
  const told = (rule: Rule): boolean =>
    (rule.kind === 'show' || rule.kind === 'require') && rule.severity !== 'warning';
  return (toDraft(form).rules ?? []).filter((rule) => !told(rule));
}

function isSame(pair: FormPair, before: Rule, after: Rule): boolean {
  return canonicalText(named(pair, 'before', before)) === canonicalText(named(pair, 'after', after));
}

/** A rule in the words of stable names, without its id. */
function named(pair: FormPair, side: 'before' | 'after', rule: Rule): JsonObject {
  const fields = rule.fields.map((path) => nameAt(pair, side, path));
  const told: JsonObject = { kind: rule.kind, fields, severity: rule.severity ?? 'error', options: rule.options ?? {} };
  if (rule.when !== undefined) told.when = byNames(pair, side, rule.when, rule.fields[0] ?? '');
  return told;
}

function changedRule(pair: FormPair, before: Rule, after: Rule): Found {
  const old = named(pair, 'before', { ...before, severity: after.severity ?? 'error' });
  const current = named(pair, 'after', after);
  if (after.severity === 'warning') {
    return noteOf(
      before.severity === 'warning' ? messages.ruleChanged : messages.ruleWarns,
      pair.after,
      after,
      'compatible',
    );
  }
  const isMessage = before.severity !== 'warning' && equalJson(withoutMessage(old), withoutMessage(current));
  if (isMessage) return noteOf(messages.ruleMessage, pair.after, after, 'cosmetic');
  return noteOf(messages.ruleChanged, pair.after, after, 'breaking');
}

function withoutMessage(rule: JsonObject): JsonObject {
  const options = rule.options;
  const { message: _message, ...others } = isObject(options) ? options : {};
  return { ...rule, options: others };
}

/** A rule about new fields alone, that checks each answer by itself, cannot refuse what has no such answers. */
function addedRule(pair: FormPair, rule: Rule): Found {
  const isNew = (path: string): boolean => {
    const field = pair.fields.find(({ after }) => after?.path === path);
    return field !== undefined && field.before === undefined;
  };
  const isHarmless = rule.severity === 'warning' || (checksEach(rule) && rule.fields.every(isNew));
  return noteOf(messages.ruleAdded, pair.after, rule, isHarmless ? 'compatible' : 'breaking');
}

function noteOf(message: Text, form: Form, rule: Rule, impact: Impact): Found {
  return {
    subject: `rule:${rule.id}`,
    detail: rule.kind,
    text: fillBoth(message, { rule: sayRule(form, rule) }),
    effect: both(impact),
  };
}
