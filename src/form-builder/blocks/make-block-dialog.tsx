'use client';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { blockFrom } from '../../form/block-use/block-from';
import { englishName } from '../../form/block-use/block-parts';
import { findNode } from '../../form/commands/node-ref';
import { sayNodes } from '../../form/commands/say-node';
import { fillText } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { Dialog } from '../dialogs/dialog';
import type { BlockEntry } from '../services/block-services';
import { useBuilder, useDraft, useSay, useSelection } from '../state';
import { messages } from './messages';

type Props = {
  /** The block that gets a new version; absent: a new one is made. */
  entry?: BlockEntry;
  onKept: (entry: BlockEntry) => void;
  onClose: () => void;
};

/** Makes a block of what is selected, or a new version of one. The form itself stays as it is. */
export function MakeBlockDialog({ entry, onKept, onClose }: Props): ReactNode {
  const { say, locale } = useSay();
  const { store, services, facts } = useBuilder();
  const id = useId();
  const draft = useDraft();
  const { refs } = useSelection();
  const lead = findNode(draft, refs[0] ?? '');
  const startTitle = lead?.kind === 'section' ? (lead.node.title ?? '') : '';
  const [title, setTitle] = useState(entry?.block.title ?? startTitle);
  const [titleEn, setTitleEn] = useState(entry ? englishName(entry.block) : '');
  const [owner, setOwner] = useState<'nation' | 'province'>(entry?.owner === 'nation' ? 'nation' : 'province');
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const isUsable = lead?.kind === 'section' || lead?.kind === 'field';
  const dropped = useMemo(() => {
    const made = isUsable ? blockFrom(draft, refs, { id: '', title: '', titleEn: '' }) : undefined;
    return made && 'block' in made ? made.dropped : [];
  }, [draft, refs, isUsable]);

  const keep = async (close: () => void): Promise<void> => {
    const name = title.trim().normalize('NFC');
    const names = { title: name, titleEn: titleEn.trim().normalize('NFC') || name };
    if (name === '') {
      setRefused([{ code: 'block-name', message: messages.nameNeeded }]);
      return;
    }
    const made = blockFrom(draft, refs, { id: entry?.id ?? '', ...names });
    if ('problem' in made) {
      setRefused([made.problem]);
      return;
    }
    setIsBusy(true);
    const known = entry ? { id: entry.id, revision: entry.revision } : {};
    const { value, problems } = await services.keepBlock({ ...known, owner, block: made.block });
    setIsBusy(false);
    if (!value) {
      setRefused(problems);
      return;
    }
    store.announce(fillText(messages.kept, { title: value.block.title }));
    close();
    onKept(value);
  };

  const heading = entry ? say(messages.makeRevisionTitle, { title: entry.block.title }) : say(messages.makeTitle);
  return (
    <Dialog title={heading} className="pb pb-dialog-narrow" onClose={onClose}>
      {(close) => (
        <div className="pb-dialog-body">
          <p className={isUsable ? 'pb-hint' : 'pb-note pb-note-warn'}>
            {isUsable ? say(messages.selected, { what: sayNodes(draft, refs)[locale] }) : say(messages.selectFirst)}
          </p>
          {dropped.length > 0 && (
            <ul className="pb-note pb-note-warn">
              {dropped.map((note) => (
                <li key={note.vi}>{note[locale]}</li>
              ))}
            </ul>
          )}
          <div>
            <label className="pb-label" htmlFor={`${id}-title`}>
              {say(messages.name)}
            </label>
            <input
              id={`${id}-title`}
              className="pb-input"
              maxLength={300}
              value={title}
              onChange={({ target }) => setTitle(target.value)}
            />
          </div>
          <div>
            <label className="pb-label" htmlFor={`${id}-en`}>
              {say(messages.nameEn)}
            </label>
            <input
              id={`${id}-en`}
              className="pb-input"
              lang="en"
              maxLength={300}
              value={titleEn}
              onChange={({ target }) => setTitleEn(target.value)}
            />
          </div>
          {!entry && facts.mayEditNational && (
            <div>
              <label className="pb-label" htmlFor={`${id}-owner`}>
                {say(messages.owner)}
              </label>
              <select
                id={`${id}-owner`}
                className="pb-input"
                value={owner}
                onChange={({ target }) => setOwner(target.value === 'nation' ? 'nation' : 'province')}
              >
                <option value="province">{say(messages.ownerProvince)}</option>
                <option value="nation">{say(messages.ownerNation)}</option>
              </select>
            </div>
          )}
          <div role="alert">
            {refused.map((problem) => (
              <p key={`${problem.code} ${problem.field}`} className="pb-note pb-note-bad">
                {problem.message[locale]}
              </p>
            ))}
          </div>
          <p className="pb-row pb-dialog-buttons">
            <button type="button" className="pb-button" onClick={close}>
              {say(messages.cancel)}
            </button>
            <button
              type="button"
              className="pb-button pb-button-primary"
              aria-disabled={!isUsable || isBusy}
              onClick={() => {
                if (isUsable && !isBusy) void keep(close);
              }}
            >
              {say(messages.keep)}
            </button>
          </p>
        </div>
      )}
    </Dialog>
  );
}
