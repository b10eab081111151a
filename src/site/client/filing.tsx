import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { fieldsOf } from '../../form/fields';
import type { Answers, Form } from '../../form/form';
import { FormView, type FormViewHandle, type PlaceLookup, type Snapshot } from '../../form-view';
import { factsAt } from '../../form-view/facts-at';
import { fill } from '../../messages/text';
import { type Sent, uploadTo } from './api';
import { browserStorage, type Draft, draftKey, newIdempotencyKey, readDraft, removeDraft, writeDraft } from './draft';
import { DraftBar, type DraftNotice } from './draft-bar';
import type { FormAddress } from './form-address';
import { clientMessages } from './messages';
import { makeReleasedCheck } from './released-check';
import { goneAnswers, openReceipt, send } from './sending';
import { type StepHistory, watchSteps } from './step-history';

/** Time between a change and the writing of the draft: writing is synchronous and may be slow on a phone. */
const saveAfterMs = 400;

type FilingProps = { form: Form; address: FormAddress; lookups: PlaceLookup; now: () => Date };

type Kept = { draft: Draft; restored: Partial<Snapshot> | undefined; notice: DraftNotice | undefined };

/** The answers of an older form that still have a field in this one. */
function stillAsked(form: Form, answers: Answers): Answers {
  const { byKey } = fieldsOf(form);
  return Object.fromEntries(Object.entries(answers).filter(([key]) => byKey.has(key)));
}

/** What this device keeps for the form, or a new beginning. */
function begin({ form, address, now }: FilingProps): Kept {
  const found = readDraft(browserStorage(), draftKey(address));
  const fresh: Draft = {
    version: 1,
    formHash: address.formHash,
    savedAt: now().toISOString(),
    answers: {},
    files: {},
    page: '',
    idempotencyKey: newIdempotencyKey(),
    unanswered: [],
  };
  if (!found || Object.keys(found.answers).length === 0)
    return { draft: fresh, restored: undefined, notice: undefined };
  if (found.formHash === address.formHash) {
    return { draft: found, restored: found, notice: { kind: 'restored', at: found.savedAt } };
  }
  const answers = stillAsked(form, found.answers);
  const draft = { ...fresh, answers, files: found.files };
  return { draft, restored: { answers, files: found.files }, notice: { kind: 'older-form', at: found.savedAt } };
}

/** Keeps the draft as the form changes; writes at once when the page is hidden or left. */
function useDraft(props: FilingProps, kept: Kept) {
  const { address, now } = props;
  const draft = useRef(kept.draft);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stopped = useRef(false);
  const view = useRef<FormViewHandle | null>(null);
  const untouched = useRef<string>(undefined);
  const [savedAt, setSavedAt] = useState(kept.restored ? kept.draft.savedAt : undefined);
  const [failed, setFailed] = useState(false);
  const key = draftKey(address);

  const write = useCallback(() => {
    clearTimeout(timer.current);
    if (stopped.current) return;
    draft.current = { ...draft.current, savedAt: now().toISOString() };
    setFailed(!writeDraft(browserStorage(), key, draft.current));
    setSavedAt(draft.current.savedAt);
  }, [key, now]);

  const steps = useRef<StepHistory>(undefined);
  useEffect(() => {
    if (!kept.restored) untouched.current = JSON.stringify(view.current?.snapshot().answers);
    steps.current = watchSteps((page) => view.current?.goTo(page));
    if (view.current) steps.current.show(view.current.page());
    return () => steps.current?.stop();
  }, [kept]);

  const change = useCallback(
    (snapshot: Snapshot) => {
      steps.current?.show(snapshot.page);
      draft.current = { ...draft.current, ...snapshot };
      clearTimeout(timer.current);
      timer.current = setTimeout(write, saveAfterMs);
    },
    [write],
  );

  useEffect(() => {
    const leave = (): void => {
      const snapshot = view.current?.snapshot();
      if (!snapshot || Object.keys(snapshot.answers).length === 0) return;
      // What the form begins with by itself is no draft of anybody.
      if (JSON.stringify(snapshot.answers) === untouched.current) return;
      draft.current = { ...draft.current, ...snapshot };
      write();
    };
    const hide = (): void => {
      if (document.visibilityState === 'hidden') leave();
    };
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [write]);

  const forget = useCallback(() => {
    stopped.current = true;
    clearTimeout(timer.current);
    removeDraft(browserStorage(), key);
  }, [key]);

  return { draft, view, savedAt, failed, change, write, forget };
}

/** The form of the page with its draft, its sending and the way to the receipt. */
export function Filing(props: FilingProps): ReactNode {
  const { form, address, lookups, now } = props;
  const [kept] = useState(() => begin(props));
  const { draft, view, savedAt, failed, change, write, forget } = useDraft(props, kept);
  const [sent, setSent] = useState<Sent>();
  const check = useMemo(() => makeReleasedCheck(form, address.validatorUrl, now), [form, address, now]);
  const upload = useMemo(() => uploadTo(address.uploadUrl), [address]);
  const handle = useCallback(
    (given: FormViewHandle | null) => {
      view.current = given;
    },
    [view],
  );

  // The validator is wanted at the first "next": it comes while the first answer is typed, not while the page is opening.
  useEffect(() => {
    document.addEventListener('focusin', check.warm, { once: true });
    return () => document.removeEventListener('focusin', check.warm);
  }, [check]);

  const facts = useCallback(() => factsAt(now()), [now]);

  const submit = async (answers: Answers) => {
    write();
    const { idempotencyKey, unanswered } = draft.current;
    const outcome = await send(address, answers, { idempotencyKey, unanswered });
    if ('sent' in outcome) {
      forget();
      setSent(outcome.sent);
      // A window that nobody pressed a button for is not let through: in a frame the button below opens it.
      if (!address.isEmbedded) openReceipt(address, outcome.sent);
      return undefined;
    }
    draft.current = {
      ...draft.current,
      unanswered: outcome.unanswered ? [answers, ...unanswered].slice(0, 4) : unanswered,
    };
    write();
    return { problems: outcome.problems, gone: goneAnswers(outcome.problems) };
  };

  if (sent) {
    return (
      <div className="pc-form pc-sent" role="status">
        <p>
          <strong>{clientMessages[address.isEmbedded ? 'sentInFrame' : 'sent'][address.locale]}</strong>
        </p>
        <p>{fill(clientMessages.sentNumber[address.locale], { number: sent.number })}</p>
        {address.isEmbedded && <p>{fill(clientMessages.sentSecret[address.locale], { secret: sent.secret })}</p>}
        <button type="button" className="pc-button" onClick={() => openReceipt(address, sent)}>
          {clientMessages.openReceipt[address.locale]}
        </button>
      </div>
    );
  }
  return (
    <>
      <DraftBar
        locale={address.locale}
        savedAt={savedAt}
        failed={failed}
        notice={kept.notice}
        onDelete={() => {
          forget();
          window.location.reload();
        }}
      />
      <FormView
        form={form}
        check={check}
        lookups={lookups}
        facts={facts}
        upload={upload}
        onSubmit={submit}
        onChange={change}
        handle={handle}
        locale={address.locale}
        {...(kept.restored ? { initial: kept.restored } : {})}
      />
    </>
  );
}
