import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import type { Json, JsonObject } from '../../form/json';
import { GroupFrame } from '../parts/field-frame';
import { readTexts } from '../parts/field-texts';
import { AfterRows, RemoveRow } from '../parts/row-buttons';
import { FieldRow } from '../rjsf/field-row';
import { membersOf } from '../state/layout';
import { objectOf, pathId, pathText } from '../state/paths';
import { useRows } from '../state/use-rows';
import { useView } from '../state/view-context';
import type { Control, ControlProps } from './control';
import { orderedNames } from './members';
import { isShownInRow } from './row-visibility';

function rowsOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.map((item) => objectOf(item)) : [];
}

const blank = (): JsonObject => ({});

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
  const shown = given.length < minimum ? [...given, ...Array.from({ length: minimum - given.length }, blank)] : given;
  const id = pathId(path);
  const name = (index: number): string => say('rowLabel', { label: itemLabel, number: index + 1 });
  const rows = useRows({
    path,
    rows: shown,
    blank,
    name,
    give: (next) => commit(next.length === 0 ? undefined : [...next], path),
    target: (index) => `${id}-row-${index}`,
  });
  useSyncExternalStore(store.onPresence, store.presence, store.presence);

  return (
    <GroupFrame path={path} schema={schema} ui={ui} required={required} scope="at" focusable label={texts.label}>
      {() => (
        <>
          {shown.length === 0 ? <p className="pc-hint">{say('rowsNone')}</p> : null}
          {shown.map((row, index) => (
            <fieldset className="pc-row" key={rows.keys[index] ?? index} id={`${id}-row-${index}`} tabIndex={-1}>
              <legend className="pc-row-title">{name(index)}</legend>
              {orderedNames([...nodes.keys()], itemUi)
                .filter((key) => isShownInRow(store, path, index, key))
                .map((key) => (
                  <FieldRow
                    key={key}
                    path={[...path, index, key]}
                    schema={nodes.get(key) ?? objectOf(undefined)}
                    ui={objectOf(itemUi[key])}
                    value={row[key]}
                    required={needed.has(key)}
                    commit={commit}
                    findings={store.problems.within(pathText([...path, index, key]))}
                  />
                ))}
              {shown.length > minimum ? <RemoveRow name={name(index)} onPress={() => rows.takeOut(index)} /> : null}
            </fieldset>
          ))}
          <AfterRows rows={rows} itemLabel={itemLabel} full={shown.length < maximum ? undefined : maximum} />
        </>
      )}
    </GroupFrame>
  );
}

export const tableControl: Control = { fields: ['table'], Component: TableControl };
