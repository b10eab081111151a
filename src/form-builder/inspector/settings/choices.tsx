'use client';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Choice } from '../../../form/field-types/settings';
import { objectAt } from '../../../form/json';
import { Icon } from '../../icons/icon';
import { useBuilder, useSay } from '../../state';
import { messages } from '../messages';
import { longestLabel, moved, pastedLabels, readChoices, relabelled, withLabels } from './choice-list';
import { ChoiceValue } from './choice-value';
import type { SettingKind, SettingProps } from './setting-kind';

/** A list of choices: a line for each, Enter adds the next, pasted lines become choices. Stored values are made from the labels. */
function ChoicesSetting({ label, value, isReleased, onChange }: SettingProps): ReactNode {
  const { store } = useBuilder();
  const { say } = useSay();
  const id = useId();
  const choices = readChoices(value);
  const [withValues, setWithValues] = useState(false);
  const [focus, setFocus] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (focus === null) return;
    const box = list.current?.querySelectorAll<HTMLInputElement>('.pb-choice-label')[focus];
    box?.focus();
    box?.select();
    setFocus(null);
  }, [focus]);

  const give = (next: readonly Choice[]): void => onChange(next.length === 0 ? undefined : [...next]);
  const add = (at: number, labels: readonly string[]): void => {
    give(withLabels(choices, at, labels));
    setFocus(at + labels.length - 1);
  };
  const remove = (index: number): void => {
    give(choices.filter((_choice, at) => at !== index));
    setFocus(Math.max(0, index - 1));
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add(index + 1, ['']);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setFocus(Math.min(choices.length - 1, Math.max(0, index + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Backspace' && choices[index]?.label === '' && choices.length > 1) {
      event.preventDefault();
      remove(index);
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>, index: number): void => {
    const pasted = event.clipboardData.getData('text/plain');
    const lines = pastedLabels(pasted);
    const [only = ''] = lines;
    if (lines.length < 2 && only === pasted.trim()) return;
    event.preventDefault();
    const { value: typed, selectionStart, selectionEnd } = event.currentTarget;
    const from = selectionStart ?? typed.length;
    const to = selectionEnd ?? typed.length;
    if (lines.length < 2 || from < to) {
      const label = (typed.slice(0, from) + only + typed.slice(to)).slice(0, longestLabel);
      const replaced = relabelled(choices, index, label, withValues || isReleased);
      give(withLabels(replaced, index + 1, lines.slice(1)));
      if (lines.length > 1) setFocus(index + lines.length - 1);
      return;
    }
    const isEmpty = choices[index]?.label === '';
    const kept = isEmpty ? choices.filter((_choice, at) => at !== index) : choices;
    const at = isEmpty ? index : index + 1;
    give(withLabels(kept, at, lines));
    setFocus(at + lines.length - 1);
  };

  return (
    <fieldset className="pb-setting pb-choices">
      <legend className="pb-label">{label}</legend>
      <p id={`${id}-hint`} className="pb-hint">
        {say(messages.choicesHint)}
      </p>
      <ul ref={list}>
        {choices.map((choice, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: values change while labels are typed; the line is what keeps its place
          <li key={index}>
            <input
              className="pb-input pb-choice-label"
              aria-label={say(messages.choice, { number: index + 1 })}
              aria-describedby={`${id}-hint`}
              value={choice.label}
              maxLength={longestLabel}
              onChange={(event) => give(relabelled(choices, index, event.target.value, withValues || isReleased))}
              onKeyDown={(event) => onKeyDown(event, index)}
              onPaste={(event) => onPaste(event, index)}
              onBlur={store.seal}
            />
            <span className="pb-choice-tools">
              <Tool
                icon="up"
                label={say(messages.choiceUp, { number: index + 1 })}
                isOff={index === 0}
                onClick={() => give(moved(choices, index, -1))}
              />
              <Tool
                icon="down"
                label={say(messages.choiceDown, { number: index + 1 })}
                isOff={index === choices.length - 1}
                onClick={() => give(moved(choices, index, 1))}
              />
              <Tool
                icon="remove"
                label={say(messages.removeChoice, { number: index + 1 })}
                onClick={() => remove(index)}
              />
            </span>
            {withValues ? <ChoiceValue choices={choices} index={index} onChange={give} /> : null}
          </li>
        ))}
      </ul>
      <div className="pb-row">
        <button type="button" className="pb-button pb-button-small" onClick={() => add(choices.length, [''])}>
          <Icon name="plus" />
          {say(messages.addChoice)}
        </button>
        <label className="pb-check">
          <input type="checkbox" checked={withValues} onChange={(event) => setWithValues(event.target.checked)} />
          <span>{say(messages.showValues)}</span>
        </label>
      </div>
    </fieldset>
  );
}

type ToolProps = { icon: string; label: string; isOff?: boolean; onClick: () => void };

function Tool({ icon, label, isOff = false, onClick }: ToolProps): ReactNode {
  return (
    <button
      type="button"
      className="pb-tool"
      aria-label={label}
      title={label}
      aria-disabled={isOff || undefined}
      onClick={isOff ? undefined : onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

export const choicesSettingKind: SettingKind = {
  name: 'choices',
  fits: (schema) => {
    const properties = objectAt(objectAt(schema, 'items'), 'properties');
    return schema.type === 'array' && properties.value !== undefined && properties.label !== undefined;
  },
  Editor: ChoicesSetting,
};
