'use client';
import { useEffect, useState } from 'react';
import type { SheetItem } from '../../import/read-sheet';
import { askServer } from '../ask-server';
import { useSay } from '../use-say';
import { importTexts } from './messages';
import type { ShownImport, ShownReport } from './shown';

/** What the file says about itself: totals that do not match, and how much of it is no data. */
export function ReportNotes({ path, counts }: { path: string; counts: NonNullable<ShownImport['counts']> }) {
  const { say } = useSay();
  const [skipped, setSkipped] = useState<readonly SheetItem[]>([]);
  useEffect(() => {
    void askServer<ShownReport>(`${path}/rows?limit=0`).then(({ value }) => setSkipped(value?.skipped ?? []));
  }, [path]);
  const wrong = skipped.flatMap((item) => (item.kind === 'skipped' && item.mismatch ? [item.mismatch] : []));
  return (
    <div className="cat-import-notes">
      {(counts.skipped ?? 0) > 0 && (
        <p className="cat-quiet">{say(importTexts.skipped, { count: counts.skipped ?? 0 })}</p>
      )}
      {wrong.length > 0 && (
        <>
          <p>{say(importTexts.totals)}:</p>
          <ul>
            {wrong.map((total) => (
              <li key={total.line}>{say(importTexts.total, total)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
