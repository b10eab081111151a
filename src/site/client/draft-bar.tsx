import { type ReactNode, useState } from 'react';
import { timeInVietnam } from '../../form-view/vietnam-time';
import { fill, type Locale } from '../../messages/text';
import { clientMessages } from './messages';

export type DraftNotice = { kind: 'restored' | 'older-form'; at: string };

type DraftBarProps = {
  locale: Locale;
  /** ISO time of the last save; undefined before the first. */
  savedAt: string | undefined;
  failed: boolean;
  notice: DraftNotice | undefined;
  onDelete: () => void;
};

/** What is kept on this device, and the way to delete it. Deleting asks once, in the page. */
export function DraftBar({ locale, savedAt, failed, notice, onDelete }: DraftBarProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const say = (message: keyof typeof clientMessages, time = ''): string =>
    fill(clientMessages[message][locale], { time });
  return (
    <div className="pc-form pc-draft">
      {notice ? (
        <p className="pc-draft-notice" role="status">
          {say(notice.kind === 'restored' ? 'draftRestored' : 'draftOlderForm', timeInVietnam(notice.at, locale))}
        </p>
      ) : null}
      {failed ? (
        <p className="pc-warning" role="status">
          {say('draftFailed')}
        </p>
      ) : null}
      {savedAt && !failed ? (
        <p className="pc-draft-state">
          <span>{say('draftSaved', timeInVietnam(savedAt, locale))}. </span>
          {asking ? null : (
            <button type="button" className="pc-link" onClick={() => setAsking(true)}>
              {say('draftDelete')}
            </button>
          )}
          <span className="pc-draft-privacy"> {say('draftPrivacy')}</span>
        </p>
      ) : null}
      {asking ? (
        <p className="pc-draft-ask" role="alert">
          {say('draftDeleteAsk')}{' '}
          <button type="button" className="pc-button" onClick={onDelete}>
            {say('draftDeleteYes')}
          </button>{' '}
          <button type="button" className="pc-button pc-button-secondary" onClick={() => setAsking(false)}>
            {say('draftDeleteNo')}
          </button>
        </p>
      ) : null}
    </div>
  );
}
