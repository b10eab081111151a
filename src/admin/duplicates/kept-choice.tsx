'use client';
import { useConfig } from '@payloadcms/ui';
import type { ComparedProcedure } from '../../../collections/procedure-merges/compare';
import { sayDate } from '../dates';
import { useSay } from '../use-say';
import { duplicateTexts, mergeScreenTexts as texts } from './messages';

type Props = { procedures: readonly ComparedProcedure[]; kept: string; onKeep: (id: string) => void };

/** Which of them is kept, with what speaks for each. Always in the same order, whichever is chosen. */
export function KeptChoice({ procedures, kept, onKeep }: Props) {
  const { say } = useSay();
  const inOrder = [...procedures].sort((one, other) => (one.key < other.key ? -1 : 1));
  return (
    <fieldset className="cat-merge-part">
      <legend>{say(texts.keepLegend)}</legend>
      <div className="cat-merge-options">
        {inOrder.map((procedure) => (
          <label key={procedure.id} className="cat-merge-option">
            <input
              type="radio"
              name="kept"
              value={procedure.id}
              checked={procedure.id === kept}
              onChange={() => onKeep(procedure.id)}
            />
            <Facts procedure={procedure} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Facts({ procedure }: { procedure: ComparedProcedure }) {
  const { say, locale } = useSay();
  const { config } = useConfig();
  const { id, key, code, name, agency, publicLevel, updatedAt, dossiers, offerings } = procedure;
  return (
    <span className="cat-merge-facts">
      <strong>{name}</strong>
      <span>
        <a href={`${config.routes.admin}/collections/procedures/${id}`} target="_blank" rel="noreferrer">
          {code ?? key}
        </a>{' '}
        · {agency}
      </span>
      <span>
        <span className={`cat-pill cat-pill--${publicLevel === null ? 'quiet' : 'good'}`}>
          {publicLevel === null ? say(duplicateTexts.draft) : say(duplicateTexts.public, { level: publicLevel })}
        </span>{' '}
        <span className="cat-quiet">{say(texts.updated, { date: sayDate(updatedAt, locale, 'day') })}</span>
      </span>
      {dossiers + offerings > 0 && <span className="cat-quiet">{say(texts.stays, { dossiers, offerings })}</span>}
    </span>
  );
}
