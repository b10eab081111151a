'use client';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { type TranslationRow, translationTable, writeTranslations } from '../../form/translation-table';
import type { Locale } from '../../messages/text';
import { FileButton } from '../parts/file-button';
import { saveTextFile } from '../parts/files';
import { SearchField } from '../parts/filter-fields';
import { useBuilder, useSay, useSettledDraft, useSettledForm } from '../state';
import type { BuilderTab } from '../tabs/tab';
import { ImportTranslations } from './import-translations';
import { languageNames, messages } from './messages';
import { findRows, languagesOf, missingByLanguage } from './translation-list';
import { TranslationRowView } from './translation-row-view';
import './translations.css';

/** Every text of the form in every language. */
export const translationsTab: BuilderTab = {
  id: 'translations',
  label: messages.tab,
  Panel: Translations,
  Badge: MissingCount,
};

/** Rows put on the page at once; large forms have more than a thousand texts. */
const pageSize = 100;

const english: readonly string[] = ['en'];

function MissingCount(): ReactNode {
  const { say } = useSay();
  const form = useSettledForm();
  const count = useMemo(() => translationTable(form, english).filter((row) => row.missing.length > 0).length, [form]);
  if (count === 0) return null;
  return (
    <span className="pb-tag">
      {count}
      <span className="pb-hidden"> {say(messages.missingCount)}</span>
    </span>
  );
}

function Translations(): ReactNode {
  const { say, locale } = useSay();
  const { store } = useBuilder();
  const id = useId();
  const draft = useSettledDraft();
  const form = useSettledForm();
  const [added, setAdded] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [count, setCount] = useState(pageSize);
  const [file, setFile] = useState<File>();
  const languages = useMemo(() => languagesOf(draft, added), [draft, added]);
  const rows = useMemo(() => translationTable(form, languages), [form, languages]);
  const found = useMemo(() => findRows(rows, typed, onlyMissing, locale), [rows, typed, onlyMissing, locale]);
  const missing = useMemo(() => missingByLanguage(rows, languages), [rows, languages]);
  const nameOf = (language: string): string => languageNames[language]?.[locale] ?? language;

  const put = (row: TranslationRow, language: string, text: string): void => {
    const texts = [{ locale: language, pointer: row.pointer, text: text === '' ? undefined : text.normalize('NFC') }];
    store.dispatch({ kind: 'translate', texts }, { keepFocus: true });
  };

  return (
    <div className="pb-page pb-page-wide">
      <h2>{say(messages.title)}</h2>
      <p className="pb-hint">{say(messages.hint)}</p>
      <ul className="pb-row" aria-live="polite">
        {languages.map((language) => {
          const lacking = missing.get(language) ?? 0;
          return (
            <li key={language} className={lacking === 0 ? 'pb-tag pb-tag-good' : 'pb-tag pb-tag-warn'}>
              {lacking === 0
                ? say(messages.complete, { language: nameOf(language) })
                : say(messages.missing, { count: lacking, language: nameOf(language) })}
            </li>
          );
        })}
      </ul>
      <div className="pb-filter">
        <SearchField label={say(messages.find)} value={typed} onChange={setTyped} />
        <label className="pb-check">
          <input type="checkbox" checked={onlyMissing} onChange={({ target }) => setOnlyMissing(target.checked)} />
          {say(messages.onlyMissing)}
        </label>
        <AddLanguage id={`${id}-language`} known={languages} onAdd={(language) => setAdded([...added, language])} />
        <button
          type="button"
          className="pb-button"
          onClick={() => saveTextFile(`${draft.id}.csv`, writeTranslations(rows, languages), 'text/csv;charset=utf-8')}
        >
          {say(messages.exportCsv)}
        </button>
        <FileButton label={say(messages.importCsv)} accept=".csv,text/csv" onFile={setFile} />
      </div>
      {file && (
        <ImportTranslations
          key={`${file.name} ${file.lastModified} ${file.size}`}
          file={file}
          onClose={() => setFile(undefined)}
        />
      )}
      <p role="status" className="pb-hint">
        {say(messages.shown, { count: found.length })}
      </p>
      {found.length === 0 ? (
        <p className="pb-empty">{say(onlyMissing && typed === '' ? messages.allDone : messages.none)}</p>
      ) : (
        <div className="pb-table-box">
          <table className="pb-table">
            <thead>
              <tr>
                <th scope="col">{say(messages.where)}</th>
                <th scope="col">{say(messages.original)}</th>
                {languages.map((language) => (
                  <th key={language} scope="col">
                    {capitalised(nameOf(language), locale)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.slice(0, count).map((row) => (
                <TranslationRowView key={row.id} row={row} languages={languages} nameOf={nameOf} onPut={put} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.length > count && (
        <button type="button" className="pb-button" onClick={() => setCount(count + pageSize)}>
          {say(messages.more, { count: Math.min(pageSize, found.length - count) })}
        </button>
      )}
    </div>
  );
}

type AddProps = { id: string; known: readonly string[]; onAdd: (language: string) => void };

function AddLanguage({ id, known, onAdd }: AddProps): ReactNode {
  const { say, locale } = useSay();
  const offered = Object.keys(languageNames).filter((language) => !known.includes(language));
  const [chosen, setChosen] = useState<string>();
  const language = chosen !== undefined && offered.includes(chosen) ? chosen : offered[0];
  if (language === undefined) return null;
  return (
    <span className="pb-add-language">
      <label className="pb-label" htmlFor={id}>
        {say(messages.addLanguage)}
      </label>
      <span className="pb-row">
        <select id={id} className="pb-input" value={language} onChange={({ target }) => setChosen(target.value)}>
          {offered.map((one) => (
            <option key={one} value={one}>
              {languageNames[one]?.[locale]}
            </option>
          ))}
        </select>
        <button type="button" className="pb-button pb-button-quiet" onClick={() => onAdd(language)}>
          {say(messages.add)}
          <span className="pb-hidden"> {languageNames[language]?.[locale]}</span>
        </button>
      </span>
    </span>
  );
}

/** A name that stands by itself, as in the head of a column. */
function capitalised(name: string, locale: Locale): string {
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
