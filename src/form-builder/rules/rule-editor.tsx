import { type ReactNode, useId, useMemo } from 'react';
import { askableFields, askedField } from '../../form/conditions/askable-fields';
import type { Form, Rule } from '../../form/form';
import type { Json } from '../../form/json';
import { labelAt } from '../../form/labels';
import { fieldsFor } from '../../form/rule-sentences/kinds-for';
import { fieldsByRole, type SentencePart, sentenceParts } from '../../form/rule-sentences/sentence-parts';
import { findRuleKind } from '../../form/rules';
import type { RuleKind, RuleRole } from '../../form/rules/rule-kind';
import type { Locale } from '../../messages/text';
import { IconButton } from '../parts/icon-button';
import { useSay } from '../state';
import { ConditionEditor } from './condition-editor';
import { FeeOffers } from './fee-offers';
import { FieldSelect } from './field-select';
import { messages } from './messages';
import { OptionControl, optionTitle, withMember } from './option-control';
import { joinedRoles, pickedByRole, unpicked } from './rule-fields';
import './rules.css';

type Props = { form: Form; rule: Rule; onChange: (rule: Rule, isTyped: boolean) => void };

/**
 * The editor of a declared rule of any kind, generated from what the kind says of itself: its sentence with a control in every place,
 * options that the sentence does not mention, when it applies, and whether it refuses or only warns.
 */
export function RuleEditor({ form, rule, onChange }: Props): ReactNode {
  const kind = findRuleKind(rule.kind);
  return kind === undefined ? null : <KnownRule form={form} rule={rule} kind={kind} onChange={onChange} />;
}

function KnownRule({ form, rule, kind, onChange }: Props & { kind: RuleKind }): ReactNode {
  const { say, locale } = useSay();
  const id = useId();
  const parts = useMemo(() => sentenceParts(kind, locale), [kind, locale]);
  const isMentioned = (part: SentencePart): boolean =>
    part.part !== 'option' || kind.sentence[locale].includes(`{${part.name}}`);
  const inSentence = parts.filter(isMentioned);
  const beneath = parts.filter((part) => !isMentioned(part));
  const beside = rule.fields.find((field) => field !== unpicked) ?? '';
  const asked = useMemo(() => askableFields(form, beside), [form, beside]);

  const choicesOf = (role: string) => choicesOfField(form, fieldsByRole(kind, rule.fields)[role]?.[0], locale);

  const render = (part: SentencePart, index: number): ReactNode => {
    if (part.part === 'words') return <span key={`words ${index}`}>{part.text}</span>;
    if (part.part === 'fields') {
      const role = kind.roles.find((one) => one.name === part.role);
      return role ? <RoleFields key={role.name} {...{ id, form, rule, kind, role, onChange }} /> : null;
    }
    if (part.part === 'condition') return null;
    return (
      <OptionControl
        key={part.name}
        id={`${id}-${part.name}`}
        schema={part.schema}
        value={rule.options?.[part.name]}
        choicesOf={choicesOf}
        onChange={(value, isTyped) => onChange(withOption(rule, part.name, value), isTyped)}
      />
    );
  };

  return (
    <div className="pb-rule-editor">
      <FeeOffers id={`${id}-fee`} rule={rule} onChange={onChange} />
      <div className="pb-sentence">{inSentence.map(render)}</div>
      {beneath.map((part) =>
        part.part !== 'option' ? null : part.schema.type === 'array' ? (
          render(part, 0)
        ) : (
          <div key={part.name} className="pb-rule-option">
            <label className="pb-label" htmlFor={`${id}-${part.name}`}>
              {optionTitle(part.schema, locale, part.name)}
            </label>
            {render(part, 0)}
          </div>
        ),
      )}
      {kind.group === 'check' && (
        <div className="pb-rule-option">
          <label className="pb-label" htmlFor={`${id}-severity`}>
            {say(messages.severity)}
          </label>
          <select
            id={`${id}-severity`}
            className="pb-input"
            value={rule.severity ?? 'error'}
            onChange={({ target }) => onChange(withSeverity(rule, target.value === 'warning'), false)}
          >
            <option value="error">{say(messages.severityError)}</option>
            <option value="warning">{say(messages.severityWarning)}</option>
          </select>
        </div>
      )}
      {kind.group === 'check' && (
        <ConditionEditor
          legend={say(messages.appliesWhen)}
          without={say(messages.alwaysApplies)}
          form={form}
          condition={rule.when}
          beside={beside}
          fields={asked}
          onChange={(when, isTyped) => {
            const { when: _old, ...rest } = rule;
            onChange(when === undefined ? rest : { ...rest, when }, isTyped);
          }}
        />
      )}
    </div>
  );
}

/** The choices of a field as options of a rule name them; a yes-no question has `yes` and `no`. */
function choicesOfField(form: Form, path: string | undefined, locale: Locale): { value: Json; label: string }[] {
  const input = path === undefined ? undefined : askedField(form, path, '')?.input;
  if (input?.kind === 'choices') return input.choices.map(({ value, label }) => ({ value, label: label[locale] }));
  if (input?.kind !== 'yes-no') return [];
  return [
    { value: 'yes', label: messages.yes[locale] },
    { value: 'no', label: messages.no[locale] },
  ];
}

type RoleProps = Props & { id: string; kind: RuleKind; role: RuleRole };

/** The places of one role: a field each, and a button for another where the role takes several. */
function RoleFields({ id, form, rule, kind, role, onChange }: RoleProps): ReactNode {
  const { say, locale } = useSay();
  const picked = pickedByRole(kind, rule.fields);
  const own = picked[role.name] ?? [];
  const isFirst = kind.roles[0] === role;
  const first = rule.fields.find((field) => field !== unpicked);
  const put = (fields: readonly string[]): void =>
    onChange({ ...rule, fields: joinedRoles(kind, { ...picked, [role.name]: fields }) }, false);
  const offered = (index: number): readonly { value: string; label: string; path: string }[] =>
    fieldsFor(form, role, isFirst && index === 0 ? undefined : first)
      .filter((path) => own[index] === path || !own.includes(path))
      .map((path) => ({ value: path, label: labelAt(form, path)[locale], path }));
  const nameOf = (index: number): string =>
    role.most === 1 ? role.label[locale] : say(messages.operand, { role: role.label[locale], number: index + 1 });
  return (
    <span className="pb-operands">
      {own.map((path, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place of the sentence; what stands in it may be the same twice
        <span key={index} className="pb-operand">
          <FieldSelect
            id={`${id}-${role.name}-${index}`}
            label={nameOf(index)}
            value={path}
            options={offered(index)}
            onChange={(next) => put(own.with(index, next))}
          />
          {own.length > Math.max(1, role.least) && (
            <IconButton
              name={say(messages.removeOperand, {
                field: path === unpicked ? nameOf(index) : labelAt(form, path)[locale],
                role: role.label[locale],
              })}
              sign="×"
              onPress={() => put(own.filter((_, at) => at !== index))}
            />
          )}
        </span>
      ))}
      {own.length < role.most && (
        <button
          type="button"
          className="pb-button pb-button-quiet pb-button-small"
          onClick={() => put([...own, unpicked])}
        >
          <span aria-hidden="true">+</span>{' '}
          <span className="pb-hidden">{say(messages.addOperand, { role: role.label[locale] })}</span>
        </button>
      )}
    </span>
  );
}

function withOption(rule: Rule, name: string, value: Parameters<typeof withMember>[2]): Rule {
  const { options: _old, ...rest } = rule;
  const options = withMember(rule.options ?? {}, name, value);
  return Object.keys(options).length === 0 ? rest : { ...rest, options };
}

function withSeverity(rule: Rule, isWarning: boolean): Rule {
  const { severity: _old, ...rest } = rule;
  return isWarning ? { ...rest, severity: 'warning' } : rest;
}
