import { type ReactNode, useSyncExternalStore } from 'react';
import { pathId } from '../state/paths';
import { textIn, useView } from '../state/view-context';

/** What seems not to fit, before sending: a link to each place, and never in the way of sending. */
export function WarningNotice({ onGo }: { onGo: (field: string) => void }): ReactNode {
  const { store, say, locale } = useView();
  const { problems } = store;
  const warnings = useSyncExternalStore(problems.subscribe, problems.warnings, problems.warnings);
  if (warnings.length === 0) return null;
  return (
    <section className="pc-notice" aria-labelledby="pc-notice-title">
      <h3 id="pc-notice-title">{say('warningsTitle')}</h3>
      <p>{say('warningsHint')}</p>
      <ul>
        {warnings.map(({ field, code, message }) => (
          <li key={`${field}-${code}-${message.vi}`}>
            {field ? (
              <a
                href={`#${pathId(field.split('.'))}`}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(field);
                }}
              >
                {textIn(locale, message)}
              </a>
            ) : (
              textIn(locale, message)
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
