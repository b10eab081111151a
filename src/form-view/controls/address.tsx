import type { ReactNode } from 'react';
import type { Json, JsonSchema, UiSchema } from '../../form/json';
import { Combobox } from '../parts/combobox';
import { FieldFrame, GroupFrame } from '../parts/field-frame';
import { useFetched } from '../parts/use-places';
import { objectOf, type Path } from '../state/paths';
import { useView } from '../state/view-context';
import type { Control, ControlProps } from './control';
import { TextInput } from './text-input';

type PlaceProps = {
  path: Path;
  schema: JsonSchema;
  ui: UiSchema;
  value: Json | undefined;
  required: boolean;
  label: string;
  commit: (code: string | undefined) => void;
};

function codeOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** One province of the current 34. */
export function ProvincePicker({ path, schema, ui, value, required, label, commit }: PlaceProps): ReactNode {
  const { places, say } = useView();
  const known = places.places.provinces();
  const list = useFetched('provinces', places.loadProvinces, known.length > 0 ? known : undefined);
  return (
    <FieldFrame path={path} schema={schema} ui={ui} required={required} label={label}>
      {(aria) => (
        <>
          <Combobox
            aria={aria}
            items={list.items}
            value={codeOf(value)}
            commit={commit}
            onNeed={list.need}
            listLabel={label}
          />
          {list.failed ? <Failed retry={list.need} text={say('comboFailed')} /> : null}
        </>
      )}
    </FieldFrame>
  );
}

/** One commune of a province; waits until the province is known. */
export function CommunePicker(props: PlaceProps & { province: string | undefined }): ReactNode {
  const { path, schema, ui, value, required, label, commit, province } = props;
  const { places, say } = useView();
  const list = useFetched(
    province ?? '',
    () => places.loadCommunes(province ?? ''),
    province ? places.places.communesOf(province) : undefined,
  );
  return (
    <FieldFrame
      path={path}
      schema={schema}
      ui={ui}
      required={required}
      label={label}
      hint={say(province ? 'comboHint' : 'comboProvinceFirst')}
    >
      {(aria) => (
        <>
          <Combobox
            key={province}
            aria={aria}
            items={list.items}
            value={codeOf(value)}
            commit={commit}
            onNeed={list.need}
            listLabel={label}
            disabled={!province}
          />
          {list.failed ? <Failed retry={list.need} text={say('comboFailed')} /> : null}
        </>
      )}
    </FieldFrame>
  );
}

function Failed({ text, retry }: { text: string; retry: () => void }): ReactNode {
  const { say } = useView();
  return (
    <p className="pc-error" role="alert">
      {text}{' '}
      <button type="button" className="pc-link" onClick={retry}>
        {say('retry')}
      </button>
    </p>
  );
}

function isMemberRequired(schema: JsonSchema, key: string): boolean {
  return Array.isArray(schema.required) && schema.required.includes(key);
}

/** The one province an address is bound to, when the form says so. */
function fixedProvince(schema: JsonSchema): string | undefined {
  const node = objectOf(objectOf(schema.properties).province);
  if (typeof node.const === 'string') return node.const;
  return Array.isArray(node.enum) && node.enum.length === 1 ? codeOf(node.enum[0]) : undefined;
}

function AddressControl({ path, schema, ui, value, required, commit, label }: ControlProps): ReactNode {
  const { say } = useView();
  const answer = objectOf(value);
  const members = objectOf(schema.properties);
  const fixed = fixedProvince(schema);
  const province = fixed ?? codeOf(answer.province);
  /** Hands over one member; a fixed province belongs to the answer as soon as there is one. */
  const give = (key: string, code: Json | undefined): void => {
    const others = Object.keys(answer).filter((each) => each !== 'province' && each !== key);
    if (fixed && code === undefined && others.length === 0) {
      commit(undefined, path);
      return;
    }
    if (fixed && answer.province !== fixed) commit(fixed, [...path, 'province']);
    commit(code, [...path, key]);
  };
  const member = (key: string) => ({
    path: [...path, key],
    schema: objectOf(members[key]),
    ui: objectOf(ui[key]),
    value: answer[key],
    required: required && isMemberRequired(schema, key),
  });
  return (
    <GroupFrame
      path={path}
      schema={schema}
      ui={ui}
      required={required}
      scope="at"
      focusable
      {...(label === undefined ? {} : { label })}
    >
      {() => (
        <>
          {fixed ? null : (
            <ProvincePicker
              {...member('province')}
              label={say('province')}
              commit={(code) => {
                give('commune', undefined);
                give('province', code);
              }}
            />
          )}
          <CommunePicker
            {...member('commune')}
            label={say('commune')}
            province={province}
            commit={(code) => give('commune', code)}
          />
          {members.detail ? (
            <TextInput {...member('detail')} label={say('addressDetail')} commit={(detail) => give('detail', detail)} />
          ) : null}
        </>
      )}
    </GroupFrame>
  );
}

export const addressControl: Control = { fields: ['address'], Component: AddressControl };
