import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Json, JsonObject } from '../../form/json';
import { GroupFrame } from '../parts/field-frame';
import { readTexts } from '../parts/field-texts';
import { FieldRow } from '../rjsf/field-row';
import { membersOf } from '../state/layout';
import { objectOf, pathId, pathText } from '../state/paths';
import { useView } from '../state/view-context';
import type { Control, ControlProps } from './control';
import { orderedNames } from './members';
import { isShownInRow } from './row-visibility';

/** A row with a key of its own, so that removing one never moves what is typed in another. */
type Row = { key: number; value: JsonObject };

function rowsOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.map((item) => objectOf(item)) : [];
}

/** Keys stay with their rows: rows are only added at the end or taken out by us. */
function useRowKeys(count: number): {
  keys: readonly number[];
  remove: (index: number) => void;
  insert: (index: number) => void;
} {
  const keys = useRef<number[]>([]);
  const serial = useRef(0);
  while (keys.current.length < count) {
    keys.current.push(serial.current);
    serial.current += 1;
  }
  if (keys.current.length > count) keys.current.length = count;
  return {
    keys: keys.current,
    remove: (index) => keys.current.splice(index, 1),
    insert: (index) => {
      keys.current.splice(index, 0, serial.current);
      serial.current += 1;
    },
  };
}

function TableControl({ path, schema, ui, value, required, commit, label }: ControlProps): ReactNode {
  const { say, store } = useView();
  const items = objectOf(schema.items);
  const itemUi = objectOf(ui.items);
  const { nodes, required: needed } = useMemo(() => membersOf(items), [items]);
  const minimum = typeof schema.minItems === 'number' ? schema.minItems : 0;
  const maximum = typeof schema.maxItems === 'number' ? schema.maxItems : Number.POSITIVE_INFINITY;
  const texts = readTexts(schema, ui, label);
  const itemLabel = typeof schema['x-item-label'] === 'string' ? schema['x-item-label'] : say('row');
  const given = rowsOf(value);
  const rows =
    given.length < minimum ? [...given, ...Array.from({ length: minimum - given.length }, () => ({}))] : given;
  const { keys, remove, insert } = useRowKeys(rows.length);
  const shown: readonly Row[] = rows.map((row, i) => ({ key: keys[i] ?? i, value: row }));
  const [removed, setRemoved] = useState<{ index: number; row: JsonObject; name: string } | null>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const id = pathId(path);
  useSyncExternalStore(store.onPresence, store.presence, store.presence);

  useEffect(() => {
    if (focus === null) return;
    document.getElementById(focus)?.focus();
    setFocus(null);
  }, [focus]);

  const name = (index: number): string => say('rowLabel', { label: itemLabel, number: index + 1 });
  const give = (next: readonly JsonObject[]): void => commit(next.length === 0 ? undefined : [...next], path);
  /** Findings stand by row number: after rows moved they would point at the wrong one. */
  const forget = (): void => {
    const below = `${path.join('.')}.`;
    const stays = (problem: { field?: string }) => !problem.field?.startsWith(below);
    store.problems.set(store.problems.problems().filter(stays), store.problems.warnings().filter(stays));
  };

  const add = (): void => {
    store.pending.flush();
    setRemoved(null);
    give([...rows, {}]);
    setFocus(`${id}-row-${rows.length}`);
  };
  const takeOut = (index: number): void => {
    store.pending.flush();
    const row = rows[index];
    if (!row) return;
    remove(index);
    forget();
    setRemoved({ index, row, name: name(index) });
    give(rows.filter((_row, i) => i !== index));
    setFocus(`${id}-removed`);
  };
  const undo = (): void => {
    if (!removed) return;
    insert(removed.index);
    forget();
    give([...rows.slice(0, removed.index), removed.row, ...rows.slice(removed.index)]);
    setFocus(`${id}-row-${removed.index}`);
    setRemoved(null);
  };

  return (
    <GroupFrame path={path} schema={schema} ui={ui} required={required} scope="at" focusable label={texts.label}>
      {() => (
        <>
          {shown.length === 0 ? <p className="pc-hint">{say('rowsNone')}</p> : null}
          {shown.map((row, index) => (
            <fieldset className="pc-row" key={row.key} id={`${id}-row-${index}`} tabIndex={-1}>
              <legend className="pc-row-title">{name(index)}</legend>
              {orderedNames([...nodes.keys()], itemUi)
                .filter((key) => isShownInRow(store, path, index, key))
                .map((key) => (
                  <FieldRow
                    key={key}
                    path={[...path, index, key]}
                    schema={nodes.get(key) ?? objectOf(undefined)}
                    ui={objectOf(itemUi[key])}
                    value={row.value[key]}
                    required={needed.has(key)}
                    commit={commit}
                    findings={store.problems.within(pathText([...path, index, key]))}
                  />
                ))}
              {shown.length > minimum ? (
                <button type="button" className="pc-button pc-button-quiet" onClick={() => takeOut(index)}>
                  {say('rowRemove')} <span className="pc-visually-hidden">{name(index)}</span>
                </button>
              ) : null}
            </fieldset>
          ))}
          {removed ? (
            <p className="pc-undo" id={`${id}-removed`} tabIndex={-1} role="status">
              {say('rowRemoved', { label: removed.name })}{' '}
              <button type="button" className="pc-link" onClick={undo}>
                {say('undo')}
              </button>
            </p>
          ) : null}
          {shown.length < maximum ? (
            <button type="button" className="pc-button pc-button-secondary" onClick={add}>
              {say('rowAdd', { label: itemLabel.toLowerCase() })}
            </button>
          ) : (
            <p className="pc-hint">{say('rowsFull', { max: maximum })}</p>
          )}
        </>
      )}
    </GroupFrame>
  );
}

export const tableControl: Control = { fields: ['table'], Component: TableControl };
