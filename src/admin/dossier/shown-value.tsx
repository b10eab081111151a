'use client';
import { useConfig } from '@payloadcms/ui';
import type { ShownDossier } from '../../../collections/dossiers/answers-endpoint';
import type { DossierFile } from '../../dossier/dossier';
import type { Shown } from '../../form/field-types/field-type';
import { fileSizeText } from '../../messages/file-size';
import { messages } from '../messages';
import { useSay } from '../use-say';

/** One answer for people to read: a text, rows of a person, address or table, or files. */
export function ShownValue({ value, dossier }: { value: Shown; dossier: ShownDossier }) {
  const { say } = useSay();
  if (value.kind === 'text') {
    return value.text === '' ? <em className="cat-quiet">{say(messages.noAnswer)}</em> : <span>{value.text}</span>;
  }
  if (value.kind === 'files') {
    const files = dossier.files.filter(({ id }) => value.ids.includes(id));
    return <FileList files={files} dossierId={dossier.id} />;
  }
  return (
    <dl className="cat-answers cat-answers--inner">
      {value.rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table may be alike, and never move
        <div key={`${place} ${row.label}`}>
          <dt>{row.label}</dt>
          <dd>
            <ShownValue value={row.value} dossier={dossier} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Files to download; who may read the dossier may read them. */
export function FileList({ files, dossierId }: { files: readonly DossierFile[]; dossierId: string }) {
  const { config } = useConfig();
  const { locale } = useSay();
  return (
    <ul className="cat-files">
      {files.map(({ id, name, bytes }) => (
        <li key={id}>
          <a href={`${config.routes.api}/dossiers/${dossierId}/files/${id}`} download>
            {name}
          </a>{' '}
          <span className="cat-quiet">{fileSizeText(bytes, locale === 'en' ? 'en' : 'vi')}</span>
        </li>
      ))}
    </ul>
  );
}
