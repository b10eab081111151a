'use client';
import { useConfig } from '@payloadcms/ui';
import { useSay } from '../use-say';
import { messages } from './messages';

/** Above the list of the log: the whole log of the own tenant as a file. */
export function ExportLinks() {
  const { say } = useSay();
  const { config } = useConfig();
  const path = `${config.routes.api}/audit-lines/export`;
  return (
    <p className="cat-actions cat-export">
      <a className="cat-button cat-button--quiet" href={`${path}?format=csv`} download>
        {say(messages.exportCsv)}
      </a>
      <a className="cat-button cat-button--quiet" href={`${path}?format=jsonl`} download>
        {say(messages.exportJson)}
      </a>
    </p>
  );
}
