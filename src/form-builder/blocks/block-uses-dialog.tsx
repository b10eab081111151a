'use client';
import { type ReactNode, useEffect, useState } from 'react';
import type { Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { ChangeItem } from '../compare/change-list';
import { Dialog } from '../dialogs/dialog';
import type { BuilderServices } from '../services';
import type { BlockEntry, BlockUpdate, BlockUse } from '../services/block-services';
import { type BuilderStore, useBuilder, useSay } from '../state';
import { messages } from './messages';

type Props = { entry: BlockEntry; onClose: () => void };

/** Which forms use a block, what bringing each to its newest version would change, and the buttons that do it. */
export function BlockUsesDialog({ entry, onClose }: Props): ReactNode {
  const { say, locale } = useSay();
  const { store, services, facts, autosave } = useBuilder();
  const [uses, setUses] = useState<readonly BlockUse[]>();
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const [updates, setUpdates] = useState<readonly BlockUpdate[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const isOwnUpdated = updates.some(({ form, problems }) => form === facts.formId && problems.length === 0);
  const outdated = [...new Set((uses ?? []).filter(isOutdated).map(({ form }) => form))];

  useEffect(() => {
    let isStale = false;
    void services.blockUses(entry.id).then(({ value, problems }) => {
      if (isStale) return;
      setUses(value ?? []);
      setRefused(problems ?? []);
    });
    return () => {
      isStale = true;
    };
  }, [services, entry.id]);

  const update = async (forms: readonly string[]): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    const isOwn = forms.includes(facts.formId);
    // What is on this page must be kept before somebody else, here we ourselves, saves the same form.
    if (isOwn) await autosave.flush();
    if (isOwn && store.state().saving.state !== 'saved') {
      setIsBusy(false);
      setRefused([{ code: 'not-saved', message: messages.notSaved }]);
      return;
    }
    const { value, problems } = await services.updateBlockUses(entry.id, forms);
    const isOwnDone = value?.some((one) => one.form === facts.formId && one.problems.length === 0) === true;
    const notTaken = isOwnDone ? await takeStored(store, services) : [];
    setIsBusy(false);
    setRefused([...(problems ?? []), ...notTaken]);
    if (!value) return;
    setUpdates([...updates.filter(({ form }) => !forms.includes(form)), ...value]);
    const done = value.filter((one) => one.problems.length === 0);
    store.announce(counted(messages.updatedCount, done.length, value.length - done.length));
    const again = await services.blockUses(entry.id);
    if (again.value) setUses(again.value);
  };

  return (
    <Dialog
      title={say(messages.usesTitle, { title: entry.block.title })}
      className="pb pb-dialog-wide"
      onClose={onClose}
    >
      {(close) => (
        <div className="pb-dialog-body">
          <div role="alert">
            {refused.map((problem) => (
              <p key={problem.code} className="pb-note pb-note-bad">
                {problem.message[locale]}
              </p>
            ))}
          </div>
          {isOwnUpdated && <p className="pb-note">{say(messages.ownUpdated)}</p>}
          {uses === undefined && <p role="status">{say(messages.loading)}</p>}
          {uses?.length === 0 && refused.length === 0 && <p className="pb-empty">{say(messages.noUses)}</p>}
          <ul className="pb-block-uses">
            {uses?.map((use) => (
              <Use
                key={`${use.form} ${use.section}`}
                use={use}
                update={updates.find(({ form }) => form === use.form)}
                isBusy={isBusy}
                onUpdate={() => void update([use.form])}
              />
            ))}
          </ul>
          <p className="pb-row pb-dialog-buttons">
            <button type="button" className="pb-button" onClick={close}>
              {say(messages.cancel)}
            </button>
            {outdated.length > 1 && (
              <button
                type="button"
                className="pb-button pb-button-primary"
                aria-disabled={isBusy}
                onClick={() => void update(outdated)}
              >
                {isBusy ? say(messages.updating) : say(messages.updateAll, { count: outdated.length })}
              </button>
            )}
          </p>
        </div>
      )}
    </Dialog>
  );
}

/** The form on this page becomes what is kept of it now, as one step of undo; why not, where it cannot. */
async function takeStored(store: BuilderStore, services: BuilderServices): Promise<readonly Problem[]> {
  const { value, problems } = await services.stored();
  if (!value) return problems;
  store.dispatch({ kind: 'replace', draft: value.draft, announce: messages.ownUpdated });
  store.adopt(value);
  return [];
}

function isOutdated({ changes }: BlockUse): boolean {
  return changes.length > 0;
}

function counted(text: Text, done: number, failed: number): Text {
  const fillIn = (said: string): string => said.replace('{done}', String(done)).replace('{failed}', String(failed));
  return { vi: fillIn(text.vi), en: fillIn(text.en) };
}

type UseProps = { use: BlockUse; update: BlockUpdate | undefined; isBusy: boolean; onUpdate: () => void };

function Use({ use, update, isBusy, onUpdate }: UseProps): ReactNode {
  const { say, locale } = useSay();
  const isOld = isOutdated(use);
  return (
    <li className="pb-block-use">
      <p className="pb-case-name">
        <span>
          {use.title}
          {use.procedure !== use.title && <span className="pb-hint"> {use.procedure}</span>}
        </span>
        {isOld ? (
          <span className="pb-tag pb-tag-warn">{say(messages.outdated, { count: use.changes.length })}</span>
        ) : (
          <span className="pb-tag pb-tag-good">
            {say(update?.problems.length === 0 ? messages.updated : messages.upToDate)}
          </span>
        )}
      </p>
      {update !== undefined && update.problems.length > 0 && (
        <div className="pb-note pb-note-bad">
          <p>{say(messages.notUpdated)}</p>
          <ul className="pb-problems">
            {update.problems.map((problem) => (
              <li key={`${problem.code} ${problem.field}`}>{problem.message[locale]}</li>
            ))}
          </ul>
        </div>
      )}
      {isOld && (
        <>
          <details>
            <summary>{say(messages.differences)}</summary>
            <ul>
              {use.changes.map((change) => (
                <ChangeItem key={change.id} change={change} />
              ))}
            </ul>
          </details>
          <p>
            <button type="button" className="pb-button pb-button-small" aria-disabled={isBusy} onClick={onUpdate}>
              <span aria-hidden="true">{say(messages.update)}</span>
              <span className="pb-hidden">{say(messages.updateOne, { title: use.title })}</span>
            </button>
          </p>
        </>
      )}
    </li>
  );
}
