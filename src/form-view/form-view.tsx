import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { recalculated } from '../form/calculate';
import type { Answers, Form } from '../form/form';
import type { CalculationFacts } from '../form/rules/rule-kind';
import { translateForm } from '../form/translate';
import type { Locale } from '../messages/text';
import { controlOf } from './controls';
import { OnePage } from './pages/one-page';
import { ReviewPage } from './pages/review-page';
import { StepPage } from './pages/step-page';
import { ErrorSummary } from './parts/error-summary';
import { focusField } from './parts/focus-field';
import { Stepper } from './parts/stepper';
import { WarningNotice } from './parts/warning-notice';
import type { Check } from './state/check';
import { makePlacesCache, type PlaceLookup } from './state/places-cache';
import { pagePress } from './state/press';
import { makeUploadBoard, type UploadedFile, type UploadFile } from './state/upload-board';
import { type Filling, reviewPage, type Submit, useFilling } from './state/use-filling';
import { sayIn, useView, type View, ViewProvider } from './state/view-context';
import { makeViewStore } from './state/view-store';

/** What is worth keeping of a filling: enough to go on after a reload. */
export type Snapshot = {
  answers: Answers;
  /** Facts about the uploaded files, by the ids in the answers. */
  files: Readonly<Record<string, UploadedFile>>;
  /** The page: id of a step, or `review`. */
  page: string;
};

export type FormViewProps = {
  /** A released form, or a draft compiled by `toForm`; another form needs another `key`. */
  form: Form;
  /** Checks all answers: the released validator and `checkAnswers` of core. */
  check: Check;
  /** Provinces and communes, asked for when needed. */
  lookups: PlaceLookup;
  /** What computed fields are computed with, asked after every change. Absent: they stay empty here, the receiver fills them in. */
  facts?: () => CalculationFacts;
  /** Sends one file; absent: file fields say that uploading is off (a preview). */
  upload?: UploadFile;
  /** Sends the checked answers, without those of hidden fields; problems that come back are shown at their fields. */
  onSubmit: Submit;
  /** Called after every change of answers, files or page. Cheap work only; keep drafts here. */
  onChange?: (snapshot: Snapshot) => void;
  /** A restored draft. */
  initial?: Partial<Snapshot>;
  /** Default: Vietnamese. Another language needs another `key`. */
  locale?: Locale;
  /** `steps` (default): step by step, then a review. `one-page`: all of it with one button. */
  layout?: 'steps' | 'one-page';
  /** Label of the last button; default "Nộp hồ sơ". */
  submitLabel?: string;
  /** Gives the caller a way to hand over what is still being typed (before leaving the page) and to move between pages. */
  handle?: (handle: FormViewHandle | null) => void;
};

export type FormViewHandle = {
  /** Hands over what is being typed and says what there is. */
  snapshot: () => Snapshot;
  /** The page shown now: id of a step, or `review`. */
  page: () => string;
  /** Goes to a page reached before (browser back); others are ignored. */
  goTo: (page: string) => void;
};

/**
 * A form to fill in. Everything is under the class `pc-form`: form-view.css touches nothing outside it, so it can stand in any
 * page. Knows no server: checking, uploading, places and sending are given.
 */
export function FormView(props: FormViewProps): ReactNode {
  const { form, lookups, facts, upload, initial, locale = 'vi' } = props;
  const [view] = useState((): View => {
    const translated = translateForm(form, locale);
    const store = makeViewStore(translated, (node) => controlOf(node) !== undefined, {
      ...(initial?.answers === undefined ? {} : { initial: initial.answers }),
      ...(facts === undefined ? {} : { compute: (answers) => recalculated(translated, answers, facts()) }),
    });
    return {
      store,
      uploads: makeUploadBoard(upload, initial?.files),
      canUpload: upload !== undefined,
      places: makePlacesCache(lookups),
      press: pagePress(),
      locale,
      say: sayIn(locale),
      controlOf,
    };
  });
  return (
    <ViewProvider value={view}>
      <Pages {...props} />
    </ViewProvider>
  );
}

function useSnapshots(filling: Filling, onChange: FormViewProps['onChange'], handle: FormViewProps['handle']): void {
  const { store, uploads } = useView();
  const latest = useRef({ filling, onChange });
  latest.current = { filling, onChange };
  const give = useMemo(() => {
    const snapshot = (): Snapshot => ({
      answers: store.answers(),
      files: uploads.files(),
      page: latest.current.filling.page,
    });
    return { snapshot, tell: () => latest.current.onChange?.(snapshot()) };
  }, [store, uploads]);
  useEffect(() => store.onChange(give.tell), [store, give]);
  const { page } = filling;
  const seen = useRef(page);
  useEffect(() => {
    if (seen.current === page) return;
    seen.current = page;
    give.tell();
  }, [page, give]);
  useEffect(() => {
    handle?.({
      snapshot: () => {
        // rjsf hands changes over when React has rendered them: without flushSync the last words would come too late.
        flushSync(() => store.pending.flush());
        return give.snapshot();
      },
      page: () => latest.current.filling.page,
      goTo: (id) => {
        if (latest.current.filling.reached.has(id)) latest.current.filling.goTo(id);
      },
    });
    return () => handle?.(null);
  }, [handle, store, give]);
}

function Pages(props: FormViewProps): ReactNode {
  const { check, onSubmit, onChange, initial, handle, layout = 'steps' } = props;
  const view = useView();
  const { store, say } = view;
  const filling = useFilling({
    view,
    check,
    onSubmit,
    layout,
    ...(initial?.page === undefined ? {} : { initialPage: initial.page }),
  });
  const problems = useSyncExternalStore(store.problems.subscribe, store.problems.problems, store.problems.problems);
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { page, wanted, steps, attempt } = filling;
  const before = useRef(page);

  useSnapshots(filling, onChange, handle);

  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    if (wanted !== undefined && focusField(wanted)) return;
    root.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [page, wanted]);

  const summary = <ErrorSummary problems={problems} attempt={attempt} onGo={filling.goToField} />;
  if (layout === 'one-page') {
    return (
      <div className="pc-form pc-one-page" ref={root} spellCheck={false}>
        {summary}
        <OnePage filling={filling} submitLabel={props.submitLabel} />
      </div>
    );
  }
  const current = steps.find(({ step }) => step.id === page);
  const marks = [
    ...steps.map(({ step }) => ({ id: step.id, title: step.title })),
    { id: reviewPage, title: say('review') },
  ];
  const title = current?.step.title ?? say('review');
  return (
    <div className="pc-form pc-in-steps" ref={root} spellCheck={false}>
      <Stepper
        steps={marks.map((mark) => ({
          ...mark,
          state: mark.id === page ? 'current' : filling.reached.has(mark.id) ? 'done' : 'ahead',
        }))}
        onGo={filling.goTo}
      />
      <div className="pc-page">
        {summary}
        <h2 className="pc-page-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {current ? null : <WarningNotice onGo={filling.goToField} />}
        {current ? <StepPage key={current.step.id} layout={current} /> : <ReviewPage onChange={filling.goTo} />}
        <StepButtons filling={filling} submitLabel={props.submitLabel} isReview={!current} />
      </div>
    </div>
  );
}

type ButtonsProps = { filling: Filling; submitLabel: string | undefined; isReview: boolean };

function StepButtons({ filling, submitLabel, isReview }: ButtonsProps): ReactNode {
  const { say } = useView();
  const { busy, page, steps, fromReview } = filling;
  const isFirst = !isReview && steps[0]?.step.id === page;
  const forward = busy === 'checking' ? say('checking') : say(fromReview ? 'backToReview' : 'next');
  const send = busy === 'no' ? (submitLabel ?? say('submit')) : say(busy === 'checking' ? 'checking' : 'submitting');
  return (
    <div className="pc-buttons">
      <button
        type="button"
        className="pc-button"
        aria-disabled={busy !== 'no'}
        onClick={isReview ? filling.submit : filling.next}
      >
        {isReview ? send : forward}
      </button>
      {isFirst ? null : (
        <button type="button" className="pc-button pc-button-quiet" onClick={filling.back}>
          {say('back')}
        </button>
      )}
      <p className="pc-visually-hidden" role="status">
        {busy === 'submitting' ? say('submitting') : ''}
      </p>
    </div>
  );
}
