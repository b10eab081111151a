import { type DragEvent, type ReactNode, useRef, useState, useSyncExternalStore } from 'react';
import { valueAt, withValueAt } from '../../form/answers';
import { type Json, textsAt } from '../../form/json';
import { fileSizeText } from '../../messages/file-size';
import { fillText } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { messages } from '../messages';
import { GroupFrame } from '../parts/field-frame';
import { readTexts } from '../parts/field-texts';
import { FileRow, UploadRow } from '../parts/file-rows';
import { pathId, pathText } from '../state/paths';
import { useView } from '../state/view-context';
import type { Control, ControlProps } from './control';
import { acceptAttribute, isKind, kindNames, takesPhotos, usualKinds } from './file-kinds';

const megabyte = 1024 * 1024;
const usualMegabytes = 10;

type Limits = { kinds: readonly string[]; megabytes: number; minimum: number; maximum: number };

function limitsOf(schema: ControlProps['schema']): Limits {
  const kinds = textsAt(schema, 'x-accept');
  return {
    kinds: kinds.length > 0 ? kinds : usualKinds,
    megabytes: typeof schema['x-max-megabytes'] === 'number' ? schema['x-max-megabytes'] : usualMegabytes,
    minimum: typeof schema.minItems === 'number' ? schema.minItems : 1,
    maximum: typeof schema.maxItems === 'number' ? schema.maxItems : 20,
  };
}

/** Why a file is not even sent; undefined when it may be. */
function refusal(file: File, limits: Limits): Problem | undefined {
  if (!isKind(file, limits.kinds)) {
    return {
      code: 'file-type-refused',
      message: fillText(messages.fileWrongKind, { kinds: kindNames(limits.kinds) }),
    };
  }
  if (file.size === 0) return { code: 'file-empty', message: messages.fileEmpty };
  if (file.size > limits.megabytes * megabyte) {
    const { vi, en } = messages.fileTooBig;
    const values = { megabytes: limits.megabytes };
    const message = {
      vi: fillText({ vi, en }, { ...values, size: fileSizeText(file.size, 'vi') }).vi,
      en: fillText({ vi, en }, { ...values, size: fileSizeText(file.size, 'en') }).en,
    };
    return { code: 'file-too-big', message };
  }
  return undefined;
}

function idsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

function FileControl({ path, schema, ui, value, required, commit, label }: ControlProps): ReactNode {
  const { say, store, uploads, canUpload } = useView();
  const text = pathText(path);
  const read = () => uploads.items(text);
  const waiting = useSyncExternalStore(uploads.subscribe, read, read);
  const limits = limitsOf(schema);
  const ids = idsOf(value);
  const room = limits.maximum - ids.length - waiting.filter((item) => item.state !== 'refused').length;
  const texts = readTexts(schema, ui, label);
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const id = pathId(path);

  /** The control may be gone by the time the file has arrived: the answer is then changed in the store. */
  const done = (file: { id: string }): void => {
    const field = String(path[0]);
    const next = withValueAt(store.answers(), text, [...idsOf(valueAt(store.answers(), text)), file.id]);
    store.put(field, next[field]);
  };
  const take = (files: Iterable<File>): void => {
    uploads.forgetRefused(text);
    let left = room;
    for (const file of files) {
      const problem =
        refusal(file, limits) ??
        (left <= 0
          ? { code: 'too-many-files', message: fillText(messages.fileTooMany, { max: limits.maximum }) }
          : undefined);
      if (problem) uploads.refuse(text, file, problem);
      else {
        left -= 1;
        uploads.start(text, file, done);
      }
    }
  };
  const onPick = (event: { currentTarget: HTMLInputElement }): void => {
    take([...(event.currentTarget.files ?? [])]);
    event.currentTarget.value = '';
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (canUpload) take([...event.dataTransfer.files]);
  };
  const remove = (gone: string): void => {
    const rest = ids.filter((each) => each !== gone);
    commit(rest.length === 0 ? undefined : [...rest], path);
    picker.current?.focus();
  };

  const count =
    limits.minimum === limits.maximum
      ? say('fileCountExact', { max: limits.maximum })
      : limits.minimum > 1
        ? say('fileCountRange', { min: limits.minimum, max: limits.maximum })
        : say('fileCountMax', { max: limits.maximum });
  const limitsText = `${say('fileLimits', { kinds: kindNames(limits.kinds), megabytes: limits.megabytes })} ${count}`;
  const listed = ids.length + waiting.length > 0;
  return (
    <GroupFrame
      path={path}
      schema={schema}
      ui={ui}
      required={required}
      scope="within"
      className="pc-files"
      hint={limitsText}
      label={texts.label}
    >
      {(aria) => (
        <>
          {listed ? (
            <ul className="pc-file-list" aria-label={say('fileList', { label: texts.label })}>
              {ids.map((each) => (
                <FileRow key={each} id={each} onRemove={() => remove(each)} />
              ))}
              {waiting.map((item) => (
                <UploadRow
                  kinds={kindNames(limits.kinds)}
                  key={item.key}
                  item={item}
                  onRetry={() => uploads.retry(text, item.key)}
                  onDrop={() => {
                    uploads.drop(text, item.key);
                    picker.current?.focus();
                  }}
                />
              ))}
            </ul>
          ) : null}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra for the mouse, the button inside does the same */}
          <div
            className={over ? 'pc-drop pc-drop-over' : 'pc-drop'}
            hidden={room <= 0}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={onDrop}
          >
            <label className="pc-file-button">
              <input
                id={id}
                ref={picker}
                className="pc-file-input"
                type="file"
                multiple={limits.maximum > 1}
                accept={acceptAttribute(limits.kinds)}
                disabled={!canUpload}
                aria-invalid={aria['aria-invalid']}
                aria-describedby={aria['aria-describedby']}
                onChange={onPick}
              />
              <span className="pc-button pc-button-secondary">{say(listed ? 'chooseMoreFiles' : 'chooseFile')}</span>
              <span className="pc-visually-hidden"> {texts.label}</span>
            </label>
            {takesPhotos(limits.kinds) ? (
              <label className="pc-file-button pc-only-touch">
                <input
                  className="pc-file-input"
                  type="file"
                  accept="image/*"
                  capture="environment"
                  disabled={!canUpload}
                  onChange={onPick}
                />
                <span className="pc-button pc-button-secondary">{say('takePhoto')}</span>
                <span className="pc-visually-hidden"> {texts.label}</span>
              </label>
            ) : null}
            <span className="pc-drop-text pc-only-mouse">{say('dropHere')}</span>
          </div>
          {canUpload ? null : <p className="pc-hint">{say('filesUnavailable')}</p>}
        </>
      )}
    </GroupFrame>
  );
}

export const fileControl: Control = { fields: ['file'], Component: FileControl };
