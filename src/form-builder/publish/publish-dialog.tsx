'use client';
import { type ReactNode, useState } from 'react';
import type { Text } from '../../messages/text';
import { fillText } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { Dialog } from '../dialogs/dialog';
import { useRuleWarnings } from '../rules/use-rule-warnings';
import { type BuilderState, useBuilder, useBuilderState, useSay } from '../state';
import { messages } from './messages';

type Saving = BuilderState['saving'];

const obstacleId = 'pb-publish-obstacle';

type Outcome = { text: Text; problems: readonly Problem[]; isRefused: boolean };

/**
 * Why what is on the screen cannot be what goes out; undefined when it is kept, or about to be.
 * @param faults of what is kept: while more is being saved they may be mended already
 */
function whyNot({ state }: Saving, faults: readonly Problem[] = []): Text | undefined {
  if (state === 'conflict') return messages.whyConflict;
  if (state === 'saved' && faults.length > 0) return messages.whyFaults;
  return state === 'failed' || state === 'signed-out' ? messages.whyUnsaved : undefined;
}

/**
 * Asks once, saves what is not kept yet, publishes, and says what came of it. Only what is on the screen goes out: while that is not kept,
 * the button is out of use and says why.
 */
export function PublishDialog({
  procedureHref,
  onClose,
}: {
  procedureHref: string | undefined;
  onClose: () => void;
}): ReactNode {
  const { store, services, autosave } = useBuilder();
  const { say } = useSay();
  const faults = useBuilderState((state) => state.faults);
  const obstacle = whyNot(
    useBuilderState(({ saving }) => saving),
    faults,
  );
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const isFall = outcome?.problems.some(({ code }) => code === 'level-falls') === true;
  const canPublish = outcome === null || isFall;

  const publish = async (): Promise<void> => {
    setIsBusy(true);
    await autosave.flush(true);
    const { saving, rev } = store.state();
    if (saving.state !== 'saved') {
      setIsBusy(false);
      return setOutcome({ text: whyNot(saving) ?? messages.whyUnsaved, problems: [], isRefused: true });
    }
    const { value, problems } = await services.publish({ rev, agreesToFall: isFall });
    setIsBusy(false);
    if (!value) {
      const falls = problems.some(({ code }) => code === 'level-falls');
      return setOutcome({ text: falls ? messages.falls : messages.refused, problems, isRefused: true });
    }
    const text = fillText(value.isNew ? messages.done : messages.same, { revision: value.revision });
    return setOutcome({ text, problems: [], isRefused: false });
  };

  const yes = isFall ? messages.fallYes : messages.yes;
  const no = canPublish ? messages.no : messages.close;

  return (
    <Dialog title={say(messages.title)} className="pb pb-dialog" onClose={onClose}>
      {(close) => (
        <div className="pb-stack">
          {outcome === null ? <Asked isBusy={isBusy} /> : null}
          <div role="status">{outcome === null ? null : <Told outcome={outcome} />}</div>
          {canPublish ? <Obstacle reason={obstacle} faults={faults} /> : null}
          <div className="pb-row">
            {canPublish ? (
              <button
                type="button"
                className="pb-button pb-button-primary"
                aria-disabled={isBusy || obstacle !== undefined || undefined}
                aria-describedby={obstacle ? obstacleId : undefined}
                onClick={() => {
                  if (!isBusy && !obstacle) void publish();
                }}
              >
                {say(isBusy ? messages.working : yes)}
              </button>
            ) : null}
            <button type="button" className="pb-button" onClick={close}>
              {say(no)}
            </button>
            {outcome !== null && procedureHref ? <a href={procedureHref}>{say(messages.toProcedure)}</a> : null}
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** Why the button is out of use, and which faults there are. */
function Obstacle({ reason, faults }: { reason: Text | undefined; faults: readonly Problem[] }): ReactNode {
  const { say } = useSay();
  if (!reason) return null;
  return (
    <div className="pb-note pb-note-bad" id={obstacleId}>
      <p>{say(reason)}</p>
      {reason === messages.whyFaults ? (
        <ul className="pb-bullets">
          {faults.map(({ code, field, message }) => (
            <li key={`${code} ${field} ${message.vi}`}>{say(message)}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** What publishing means, and what of the form is probably a mistake. */
function Asked({ isBusy }: { isBusy: boolean }): ReactNode {
  const { say } = useSay();
  const warnings = useRuleWarnings();
  return (
    <>
      <p>{say(isBusy ? messages.working : messages.text)}</p>
      {warnings.length > 0 ? (
        <div className="pb-note pb-note-warn">
          <p>{say(messages.warned)}</p>
          <ul className="pb-bullets">
            {warnings.map((warning) => (
              <li key={`${warning.code} ${warning.message.vi}`}>{say(warning.message)}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

/** What came of it, with every reason where it was refused. */
function Told({ outcome }: { outcome: Outcome }): ReactNode {
  const { say } = useSay();
  const tone = outcome.isRefused ? 'pb-note-bad' : 'pb-note-good';
  return (
    <>
      <p className={`pb-note ${tone}`}>{say(outcome.text)}</p>
      <ul className="pb-bullets">
        {outcome.problems.map((problem) => (
          <li key={`${problem.code} ${problem.field}`}>{say(problem.message)}</li>
        ))}
      </ul>
    </>
  );
}
