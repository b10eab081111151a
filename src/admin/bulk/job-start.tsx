'use client';
import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import type { RowCounts } from '../../bulk-work/row';
import { ConfirmDialog } from '../dialogs/confirm-dialog';
import { useSay } from '../use-say';
import { bulkTexts } from './messages';

type Props = {
  /** What is done, in words. */
  action: string;
  counts: RowCounts;
  onStart: (withFalls: boolean) => void;
};

/** What a preview comes to, and the way to do it. Falls of levels are left out until somebody ticks them, and asked for by their number. */
export function JobStart({ action, counts, onStart }: Props) {
  const { say } = useSay();
  const [withFalls, setWithFalls] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const falls = withFalls ? counts.fall : 0;
  const count = counts.change + falls;
  const text = [
    say(bulkTexts.startAsk, { action, count }),
    ...(falls > 0 ? [say(bulkTexts.fallsAsk, { falls })] : []),
  ].join(' ');
  return (
    <>
      <p>{say(bulkTexts.previewDone, counts)}</p>
      {counts.fall > 0 && (
        <div className="cat-bulk-falls">
          <p className="cat-warn">{say(bulkTexts.falls, { count: counts.fall })}</p>
          <label className="cat-import-check">
            <input type="checkbox" checked={withFalls} onChange={({ target }) => setWithFalls(target.checked)} />
            <span>{say(bulkTexts.withFalls, { count: counts.fall })}</span>
          </label>
        </div>
      )}
      {count === 0 ? (
        <p className="cat-quiet">{say(counts.fall > 0 ? bulkTexts.onlyFalls : bulkTexts.nothingToDo)}</p>
      ) : (
        <div className="cat-actions">
          <Button margin={false} onClick={() => setAsking(true)}>
            {say(bulkTexts.start, { count })}
          </Button>
        </div>
      )}
      {isAsking && (
        <ConfirmDialog
          title={falls > 0 ? say(bulkTexts.fallsTitle, { falls }) : action}
          text={text}
          yes={say(bulkTexts.start, { count })}
          onYes={() => onStart(withFalls)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
