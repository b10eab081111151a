'use client';
import { Button, useConfig } from '@payloadcms/ui';
import { useState } from 'react';
import type { ReviewPage } from '../../../collections/level-reviews/page';
import { Dialog } from '../../form-builder/dialogs/dialog';
import { messages as common } from '../messages';
import { useSay } from '../use-say';
import { reviewMessages as messages } from './messages';

type Shown = { caseKey: string; name: string; isFilled: boolean };

/** The submitted form of every case: to be seen, tried out, and seen with answers in it. */
export function Forms({ page }: { page: ReviewPage }) {
  const { say, locale } = useSay();
  const { config } = useConfig();
  const [shown, setShown] = useState<Shown | null>(null);
  const query = new URLSearchParams({
    case: shown?.caseKey ?? '',
    lang: locale,
    ...(shown?.isFilled ? { filled: '1' } : {}),
  });
  const address = `${config.routes.admin}/review-form/${page.id}?${query}`;
  return (
    <>
      <ul className="cat-forms">
        {page.cases.map(({ key, name, hasForm }) => (
          <li key={key}>
            <div>{name}</div>
            {hasForm ? (
              <div className="cat-actions">
                {[false, true].map((isFilled) => (
                  <Button
                    key={String(isFilled)}
                    size="small"
                    margin={false}
                    buttonStyle="secondary"
                    onClick={() => setShown({ caseKey: key, name, isFilled })}
                  >
                    {say(isFilled ? messages.tryFilled : messages.tryForm)}
                    <span className="cat-hidden"> {say(common.forCase, { name })}</span>
                  </Button>
                ))}
              </div>
            ) : (
              <span className="cat-quiet">{say(messages.noForm)}</span>
            )}
          </li>
        ))}
      </ul>
      {shown && (
        <Dialog
          title={shown.name}
          className="cat-preview"
          onClose={() => setShown(null)}
          head={(close) => (
            <Button buttonStyle="secondary" size="small" margin={false} onClick={close}>
              {say(common.close)}
            </Button>
          )}
        >
          {() => <iframe key={address} src={address} title={shown.name} />}
        </Dialog>
      )}
    </>
  );
}
