import { memo, type ReactNode, useEffect, useState } from 'react';
import type { TranslationRow } from '../../form/translation-table';
import { useSay } from '../state';
import { messages } from './messages';

type Props = {
  row: TranslationRow;
  languages: readonly string[];
  nameOf: (language: string) => string;
  onPut: (row: TranslationRow, language: string, text: string) => void;
};

/** One text with a box per language. What is typed is handed over on leaving the box: each hand-over compiles the form. */
export const TranslationRowView = memo(
  function TranslationRowView({ row, languages, nameOf, onPut }: Props): ReactNode {
    const { say, locale } = useSay();
    return (
      <tr>
        <th scope="row">{row.where[locale]}</th>
        <td lang="vi">{row.original}</td>
        {languages.map((language) => (
          <td key={language} className={row.missing.includes(language) ? 'pb-missing' : undefined}>
            <TextBox
              label={say(messages.textOf, { language: nameOf(language), text: row.original })}
              language={language}
              text={row.texts[language] ?? ''}
              isLong={row.original.length > 60}
              onPut={(text) => onPut(row, language, text)}
            />
            {row.missing.includes(language) && <span className="pb-tag pb-tag-warn">{say(messages.missingHere)}</span>}
            {row.texts[language] === '' && row.builtIn[language] !== undefined && (
              <span className="pb-hint">{say(messages.builtIn, { text: row.builtIn[language] })}</span>
            )}
          </td>
        ))}
      </tr>
    );
  },
  (before, after) => before.row === after.row && before.languages === after.languages,
);

type BoxProps = { label: string; language: string; text: string; isLong: boolean; onPut: (text: string) => void };

function TextBox({ label, language, text, isLong, onPut }: BoxProps): ReactNode {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  return (
    <textarea
      className="pb-input"
      lang={language}
      rows={isLong ? 3 : 1}
      aria-label={label}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => {
        if (typed !== text) onPut(typed.trim());
      }}
    />
  );
}
