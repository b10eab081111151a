import type { ReactNode } from 'react';
import { fileSizeText } from '../../messages/file-size';
import type { UploadItem } from '../state/upload-board';
import { textIn, useView } from '../state/view-context';

/** A file that the server has. */
export function FileRow({ id, onRemove }: { id: string; onRemove: () => void }): ReactNode {
  const { say, uploads, locale } = useView();
  const file = uploads.file(id);
  const name = file?.name ?? say('fileUnknownName');
  return (
    <li className="pc-file pc-file-done">
      <span className="pc-file-name">{name}</span>
      <span className="pc-file-state">
        {file ? `${fileSizeText(file.bytes, locale)} · ` : ''}
        {say('fileDone')}
      </span>
      <button type="button" className="pc-link" onClick={onRemove}>
        {say('fileRemove')} <span className="pc-visually-hidden">{name}</span>
      </button>
    </li>
  );
}

/** `kinds`: names of the kinds of files that the field takes. */
type UploadRowProps = { item: UploadItem; kinds: string; onRetry: () => void; onDrop: () => void };

/** A file on its way, or one that did not make it, with the reason. */
export function UploadRow({ item, kinds, onRetry, onDrop }: UploadRowProps): ReactNode {
  const { say, locale } = useView();
  const percent = Math.round(item.share * 100);
  const running = item.state === 'uploading';
  const reason =
    item.problems.length > 0
      ? item.problems
          // The server knows what it takes at all, the field what it takes here.
          .map(({ code, message }) =>
            code === 'file-type-refused' ? say('fileWrongKind', { kinds }) : textIn(locale, message),
          )
          .join(' ')
      : say('fileFailed');
  return (
    <li className={`pc-file pc-file-${item.state}`}>
      <span className="pc-file-name">{item.name}</span>
      {running ? (
        <span className="pc-file-state">
          <progress max={100} value={percent} aria-label={item.name} /> {say('fileUploading', { percent })}
        </span>
      ) : (
        <span className="pc-error" role="alert">
          {reason}
        </span>
      )}
      {item.state === 'failed' ? (
        <button type="button" className="pc-link" onClick={onRetry}>
          {say('retry')} <span className="pc-visually-hidden">{item.name}</span>
        </button>
      ) : null}
      <button type="button" className="pc-link" onClick={onDrop}>
        {say(running ? 'fileCancel' : 'fileRemove')} <span className="pc-visually-hidden">{item.name}</span>
      </button>
    </li>
  );
}
