'use client';
import type { Text } from '../../messages/text';
import { useSay } from '../use-say';
import { messages } from './messages';

/** What changed, as it is shown: texts in both languages, or values as they stand in the log. */
type Shown = { field: string; name?: Text; from: unknown; to: unknown; within?: readonly Text[] };

const isText = (value: object): value is Text => 'vi' in value && typeof value.vi === 'string' && 'en' in value;

/** What changed: a row per field, what it was and what it is; of a list or a document, what changed inside of it. */
export function ChangeTable({ changes }: { changes: readonly Shown[] }) {
  const { say, locale } = useSay();
  const show = (value: unknown): string => {
    if (value === null || value === undefined) return say(messages.nothing);
    if (typeof value !== 'object') return String(value);
    if (isText(value)) return value[locale];
    const characters: unknown = Reflect.get(value, 'characters');
    return typeof characters === 'number' ? say(messages.long, { characters }) : JSON.stringify(value);
  };
  return (
    <table className="cat-change-table">
      <caption className="cat-hidden">{say(messages.changes)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(messages.field)}</th>
          <th scope="col">{say(messages.from)}</th>
          <th scope="col">{say(messages.to)}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, name, from, to, within }) => (
          <tr key={`${field} ${name?.vi}`}>
            <th scope="row">{name ? name[locale] : field}</th>
            {within ? (
              <td colSpan={2}>
                <ul>
                  {within.map((text) => (
                    <li key={text.vi}>{text[locale]}</li>
                  ))}
                </ul>
              </td>
            ) : (
              <>
                <td>{show(from)}</td>
                <td>{show(to)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
