'use client';
import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { ConfirmDialog } from '../dialogs/confirm-dialog';
import { Live } from '../live';
import { useSay } from '../use-say';
import { reviewMessages as messages } from './messages';

type Found = { docs: { id: string }[] };

/** On the page of a release: brings its content back into the working document, from where it goes out as a new release. */
export function RestoreRelease() {
  const { data } = useDocumentInfo();
  const { say, locale } = useSay();
  const { config } = useConfig();
  const [isAsking, setAsking] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [restored, setRestored] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const key = String(data?.key ?? '');
  const revision = Number(data?.revision ?? 0);
  const province = String(typeof data?.province === 'object' ? data.province?.id : (data?.province ?? ''));

  const restore = async () => {
    setWorking(true);
    const query = new URLSearchParams({
      'where[and][0][key][equals]': key,
      'where[and][1][province][equals]': province,
      draft: 'true',
      depth: '0',
      limit: '1',
    });
    const found = await askServer<Found>(`/api/procedures?${query}`);
    const id = found.value?.docs[0]?.id;
    const answer = id ? await askServer(`/api/procedures/${id}/restore`, 'POST', { revision }) : found;
    setWorking(false);
    setProblems(answer.problems ?? []);
    if (!answer.problems && id) setRestored(id);
  };

  if (key === '' || revision === 0) return null;
  return (
    <Live>
      <div className="cat-panel">
        <div className="cat-actions">
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={isWorking}
            onClick={() => setAsking(true)}
          >
            {say(isWorking ? messages.working : messages.restore)}
          </Button>
          <span role="status">
            {problems.map(({ code, message }) => (
              <span key={code} className="cat-bad">
                {message[locale]}
              </span>
            ))}
            {restored && problems.length === 0 && (
              <>
                {say(messages.restored, { revision })}{' '}
                <a href={`${config.routes.admin}/collections/procedures/${restored}`}>{say(messages.openProcedure)}</a>
              </>
            )}
          </span>
        </div>
        {isAsking && (
          <ConfirmDialog
            title={say(messages.restore)}
            text={say(messages.restoreSure, { revision })}
            yes={say(messages.restore)}
            onClose={() => setAsking(false)}
            onYes={() => void restore()}
          />
        )}
      </div>
    </Live>
  );
}
