'use client';
import { Button } from '@payloadcms/ui';
import { useId, useState } from 'react';
import type { OpenQuestion } from '../../../collections/imports/questions';
import { useSay } from '../use-say';
import { importTexts } from './messages';
import type { GivenAnswer } from './question-panel';

type Props = {
  question: OpenQuestion;
  /** Names an answer is chosen from; others may be typed. */
  names: readonly string[];
  mayMakeAgencies: boolean;
  isChosen: boolean;
  isBusy: boolean;
  onChoose: () => void;
  onAnswer: (answer: GivenAnswer) => void;
};

/** What applicants are mostly answered with, in the words of the national database. */
const applicantChoices = [
  'Cá nhân',
  'Tổ chức',
  'Doanh nghiệp',
  'Hợp tác xã',
  'Hộ kinh doanh',
  'Cán bộ, công chức, viên chức',
];

/** One question with its ways to be answered: a name or value, a new agency, or left as it is. */
export function QuestionCard(props: Props) {
  const { question, isChosen, isBusy, onChoose, onAnswer } = props;
  const { say } = useSay();
  const { title, text, message, count, takesText, field } = question;
  const rows = count.toLocaleString('vi-VN');
  const label = `${say(title)}${text === '' ? '' : ` «${text}»`}`;
  return (
    <li>
      <p>
        <strong>{label}</strong>: {say(message)}
      </p>
      <div className="cat-import-answer">
        <button type="button" className="cat-import-count" aria-pressed={isChosen} onClick={onChoose}>
          {say(isChosen ? importTexts.showAllRows : importTexts.showTheseRows, { count: rows })}
          <span className="cat-hidden"> {label}</span>
        </button>
        {field === 'applicants' && <ApplicantAnswer {...props} label={label} />}
        {field !== 'applicants' && takesText && <TextAnswer {...props} label={label} />}
        {question.proposedCode !== null && props.mayMakeAgencies && <AgencyAnswer {...props} label={label} />}
        <Button
          buttonStyle="subtle"
          size="small"
          margin={false}
          disabled={isBusy}
          onClick={() => onAnswer({ question: question.id, keep: true })}
        >
          {say(importTexts.keepText)}
          <span className="cat-hidden"> {label}</span>
        </Button>
      </div>
    </li>
  );
}

type AnswerProps = Props & { label: string };

function TextAnswer({ question, names, isBusy, onAnswer, label }: AnswerProps) {
  const { say } = useSay();
  const id = useId();
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onAnswer({ question: question.id, text });
      }}
    >
      <input
        type="text"
        value={text}
        list={names.length > 0 ? id : undefined}
        aria-label={say(names.length > 0 ? importTexts.chooseFor : importTexts.valueFor, { label })}
        placeholder={say(names.length > 0 ? importTexts.chooseKnown : importTexts.typeValue)}
        maxLength={2000}
        onChange={({ target }) => setText(target.value)}
      />
      {names.length > 0 && (
        <datalist id={id}>
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
      <Button type="submit" buttonStyle="secondary" size="small" margin={false} disabled={isBusy || text.trim() === ''}>
        {say(importTexts.answerAll, { count: question.count.toLocaleString('vi-VN') })}
      </Button>
    </form>
  );
}

function ApplicantAnswer({ question, isBusy, onAnswer, label }: AnswerProps) {
  const { say } = useSay();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <fieldset>
      <legend className="cat-hidden">{label}</legend>
      {applicantChoices.map((each) => (
        <label key={each} className="cat-import-check">
          <input
            type="checkbox"
            checked={chosen.includes(each)}
            onChange={({ target }) =>
              setChosen(target.checked ? [...chosen, each] : chosen.filter((other) => other !== each))
            }
          />{' '}
          {each}
        </label>
      ))}
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        disabled={isBusy || chosen.length === 0}
        onClick={() => onAnswer({ question: question.id, text: chosen.join('; ') })}
      >
        {say(importTexts.answerAll, { count: question.count.toLocaleString('vi-VN') })}
      </Button>
    </fieldset>
  );
}

function AgencyAnswer({ question, isBusy, onAnswer, label }: AnswerProps) {
  const { say } = useSay();
  const [code, setCode] = useState(question.proposedCode ?? '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer({ question: question.id, agency: { code, name: question.text } });
      }}
    >
      <input
        type="text"
        value={code}
        aria-label={say(importTexts.codeFor, { label })}
        maxLength={80}
        onChange={({ target }) => setCode(target.value)}
      />
      <Button type="submit" buttonStyle="secondary" size="small" margin={false} disabled={isBusy || code.trim() === ''}>
        {say(importTexts.makeAgency)}
        <span className="cat-hidden"> {label}</span>
      </Button>
    </form>
  );
}
