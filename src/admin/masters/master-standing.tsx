'use client';
import { Button } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { MasterStanding } from '../../../collections/master-links/standing';
import type { Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { sayDate } from '../dates';
import { ConfirmDialog } from '../dialogs/confirm-dialog';
import { messages as common } from '../messages';
import { useSay } from '../use-say';
import { MasterDifferences } from './differences';
import { masterTexts as texts } from './messages';

/** How a procedure stands to its master, and what can be done about it. */
export function MasterStandingPage({ id }: { id: string | null }) {
  const { say, locale } = useSay();
  const [standing, setStanding] = useState<MasterStanding | null>(null);
  const [told, setTold] = useState<Text | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [deeds, setDeeds] = useState(0);
  const status = useRef<HTMLDivElement>(null);
  const path = `/api/master-links/of/${id}`;

  const load = useCallback(async () => {
    const answer = await askServer<MasterStanding>(path);
    setProblems(answer.problems ?? []);
    if (answer.value) setStanding(answer.value);
  }, [path]);
  useEffect(() => {
    if (id !== null) void load();
  }, [id, load]);

  const act = async (deed: string, body: unknown, done: Text): Promise<void> => {
    setBusy(true);
    const answer = await askServer<MasterStanding>(`${path}/${deed}`, 'POST', body);
    setProblems(answer.problems ?? []);
    setTold(answer.value ? done : null);
    // Refused because somebody saved meanwhile: what there is now is shown, and what is pressed next is about that.
    const { value } = answer.value ? answer : await askServer<MasterStanding>(path);
    if (value) setStanding(value);
    setBusy(false);
    setDeeds((count) => count + 1);
  };
  // The button that was pressed may be gone: the focus goes where it is said what came of it, once that stands there.
  useEffect(() => {
    if (deeds > 0) status.current?.focus();
  }, [deeds]);

  return (
    <>
      <header>
        <h2>{say(texts.title)}</h2>
        <p className="cat-quiet">{say(texts.lead)}</p>
      </header>
      <div
        role="status"
        ref={status}
        tabIndex={-1}
        className={`cat-told${problems.length > 0 ? ' cat-told--refused' : told ? ' cat-told--done' : ''}`}
      >
        {problems.map(({ code, field, message }) => (
          <p key={`${code} ${field ?? ''}`}>{message[locale]}</p>
        ))}
        {problems.length === 0 && told && <p>{say(told)}</p>}
      </div>
      {id === null && <p>{say(texts.saved)}</p>}
      {id !== null && !standing && problems.length === 0 && <p role="status">{say(common.loading)}</p>}
      {standing && (
        <section aria-busy={isBusy} className="cat-merge">
          <Following
            standing={standing}
            isBusy={isBusy}
            onFollow={() => void act('follow', {}, texts.followed)}
            onUnfollow={() => void act('unfollow', {}, texts.left)}
          />
          {standing.following?.master && (
            <MasterDifferences
              standing={standing}
              isBusy={isBusy}
              onAccept={(units) => void act('accept', { units, rev: standing.rev }, texts.accepted)}
              onKeep={(unit, reason) => void act('keep', { unit, reason }, texts.kept)}
            />
          )}
        </section>
      )}
    </>
  );
}

type FollowingProps = {
  standing: MasterStanding;
  isBusy: boolean;
  onFollow: () => void;
  onUnfollow: () => void;
};

function Following({ standing: { following, candidate }, isBusy, onFollow, onUnfollow }: FollowingProps) {
  const { say, locale } = useSay();
  const [isAsking, setAsking] = useState(false);
  const values = (master: NonNullable<typeof candidate>) => ({
    name: master.name,
    key: master.key,
    revision: master.revision,
    date: sayDate(master.releasedAt, locale, 'day'),
  });
  if (!following) {
    if (!candidate) return <p>{say(texts.noMaster)}</p>;
    return (
      <div className="cat-actions">
        <p>{say(texts.candidate, values(candidate))}</p>
        <Button margin={false} disabled={isBusy} onClick={onFollow}>
          {say(texts.follow)}
        </Button>
      </div>
    );
  }
  return (
    <div className="cat-actions">
      <p>
        {following.master ? say(texts.following, values(following.master)) : say(texts.gone, { key: following.key })}
      </p>
      <Button buttonStyle="secondary" margin={false} disabled={isBusy} onClick={() => setAsking(true)}>
        {say(texts.unfollow)}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={say(texts.unfollow)}
          text={say(texts.unfollowAsk)}
          yes={say(texts.unfollow)}
          onYes={onUnfollow}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
