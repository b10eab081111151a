'use client';
import { useFormFields } from '@payloadcms/ui';
import { readLine } from '../../audit/read-line';
import { auditSentence } from '../../audit/sentence';
import { sayDate } from '../dates';
import { useSay } from '../use-say';
import { ChangeTable } from './change-table';
import { messages } from './messages';

/** A line of the log as a sentence, with what changed. */
export function LineInWords() {
  const { say, locale } = useSay();
  const content = useFormFields(([fields]) => fields.content?.value);
  const line = typeof content === 'string' ? readLine(content) : null;
  if (!line) return <p className="cat-note">{say(messages.unreadable)}</p>;
  return (
    <section className="cat-panel">
      <h2>{auditSentence(line)[locale]}</h2>
      <p className="cat-quiet">
        <time dateTime={line.at}>{sayDate(line.at, locale)}</time>
        {line.requestId && ` · ${say(messages.request, { id: line.requestId })}`}
      </p>
      {line.changes.length > 0 && <ChangeTable changes={line.changes} />}
    </section>
  );
}
