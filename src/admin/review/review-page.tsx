'use client';
import { useConfig } from '@payloadcms/ui';
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { ReviewPage as Page } from '../../../collections/level-reviews/page';
import type { Problem } from '../../problem/problem';
import { changeKinds } from '../../service-level/publishing-rules';
import { reviewStates } from '../../service-level/review-messages';
import { askServer } from '../ask-server';
import { sayDate } from '../dates';
import { messages as common } from '../messages';
import { MendedProcedure } from '../procedure/mend-link';
import { useSay } from '../use-say';
import { Changes } from './changes';
import { Criteria } from './criteria';
import { Decision, type Deed } from './decision';
import { EffectPill } from './effect-pill';
import { Forms } from './forms';
import { History } from './history';
import { Impact } from './impact';
import { reviewMessages as messages } from './messages';

/** One request with everything to decide on, and the decision. */
export function ReviewPage({ id }: { id: string }) {
  const { say } = useSay();
  const { config } = useConfig();
  const [page, setPage] = useState<Page | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isDone, setDone] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const told = useRef<HTMLDivElement>(null);

  const load = useCallback(async () => {
    const answer = await askServer<Page>(`/api/level-reviews/${id}/page`);
    setProblems(answer.problems ?? []);
    if (answer.value) setPage(answer.value);
  }, [id]);
  useEffect(() => void load(), [load]);

  const decide = async (deed: Deed): Promise<boolean> => {
    setWorking(true);
    setDone(false);
    const { value, problems: refused } = await askServer<Page>(`/api/level-reviews/${id}/decide`, 'POST', deed);
    setWorking(false);
    setProblems(refused ?? []);
    setDone(value !== undefined);
    // What was refused may have been decided by somebody else meanwhile.
    if (value) setPage(value);
    else {
      const now = await askServer<Page>(`/api/level-reviews/${id}/page`);
      if (now.value) setPage(now.value);
    }
    told.current?.focus();
    return value !== undefined;
  };

  return (
    <>
      <p>
        <a href={`${config.routes.admin}/reviews`}>← {say(messages.backToQueue)}</a>
      </p>
      {page ? <Head page={page} /> : problems.length === 0 && <p role="status">{say(common.loading)}</p>}
      <div
        role="status"
        ref={told}
        tabIndex={-1}
        className={`cat-told${problems.length > 0 ? ' cat-told--refused' : isDone ? ' cat-told--done' : ''}`}
      >
        <ToldOf problems={problems} isDone={isDone} />
      </div>
      {page && (
        <div className="cat-review-columns">
          <div>
            <Section title={say(messages.changes)}>
              <Changes page={page} />
            </Section>
            <Section title={say(messages.criteria)}>
              <MendedProcedure.Provider value={{ id: page.procedureId }}>
                <Criteria page={page} />
              </MendedProcedure.Provider>
            </Section>
            <Section title={say(messages.forms)}>
              <Forms page={page} />
            </Section>
          </div>
          <div>
            <Section title={say(messages.decision)}>
              <Decision page={page} isWorking={isWorking} onDecide={decide} />
            </Section>
            <Section title={say(messages.impact)}>
              <Impact page={page} />
            </Section>
            <Section title={say(messages.history)}>
              <History page={page} />
            </Section>
          </div>
        </div>
      )}
    </>
  );
}

function ToldOf({ problems, isDone }: { problems: readonly Problem[]; isDone: boolean }) {
  const { say, locale } = useSay();
  if (problems.length > 0) return problems.map(({ code, message }) => <p key={code}>{message[locale]}</p>);
  return isDone ? <p>{say(messages.done)}</p> : null;
}

function Head({ page }: { page: Page }) {
  const { say, locale } = useSay();
  const { config } = useConfig();
  const kind = changeKinds.find((each) => each.kind === page.kind)?.name;
  const from = page.base?.level.legacy;
  const to = page.level.legacy;
  const tone = page.state === 'submitted' ? 'warn' : page.state === 'released' ? 'good' : 'quiet';
  return (
    <header>
      <h1>{page.title}</h1>
      <p className="cat-actions">
        <span className={`cat-status cat-status--${tone}`}>{say(reviewStates[page.state])}</span>
        <strong>
          {say(common.level)}{' '}
          {from === undefined
            ? say(messages.firstLevel, { to })
            : from === to
              ? to
              : say(messages.fromTo, { from, to })}
        </strong>
        {kind && <span>{say(kind)}</span>}
        <EffectPill effect={page.effect} />
        <a href={`${config.routes.admin}/collections/procedures/${page.procedureId}`}>{say(messages.openProcedure)}</a>
      </p>
      <p className="cat-quiet">
        {say(messages.asksFor, { by: page.submittedBy, date: sayDate(page.submittedAt, locale) })}
        {page.releaseOn &&
          `; ${say(messages.plannedFor, { date: sayDate(`${page.releaseOn}T12:00:00+07:00`, locale, 'day') })}`}
      </p>
      {page.note && (
        <p className="cat-note">
          <strong>{say(messages.note)}:</strong> {page.note}
        </p>
      )}
    </header>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className="cat-panel" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}
