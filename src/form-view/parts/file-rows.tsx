import type { ReactNode } from 'react';
import type { UploadItem } from '../state/upload-board';
import { textIn, useView } from '../state/view-context';

/** A size in megabytes with one decimal, the Vietnamese way: `2,4`; below a tenth, `0,1`. */
export function sizeText(bytes: number): string {
  return Math.max(0.1, Math.round((bytes / 1024 / 1024) * 10) / 10)
    .toFixed(1)
    .replace('.', ',');
}

/** A file that the server has. */
export function FileRow({ id, onRemove }: { id: string; onRemove: () => void }): ReactNode {
  const { say, uploads } = useView();
  const file = uploads.file(id);
  const name = file?.name ?? say('fileUnknownName');
  return (
    <li className="pc-file pc-file-done">
      <span className="pc-file-name">{name}</span>
      <span className="pc-file-state">
        {file ? `${sizeText(file.bytes)} MB · ` : ''}
        {say('fileDone')}
      </span>
      <button type="button" className="pc-link" onClick={onRemove}>
        {say('fileRemove')} <span className="pc-visually-hidden">{name}</span>
      </button>
    </li>
  );
}

type UploadRowProps = { item: UploadItem; onRetry: () => void; onDrop: () => void };

/** A file on its way, or one that did not make it, with the reason. */
export function UploadRow({ item, onRetry, onDrop }: UploadRowProps): ReactNode {
  const { say, locale } = useView();
  const percent = Math.round(item.share * 100);
  const running = item.state === 'uploading';
  const reason =
    item.problems.length > 0
      ? item.problems.map((problem) => textIn(locale, problem.message)).join(' ')
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
