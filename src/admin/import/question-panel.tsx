'use client';
import { Button } from '@payloadcms/ui';
import { useEffect, useId, useState } from 'react';
import type { OpenQuestion } from '../../../collections/imports/questions';
import type { FieldId } from '../../import/cells/cell';
import { askServer } from '../ask-server';
import { useSay } from '../use-say';
import { importTexts } from './messages';
import { QuestionCard } from './question-card';

/** What the endpoint of questions gives. */
export type ShownQuestions = {
  questions: OpenQuestion[];
  more: number;
  mayMakeAgencies: boolean;
  agencies: string[];
  sectors: string[];
};

/** An answer as the endpoint takes it. */
export type GivenAnswer =
  | { question: string; text: string }
  | { question: string; keep: true }
  | { question: string; agency: { code: string; name: string } };

/** Questions in view before somebody asks for all. */
const shownAtFirst = 6;

type Props = {
  path: string;
  /** Changes when the report does. */
  version: string;
  chosen: string | undefined;
  isBusy: boolean;
  onChoose: (question: string | undefined) => void;
  onAnswer: (answers: GivenAnswer[]) => void;
};

/** The questions that rows have in common, each answered once for all rows that ask it. */
export function QuestionPanel({ path, version, chosen, isBusy, onChoose, onAnswer }: Props) {
  const { say } = useSay();
  const id = useId();
  const [shown, setShown] = useState<ShownQuestions>();
  const [isWhole, setWhole] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked changes with the report
  useEffect(() => {
    void askServer<ShownQuestions>(`${path}/questions`).then(({ value }) => setShown(value));
  }, [path, version]);
  if (!shown || shown.questions.length === 0) return null;

  const { questions, mayMakeAgencies, agencies, sectors } = shown;
  const unknown = questions.filter(({ code, proposedCode }) => code === 'agency-unknown' && proposedCode !== null);
  const inView = isWhole ? questions : questions.slice(0, shownAtFirst);
  const lists: Partial<Record<FieldId, readonly string[]>> = { agency: agencies, sector: sectors };
  return (
    <section className="cat-import-questions" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{say(importTexts.commonQuestions, { count: questions.length + shown.more })}</h3>
      <p className="cat-quiet">{say(importTexts.commonHelp)}</p>
      {mayMakeAgencies && unknown.length > 1 && (
        <Button
          buttonStyle="secondary"
          margin={false}
          disabled={isBusy}
          onClick={() =>
            onAnswer(
              unknown.map((each) => ({
                question: each.id,
                agency: { code: each.proposedCode ?? '', name: each.text },
              })),
            )
          }
        >
          {say(importTexts.makeAllAgencies, { count: unknown.length })}
        </Button>
      )}
      <ul className="cat-import-asked">
        {inView.map((question) => (
          <QuestionCard
            key={question.id}
            question={question}
            names={lists[question.field] ?? []}
            mayMakeAgencies={mayMakeAgencies}
            isChosen={chosen === question.id}
            isBusy={isBusy}
            onChoose={() => onChoose(chosen === question.id ? undefined : question.id)}
            onAnswer={(answer) => onAnswer([answer])}
          />
        ))}
      </ul>
      {questions.length > shownAtFirst && (
        <Button buttonStyle="subtle" margin={false} onClick={() => setWhole(!isWhole)}>
          {say(isWhole ? importTexts.fewerQuestions : importTexts.allQuestions, { count: questions.length })}
        </Button>
      )}
      {shown.more > 0 && isWhole && (
        <p className="cat-quiet">{say(importTexts.moreQuestions, { count: shown.more })}</p>
      )}
    </section>
  );
}
