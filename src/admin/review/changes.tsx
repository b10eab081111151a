'use client';
import type { ReviewPage } from '../../../collections/level-reviews/page';
import type { Text } from '../../messages/text';
import { useSay } from '../use-say';
import { EffectPill } from './effect-pill';
import { reviewMessages as messages } from './messages';

type Change = { path: string; text: Text; effect: string };

const weight = ['breaking', 'compatible', 'harmless'];

/** What differs from the published release, in plain words, the heaviest first. */
export function Changes({ page }: { page: ReviewPage }) {
  const { say } = useSay();
  const { base, changes, cases } = page;
  if (!base) return <p>{say(messages.noBase)}</p>;
  const nameOf = (caseKey: string) => cases.find(({ key }) => key === caseKey)?.name ?? caseKey;
  return (
    <>
      {!base.isCurrent && page.state === 'submitted' && (
        <p className="cat-note">{say(messages.staleBase, { revision: base.revision })}</p>
      )}
      {changes.procedure.length === 0 && changes.forms.length === 0 && <p>{say(messages.noChanges)}</p>}
      {changes.procedure.length > 0 && (
        <>
          <h3>{say(messages.ofRecord)}</h3>
          <List changes={changes.procedure} />
        </>
      )}
      {changes.forms.map(({ caseKey, changes: ofForm }) => (
        <div key={caseKey}>
          <h3>{say(messages.ofForm, { name: nameOf(caseKey) })}</h3>
          <List changes={ofForm} />
        </div>
      ))}
    </>
  );
}

function List({ changes }: { changes: readonly Change[] }) {
  const { locale } = useSay();
  const sorted = [...changes].sort((one, other) => weight.indexOf(one.effect) - weight.indexOf(other.effect));
  return (
    <ul className="cat-changes">
      {sorted.map(({ path, text, effect }) => (
        <li key={`${path} ${text.vi}`}>
          <EffectPill effect={effect} />
          <span>{text[locale]}</span>
        </li>
      ))}
    </ul>
  );
}
