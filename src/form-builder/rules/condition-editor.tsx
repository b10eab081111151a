import { type ReactNode, useId } from 'react';
import { type AskableField, askedField } from '../../form/conditions/askable-fields';
import type { Condition } from '../../form/conditions/condition';
import { fieldAt } from '../../form/fields';
import type { Form } from '../../form/form';
import { textAt } from '../../form/json';
import type { Text } from '../../messages/text';
import { IconButton } from '../parts/icon-button';
import { useWantedFocus } from '../parts/use-wanted-focus';
import { useBuilder, useSay } from '../state';
import { ComparisonLine } from './comparison-line';
import { firstComparison } from './comparison-values';
import {
  type ConditionGroup,
  deepestGroup,
  type GroupKind,
  groupKinds,
  type ItemPath,
  isGroup,
  toCondition,
  toGroup,
  withAdded,
  withItem,
  withMoved,
} from './condition-tree';
import { messages } from './messages';
import './rules.css';

type Props = {
  /** What the condition decides: `Hiện khi`. */
  legend: string;
  /** What is said while there is none. */
  without: string;
  form: Form;
  condition: Condition | undefined;
  /** Declared path of the field it stands at; '' for a section. */
  beside: string;
  fields: readonly AskableField[];
  /** `isTyped`: one of many keystrokes, to be undone together. */
  onChange: (condition: Condition | undefined, isTyped: boolean) => void;
};

const kindTexts = {
  all: messages.groupAll,
  any: messages.groupAny,
  none: messages.groupNone,
  'not-all': messages.groupNotAll,
} as const satisfies Record<GroupKind, Text>;

/**
 * A condition as a sentence of plain controls in reading order; groups are lists inside lists. Everything is a select, an input or a
 * button with a name, so that it can be written without seeing or dragging anything.
 */
export function ConditionEditor(props: Props): ReactNode {
  const { legend, without, form, condition, beside, fields, onChange } = props;
  const { say } = useSay();
  const { store } = useBuilder();
  const id = useId();
  const want = useWantedFocus();
  const root = toGroup(condition);

  const put = (group: ConditionGroup, said: Text | undefined, isTyped = false): void => {
    onChange(toCondition(group), isTyped);
    if (said) store.announce(said);
  };
  const idOf = (path: ItemPath): string => `${id}-${path.join('-')}`;

  const add = (path: ItemPath, isNested: boolean): void => {
    const asked = fields.find(({ input }) => input.kind === 'choices' || input.kind === 'yes-no') ?? fields[0];
    if (!asked) return;
    const target = groupAt(root, path);
    const line = firstComparison(asked);
    const at = [...path, target.items.length];
    want(`${idOf(isNested ? [...at, 0] : at)}-field`);
    put(withAdded(root, path, isNested ? { group: 'any', items: [line] } : line), messages.lineAdded);
  };
  const remove = (path: ItemPath): void => {
    const before = [...path.slice(0, -1), (path.at(-1) ?? 0) - 1];
    want(`${idOf(path)}-field`, `${idOf(before)}-field`, `${idOf(path.slice(0, -1))}-add`, `${id}--add`);
    put(withItem(root, path, undefined), messages.lineRemoved);
  };
  const move = (path: ItemPath, by: -1 | 1): void => {
    want(`${idOf([...path.slice(0, -1), (path.at(-1) ?? 0) + by])}-field`);
    put(withMoved(root, path, by), messages.lineMoved);
  };

  const renderGroup = (group: ConditionGroup, path: ItemPath): ReactNode => (
    <>
      {(group.items.length > 1 || group.group !== 'all') && (
        <select
          className="pb-input pb-group-kind"
          aria-label={say(messages.groupKind)}
          value={group.group}
          onChange={({ target }) => {
            const kind = groupKinds.find((one) => one === target.value);
            if (kind) put(withItem(root, path, { ...group, group: kind }), undefined);
          }}
        >
          {groupKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(kindTexts[kind])}
            </option>
          ))}
        </select>
      )}
      <ul className="pb-lines">{group.items.map((item, index) => renderItem(group, item, [...path, index]))}</ul>
      <p className="pb-row">
        <button
          type="button"
          id={`${idOf(path)}-add`}
          className="pb-button pb-button-quiet pb-button-small"
          onClick={() => add(path, false)}
        >
          <span aria-hidden="true">+</span> {say(messages.addCondition)}
        </button>
        {path.length + 1 < deepestGroup && group.items.length > 0 && (
          <button type="button" className="pb-button pb-button-quiet pb-button-small" onClick={() => add(path, true)}>
            <span aria-hidden="true">+</span> {say(messages.addGroup)}
          </button>
        )}
      </p>
    </>
  );

  const renderItem = (group: ConditionGroup, item: ConditionGroup['items'][number], path: ItemPath): ReactNode => {
    const place = path.map((index) => index + 1).join('.');
    if (isGroup(item)) {
      return (
        <li key={place} className="pb-line-group">
          <fieldset>
            <legend className="pb-hidden">{say(messages.groupName, { place })}</legend>
            <IconButton name={say(messages.removeGroup, { place })} sign="×" onPress={() => remove(path)} />
            {renderGroup(item, path)}
          </fieldset>
        </li>
      );
    }
    const index = path.at(-1) ?? 0;
    const isAlone = group.items.length === 1;
    const asked = fields.find(({ field }) => field === item.field) ?? askedField(form, item.field, beside);
    return (
      <li key={place}>
        <ComparisonLine
          id={idOf(path)}
          place={place}
          comparison={item}
          asked={asked}
          province={asked === undefined ? undefined : textAt(fieldAt(form, asked.path)?.node, 'x-province')}
          fields={fields}
          onChange={(next, isTyped) => put(withItem(root, path, next), undefined, isTyped)}
          onUp={isAlone || index === 0 ? undefined : () => move(path, -1)}
          onDown={isAlone || index === group.items.length - 1 ? undefined : () => move(path, 1)}
          onRemove={() => remove(path)}
        />
      </li>
    );
  };

  return (
    <fieldset className="pb-condition">
      <legend className="pb-label">{legend}</legend>
      {root.items.length === 0 && (
        <p className="pb-hint">{fields.length === 0 ? say(messages.nothingToAsk) : without}</p>
      )}
      {root.items.length === 0 && fields.length === 0 ? null : renderGroup(root, [])}
    </fieldset>
  );
}

function groupAt(root: ConditionGroup, path: ItemPath): ConditionGroup {
  const [index, ...rest] = path;
  const inner = index === undefined ? root : root.items[index];
  if (index === undefined || inner === undefined || !isGroup(inner)) return root;
  return groupAt(inner, rest);
}
