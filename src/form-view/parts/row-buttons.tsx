import type { ReactNode } from 'react';
import type { Rows } from '../state/use-rows';
import { useView } from '../state/view-context';

/** Takes a row out; its name is said with the button. */
export function RemoveRow({ name, onPress }: { name: string; onPress: () => void }): ReactNode {
  const { say } = useView();
  return (
    <button type="button" className="pc-button pc-button-quiet" onClick={onPress}>
      {say('rowRemove')} <span className="pc-visually-hidden">{name}</span>
    </button>
  );
}

/** What stands below the rows: the one that can be put back, and the button for one more. */
export function AfterRows({
  rows,
  itemLabel,
  full,
}: {
  rows: Rows;
  itemLabel: string;
  full?: number | undefined;
}): ReactNode {
  const { say } = useView();
  return (
    <>
      {rows.removed === undefined ? null : (
        <p className="pc-undo" id={rows.noticeId} tabIndex={-1} role="status">
          {say('rowRemoved', { label: rows.removed })}{' '}
          <button type="button" className="pc-link" onClick={rows.undo}>
            {say('undo')}
          </button>
        </p>
      )}
      {full === undefined ? (
        <button type="button" className="pc-button pc-button-secondary" onClick={rows.add}>
          {say('rowAdd', { label: itemLabel.toLowerCase() })}
        </button>
      ) : (
        <p className="pc-hint">{say('rowsFull', { max: full })}</p>
      )}
    </>
  );
}
