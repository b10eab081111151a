import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type ReadTranslations, readTranslations } from '../../form/translation-table';
import { fillText } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { readTextFile } from '../parts/files';
import { useBuilder, useSay } from '../state';
import { languageNames, messages } from './messages';

type Props = { file: File; onClose: () => void };

/** What a CSV would change, what in it is not of this form, and the button that takes it: one step of undo. */
export function ImportTranslations({ file, onClose }: Props): ReactNode {
  const { say, locale } = useSay();
  const { store } = useBuilder();
  const [read, setRead] = useState<ReadTranslations>();
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    let isStale = false;
    void readTextFile(file).then(({ value, problems }) => {
      if (isStale) return;
      if (value === undefined) setRefused(problems);
      else setRead(readTranslations(value, store.form(), Object.keys(languageNames)));
    });
    return () => {
      isStale = true;
    };
  }, [file, store]);
  const isThere = read !== undefined || refused.length > 0;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere]);
  if (!isThere) return null;

  const texts = read?.changed ?? [];
  const problems = read ? read.problems : refused;
  const isUsable = read !== undefined && problems.length === 0;
  const take = (): void => {
    store.dispatch({ kind: 'translate', texts }, { keepFocus: true });
    store.announce(fillText(messages.taken, { count: texts.length }));
    onClose();
  };
  return (
    <section className="pb-import" aria-labelledby="pb-import-translations">
      <h3 id="pb-import-translations" ref={heading} tabIndex={-1}>
        {say(messages.importTitle)}
      </h3>
      {problems.length > 0 && (
        <div className="pb-note pb-note-bad">
          <p>{say(messages.importProblems, { file: file.name })}</p>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.code} ${problem.message.vi}`}>{problem.message[locale]}</li>
            ))}
          </ul>
        </div>
      )}
      {isUsable && (
        <>
          <p className="pb-note">
            {texts.length === 0 ? say(messages.importNothing) : say(messages.importChanged, { count: texts.length })}
          </p>
          <Listed text={say(messages.importUnknown, { count: read.unknown.length })} items={read.unknown} />
          <Listed text={say(messages.importStale, { count: read.stale.length })} items={read.stale} />
        </>
      )}
      <p className="pb-row">
        {isUsable && texts.length > 0 && (
          <button type="button" className="pb-button pb-button-primary" onClick={take}>
            {say(messages.take)}
          </button>
        )}
        <button type="button" className="pb-button" onClick={onClose}>
          {say(messages.cancel)}
        </button>
      </p>
    </section>
  );
}

function Listed({ text, items }: { text: string; items: readonly string[] }): ReactNode {
  if (items.length === 0) return null;
  return (
    <div className="pb-note pb-note-warn">
      <p>{text}</p>
      <ul>
        {items.slice(0, 20).map((item) => (
          <li key={item}>
            <code>{item}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
