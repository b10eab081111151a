'use client';
import { type ReactNode, useMemo, useState } from 'react';
import { placeFor } from '../../form/commands';
import type { FormDraft } from '../../form/draft';
import { fold } from '../../form-view/controls/fold';
import { fillText, type Text } from '../../messages/text';
import { useBlocks } from '../palette/use-blocks';
import { ChoiceField, SearchField } from '../parts/filter-fields';
import type { BlockEntry } from '../services/block-services';
import { useBuilder, useSay, useSettledDraft } from '../state';
import type { BuilderTab } from '../tabs/tab';
import { BlockUsesDialog } from './block-uses-dialog';
import { MakeBlockDialog } from './make-block-dialog';
import { messages } from './messages';
import './blocks.css';

/** The library of reusable blocks: of the product, the nation and the province. */
export const blocksTab: BuilderTab = { id: 'blocks', label: messages.tab, Panel: Blocks };

type Owner = BlockEntry['owner'];

const ownerTexts = {
  province: messages.province,
  nation: messages.nation,
  'built-in': messages.builtIn,
} as const satisfies Record<Owner, Text>;

const owners: readonly Owner[] = ['province', 'nation', 'built-in'];

type Opened = { kind: 'uses' | 'revise'; entry: BlockEntry } | { kind: 'make' } | undefined;

function Blocks(): ReactNode {
  const { say } = useSay();
  const blocks = useBlocks();
  const draft = useSettledDraft();
  const [typed, setTyped] = useState('');
  const [owner, setOwner] = useState<Owner | 'all'>('all');
  const [opened, setOpened] = useState<Opened>();
  const found = useMemo(() => findBlocks(blocks.entries, typed, owner), [blocks.entries, typed, owner]);
  const used = useMemo(() => usedIn(draft), [draft]);
  const close = (): void => setOpened(undefined);

  return (
    <div className="pb-page">
      <h2>{say(messages.title)}</h2>
      <p className="pb-hint">{say(messages.hint)}</p>
      <div className="pb-filter">
        <SearchField label={say(messages.find)} value={typed} onChange={setTyped} />
        <ChoiceField
          label={say(messages.owner)}
          value={owner}
          onChange={setOwner}
          choices={(['all', ...owners] as const).map((value) => ({
            value,
            label: say(value === 'all' ? messages.all : ownerTexts[value]),
          }))}
        />
        <button type="button" className="pb-button pb-button-primary" onClick={() => setOpened({ kind: 'make' })}>
          {say(messages.make)}
        </button>
      </div>
      {blocks.state === 'failed' && <p className="pb-note pb-note-bad">{say(messages.notLoaded)}</p>}
      <p role="status" className="pb-hint">
        {say(messages.count, { count: found.length })}
      </p>
      {found.length === 0 ? (
        <p className="pb-empty">{say(messages.none)}</p>
      ) : (
        <ul className="pb-blocks">
          {found.map((entry) => (
            <Block
              key={`${entry.owner} ${entry.id}`}
              entry={entry}
              isUsedHere={used.has(entry.id)}
              onUses={() => setOpened({ kind: 'uses', entry })}
              onRevise={() => setOpened({ kind: 'revise', entry })}
            />
          ))}
        </ul>
      )}
      {opened?.kind === 'uses' && <BlockUsesDialog entry={opened.entry} onClose={close} />}
      {opened?.kind === 'make' && <MakeBlockDialog onKept={blocks.reload} onClose={close} />}
      {opened?.kind === 'revise' && <MakeBlockDialog entry={opened.entry} onKept={blocks.reload} onClose={close} />}
    </div>
  );
}

type BlockProps = { entry: BlockEntry; isUsedHere: boolean; onUses: () => void; onRevise: () => void };

function Block({ entry, isUsedHere, onUses, onRevise }: BlockProps): ReactNode {
  const { say, locale } = useSay();
  const { store } = useBuilder();
  const { block, owner, uses, mayChange } = entry;
  const title = locale === 'en' ? block.titleEn : block.title;
  const insert = (): void => {
    const at = placeFor(store.draft(), store.state().selection.lead, 'section');
    store.dispatch({ kind: 'add', what: { kind: 'block', block, revision: entry.revision }, at }, { keepFocus: true });
    store.announce(fillText(messages.inserted, { title }));
  };
  return (
    <li className="pb-block">
      <h3>{title}</h3>
      {block.description !== undefined && <p className="pb-hint">{block.description}</p>}
      <p className="pb-hint">{block.fields.map((field) => field.label).join(' · ')}</p>
      <p className="pb-row">
        <span className="pb-tag">{say(ownerTexts[owner])}</span>
        <span className="pb-tag">{uses === 0 ? say(messages.unused) : say(messages.uses, { count: uses })}</span>
        {isUsedHere && <span className="pb-tag pb-tag-good">{say(messages.inThisForm)}</span>}
      </p>
      <p className="pb-row">
        <button type="button" className="pb-button pb-button-small" onClick={insert}>
          {say(messages.insert)}
          <span className="pb-hidden">: {title}</span>
        </button>
        {uses > 0 && (
          <button type="button" className="pb-button pb-button-quiet pb-button-small" onClick={onUses}>
            {say(messages.showUses)}
            <span className="pb-hidden">: {title}</span>
          </button>
        )}
        {mayChange && (
          <button type="button" className="pb-button pb-button-quiet pb-button-small" onClick={onRevise}>
            {say(messages.newRevision)}
            <span className="pb-hidden">: {title}</span>
          </button>
        )}
      </p>
    </li>
  );
}

/** Blocks of an owner whose name or fields have every word of a text, accents or not. */
function findBlocks(entries: readonly BlockEntry[], typed: string, owner: Owner | 'all'): BlockEntry[] {
  const words = fold(typed).split(' ').filter(Boolean);
  return entries
    .filter((entry) => owner === 'all' || entry.owner === owner)
    .filter(({ block }) => {
      const said = fold([block.title, block.titleEn, ...block.fields.map((field) => field.label)].join(' '));
      return words.every((word) => said.includes(word));
    })
    .toSorted((a, b) => owners.indexOf(a.owner) - owners.indexOf(b.owner));
}

/** Ids of the blocks that sections of a draft were made from. */
function usedIn(draft: FormDraft): Set<string> {
  return new Set(draft.steps.flatMap((step) => step.sections.flatMap((section) => section.block?.id ?? [])));
}
