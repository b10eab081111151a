'use client';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Answers } from '../../form/form';
import type { Snapshot } from '../../form-view';
import { type Locale, locales } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { Choice } from '../parts/choice';
import { useBuilder, useSay } from '../state';
import type { BuilderTab } from '../tabs/tab';
import type { ToFrame } from './frame-messages';
import { messages } from './messages';
import { PreviewFrame } from './preview-frame';
import { sampleFilling } from './sample-filling';
import { TestCaseList } from './test-case-list';
import { useSameForm } from './use-same-form';
import { useFormCheck, useVerdict } from './use-verdict';
import { Verdict } from './verdict';
import './preview.css';

/** The form as citizens will see it, filled in and checked; and the test cases kept with it. */
export const previewTab: BuilderTab = { id: 'preview', label: messages.tab, Panel: Preview, changesNothing: true };

const languages: Record<Locale, string> = { vi: 'Tiếng Việt', en: 'English' };

const noAnswers: Answers = {};

function Preview(): ReactNode {
  const { say } = useSay();
  const { store, services } = useBuilder();
  const form = useSameForm();
  const [width, setWidth] = useState<'phone' | 'desktop'>('desktop');
  const [locale, setLocale] = useState<Locale>('vi');
  const [filled, setFilled] = useState<Partial<Snapshot>>({});
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  /** Counts fresh starts. What is filled in goes along when the form or the language changes; it alone starts nothing afresh. */
  const [starts, setStarts] = useState(0);
  const latest = useRef<Partial<Snapshot>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: a fresh start is a new thing to show
  const shown = useMemo(
    (): ToFrame => ({ kind: 'pb-show', form, locale, initial: latest.current }),
    [form, locale, starts],
  );
  const answers = filled.answers ?? noAnswers;
  const check = useFormCheck(form);
  const result = useVerdict(form, check, answers);

  const take = (filling: Partial<Snapshot>): void => {
    latest.current = filling;
    setFilled(filling);
  };
  const startWith = (filling: Partial<Snapshot>): void => {
    take(filling);
    setRefused([]);
    setStarts((count) => count + 1);
  };
  const fillIn = async (): Promise<void> => {
    const { value: ofForm, problems: unsound } = await services.checkOf(form);
    if (!ofForm) return setRefused(unsound);
    const source = { lookups: services.lookups, now: new Date(), random: Math.random, check: ofForm };
    const { value, problems } = await sampleFilling(form, source);
    if (!value) return setRefused(problems);
    startWith(value.filling);
    if (value.isAccepted) store.announce(messages.filledIn);
    else setRefused([{ code: 'sample-refused', message: messages.filledInVain }]);
  };

  return (
    <div className="pb-preview">
      <div className="pb-preview-tools">
        <Choice
          legend={say(messages.width)}
          value={width}
          options={[
            { value: 'desktop', label: say(messages.desktop) },
            { value: 'phone', label: say(messages.phone) },
          ]}
          onChange={setWidth}
        />
        <Choice
          legend={say(messages.language)}
          value={locale}
          options={locales.map((value) => ({ value, label: languages[value] }))}
          onChange={setLocale}
        />
        <button type="button" className="pb-button" onClick={() => void fillIn()}>
          {say(messages.fillIn)}
        </button>
        <button
          type="button"
          className="pb-button pb-button-quiet"
          onClick={() => {
            startWith({});
            store.announce(messages.startedOver);
          }}
        >
          {say(messages.startOver)}
        </button>
      </div>
      <div className="pb-preview-page">
        <PreviewFrame
          title={say(messages.frame)}
          address={services.previewAddress}
          width={width}
          shown={shown}
          onFilled={take}
          onSent={() => store.announce(messages.sent)}
        />
      </div>
      <div className="pb-preview-side">
        <div role="alert">
          {refused.map((problem) => (
            <p key={problem.code} className="pb-note pb-note-bad">
              {say(problem.message)}
            </p>
          ))}
        </div>
        <Verdict form={form} check={check} result={result} answers={answers} />
        <TestCaseList
          form={form}
          check={check}
          result={result}
          answers={answers}
          onOpen={(testCase) => startWith({ answers: testCase.answers })}
        />
      </div>
    </div>
  );
}
