'use client';
import { Button, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Standing } from '../../../collections/publishing/standing';
import type { Problem } from '../../problem/problem';
import { sayDate } from '../dates';
import { messages } from '../messages';
import { reviewMessages } from '../review/messages';
import { useSay } from '../use-say';
import { FallWarning } from './fall-warning';
import { FormRows } from './form-rows';
import { LevelRow } from './level-row';
import { LifecycleRow } from './lifecycle-row';
import { lifecycleTexts } from './lifecycle-texts';
import { MendedProcedure } from './mend-link';
import { placeInWords } from './place-in-words';
import { type Outcome, useStanding } from './standing-store';
import { useFieldOfAddress } from './use-field-of-address';

/** Above the tabs of a procedure: what is public, the level it has, its forms, and what the last thing done came to. */
export function StandingPanel() {
  const { id } = useDocumentInfo();
  const { say } = useSay();
  return id ? (
    <PanelOf id={String(id)} />
  ) : (
    <section className="cat-panel" aria-label={say(messages.panel)}>
      <h2>{say(messages.panel)}</h2>
      <p>{say(messages.saveFirst)}</p>
    </section>
  );
}

function PanelOf({ id }: { id: string }) {
  const { say } = useSay();
  const heading = useId();
  const isModified = useFormModified();
  const { data } = useDocumentInfo();
  const { standing, doing, outcome, store } = useStanding(id);
  const savedAt: unknown = data?.updatedAt;
  useFieldOfAddress();

  // Saving changes what would be derived and published, so every save asks the server anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time of the save is the reason, not an ingredient
  useEffect(() => {
    void store.load();
  }, [store, savedAt]);
  // What was told belongs to this visit of the page.
  useEffect(() => () => store.forget(), [store]);

  return (
    <section className="cat-panel" aria-labelledby={heading} aria-busy={doing !== null}>
      <h2 id={heading}>{say(messages.panel)}</h2>
      <Told outcome={outcome} cases={standing?.cases ?? []} />
      {isModified && outcome?.kind !== 'hint' && <p className="cat-note">{say(messages.unsaved)}</p>}
      {standing ? (
        <dl className="cat-rows">
          {standing.retired && <State id={id} standing={standing} />}
          <Row label={say(messages.publication)}>
            {standing.retired ? <p>{say(lifecycleTexts.notPublic)}</p> : <Publication standing={standing} />}
            <OpenReview standing={standing} />
            {standing.fall && standing.changed && !standing.review && !standing.retired && (
              <MendedProcedure.Provider value={{ id, forms: formsOf(standing) }}>
                <FallWarning fall={standing.fall} />
              </MendedProcedure.Provider>
            )}
            {outcome?.kind !== 'refused' && !standing.retired && <InTheWay standing={standing} />}
          </Row>
          <Row label={say(messages.form)}>
            <FormRows
              procedureId={id}
              cases={standing.cases}
              doing={doing}
              isModified={isModified}
              onDerive={(key) => void store.derive(key)}
              onKeep={(key) => void store.keep(key)}
            />
          </Row>
          <Row label={say(messages.level)}>
            <MendedProcedure.Provider value={{ id, forms: formsOf(standing) }}>
              <LevelRow level={standing.level} />
            </MendedProcedure.Provider>
          </Row>
          {!standing.retired && <State id={id} standing={standing} />}
        </dl>
      ) : doing === null && outcome ? (
        <Button buttonStyle="secondary" size="small" onClick={() => void store.load()}>
          {say(messages.tryAgain)}
        </Button>
      ) : (
        <p role="status">{say(messages.loading)}</p>
      )}
    </section>
  );
}

/** First of all where it is retired; else last, since ending it is seldom what one came for. */
function State({ id, standing }: { id: string; standing: Standing }) {
  const { say } = useSay();
  return (
    <Row label={say(lifecycleTexts.state)}>
      <LifecycleRow id={id} retired={standing.retired} />
    </Row>
  );
}

/** A case without a form is among them, with none. */
const formsOf = ({ cases }: Standing) => Object.fromEntries(cases.map(({ key, formId }) => [key, formId]));

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The request that waits for a second person, or why one is needed. */
function OpenReview({ standing: { review, needsReview, changed } }: { standing: Standing }) {
  const { say, locale } = useSay();
  const { config } = useConfig();
  if (review) {
    const text =
      review.state === 'approved'
        ? say(reviewMessages.approvedReview, { date: sayDate(`${review.releaseOn}T12:00:00+07:00`, locale, 'day') })
        : say(reviewMessages.openReview, { by: review.submittedBy, date: sayDate(review.submittedAt, locale) });
    return (
      <p className="cat-note">
        {text} <a href={`${config.routes.admin}/reviews/${review.id}`}>{say(reviewMessages.seeReview)}</a>
      </p>
    );
  }
  return needsReview && changed ? <p className="cat-quiet">{needsReview.message[locale]}</p> : null;
}

/** Announced to those who hear the page; a refusal also takes the focus, since the button that was pressed stands elsewhere. */
function Told({ outcome, cases }: { outcome: Outcome | null; cases: Standing['cases'] }) {
  const { say } = useSay();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!outcome) return;
    box.current?.scrollIntoView({ block: 'center' });
    if (outcome.kind !== 'done') box.current?.focus({ preventScroll: true });
  }, [outcome]);
  return (
    <div role="status" ref={box} tabIndex={-1} className={outcome ? `cat-told cat-told--${outcome.kind}` : 'cat-told'}>
      {outcome && <p>{say(outcome.text)}</p>}
      {outcome && outcome.problems.length > 0 && <Problems problems={outcome.problems} cases={cases} />}
    </div>
  );
}

/** What would be refused now, before anybody tries; that a form is out of step is said at the form itself. */
function InTheWay({ standing: { problems, cases } }: { standing: Standing }) {
  const { say } = useSay();
  const others = problems.filter(({ code }) => code !== 'form-outdated');
  if (others.length === 0) return null;
  return (
    <>
      <p className="cat-warn">{say(messages.refused)}</p>
      <Problems problems={others} cases={cases} />
    </>
  );
}

function Problems({ problems, cases }: { problems: readonly Problem[]; cases: Standing['cases'] }) {
  const { locale } = useSay();
  return (
    <ul className="cat-problems">
      {problems.map((problem) => {
        const place = placeInWords(problem.field ?? '', cases, locale);
        return (
          <li key={`${problem.field ?? ''} ${problem.code} ${problem.message.vi}`}>
            {place && <strong>{place}: </strong>}
            {problem.message[locale]}
          </li>
        );
      })}
    </ul>
  );
}

function Publication({ standing: { release, changed, publicPath } }: { standing: Standing }) {
  const { say, locale } = useSay();
  if (!release) return <p>{say(messages.notReleased)}</p>;
  const { revision, level, releasedAt } = release;
  return (
    <p>
      {say(messages.released, { revision, level: level.legacy, date: sayDate(releasedAt, locale) })}{' '}
      <span className={changed ? 'cat-warn' : 'cat-quiet'}>{say(changed ? messages.changed : messages.unchanged)}</span>{' '}
      {publicPath && (
        <a href={publicPath} target="_blank" rel="noreferrer">
          {say(messages.publicPage)}
          <span className="cat-hidden"> {say(messages.newTab)}</span>
        </a>
      )}
    </p>
  );
}
