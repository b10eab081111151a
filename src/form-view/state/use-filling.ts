import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { parentOf, withValueAt } from '../../form/answers';
import type { Answers } from '../../form/form';
import { dropHidden } from '../../form/visibility';
import { fillText } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { messages } from '../messages';
import { type Check, type CheckResult, fieldOf, inReadingOrder } from './check';
import { splitEmptyBlocks } from './empty-blocks';
import type { StepLayout } from './layout';
import type { View } from './view-context';

/** Id of the page after the last step. */
export const reviewPage = 'review';

/** What a receiver found wrong. `gone`: paths of answers it can no longer use (expired uploads), taken out and asked again. */
export type Refused = { problems: readonly Problem[]; gone?: readonly string[] };

/** Sends the dossier. Resolves with what the receiver found wrong (nothing: it is sent); rejects for "no connection". */
export type Submit = (answers: Answers) => Promise<Refused | undefined>;

export type FillingOptions = {
  view: View;
  check: Check;
  onSubmit: Submit;
  /** 'one-page' has no review and checks everything at once. */
  layout: 'steps' | 'one-page';
  initialPage?: string;
  onPage?: (page: string) => void;
};

export type Filling = {
  /** Steps with something to show, in order. */
  steps: readonly StepLayout[];
  /** Id of the step on the page, or `reviewPage`. */
  page: string;
  /** Pages that were on the page before: they can be gone back to. */
  reached: ReadonlySet<string>;
  /** Counts failed attempts; the error summary takes the focus when it grows. */
  attempt: number;
  busy: 'no' | 'checking' | 'submitting';
  /** Whether the current step was entered from the review, to change one thing. */
  fromReview: boolean;
  /** Field to be focused once its page is there. */
  wanted: string | undefined;
  next: () => void;
  back: () => void;
  /** Goes to a page without checking; `field` takes the focus there. */
  goTo: (page: string, field?: string) => void;
  goToField: (field: string) => void;
  submit: () => void;
};

const unchecked: CheckResult = { problems: [], warnings: [] };
const checkFailed: Problem = { code: 'check-failed', message: messages.checkFailed };
const submitFailed: Problem = { code: 'not-sent', message: messages.submitFailed };

/** Moving through a form: what is checked when, which page is shown, and sending exactly once. */
export function useFilling(options: FillingOptions): Filling {
  const { view, layout } = options;
  const { store, uploads, places } = view;
  const latest = useRef(options);
  latest.current = options;
  const presence = useSyncExternalStore(store.onPresence, store.presence, store.presence);
  const steps = useMemo(
    () => store.layout.steps.filter((step) => step.fields.some((field) => presence.visible.has(field))),
    [store, presence],
  );
  const first = steps[0]?.step.id ?? reviewPage;
  const [page, setPage] = useState(() => {
    const asked = options.initialPage;
    return asked === reviewPage || steps.some(({ step }) => step.id === asked) ? (asked ?? first) : first;
  });
  const [reached, setReached] = useState<ReadonlySet<string>>(() => {
    const until = page === reviewPage ? steps.length : steps.findIndex(({ step }) => step.id === page);
    return new Set([...steps.slice(0, until).map(({ step }) => step.id), page]);
  });
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState<Filling['busy']>('no');
  const [fromReview, setFromReview] = useState(false);
  const [wanted, setWanted] = useState<string>();
  /** Guards against a second click before React has shown the first. */
  const locked = useRef(false);

  /** What the receiver said and the browser cannot know: stays until its field is changed. */
  const served = useRef<readonly Problem[]>([]);

  useRecheck(view, latest, served);
  useWarningsOfReview(view, latest, page);

  const show = (problems: readonly Problem[], warnings: readonly Problem[]): boolean => {
    store.problems.set(inReadingOrder(splitEmptyBlocks(store.form, problems), store.layout), warnings);
    if (problems.length > 0) setAttempt((count) => count + 1);
    return problems.length === 0;
  };

  const goTo: Filling['goTo'] = (id, field) => {
    flushSync(() => store.pending.flush());
    setFromReview(page === reviewPage && id !== reviewPage);
    setPage(id);
    setWanted(field);
    setReached((before) => new Set([...before, id]));
    latest.current.onPage?.(id);
  };

  /** Everything typed is in the answers before they are read. */
  const checkNow = (): CheckResult | Promise<CheckResult> => {
    flushSync(() => store.pending.flush());
    return latest.current.check(store.answers(), places.places);
  };

  const after = (found: CheckResult, current: StepLayout): void => {
    const own = new Set(current.fields);
    if (
      !show(
        found.problems.filter((problem) => own.has(fieldOf(problem))),
        found.warnings,
      )
    )
      return;
    const at = steps.findIndex(({ step }) => step.id === current.step.id);
    goTo(fromReview ? reviewPage : (steps[at + 1]?.step.id ?? reviewPage));
  };

  const next = (): void => {
    const current = steps.find(({ step }) => step.id === page);
    if (!current || locked.current) return;
    const found = attemptCheck(checkNow);
    if (!(found instanceof Promise)) {
      after(found ?? unchecked, current);
      return;
    }
    locked.current = true;
    setBusy('checking');
    found.then((result) => {
      locked.current = false;
      setBusy('no');
      // Without its checker a step passes: the receiver checks everything again, and says so on the review page.
      after(result ?? unchecked, current);
    });
  };

  const unfinishedUploads = (): readonly Problem[] => {
    const running = uploads.running();
    if (running > 0)
      return [{ code: 'uploads-running', message: fillText(messages.uploadsRunning, { count: running }) }];
    return uploads.failed() > 0 ? [{ code: 'uploads-failed', message: messages.uploadsFailed }] : [];
  };

  const send = async (): Promise<void> => {
    const answers = dropHidden(store.form, store.answers());
    setBusy('submitting');
    const outcome = await latest.current.onSubmit(answers).catch((): Refused => ({ problems: [submitFailed] }));
    if (!outcome || outcome.problems.length === 0) return;
    locked.current = false;
    setBusy('no');
    const gone = outcome.gone ?? [];
    takeOut(store, gone);
    const problems = outcome.problems.map((problem) =>
      problem.field !== undefined && gone.includes(problem.field)
        ? { ...problem, field: parentOf(problem.field) }
        : problem,
    );
    served.current = splitEmptyBlocks(store.form, problems);
    show(problems, store.problems.warnings());
  };

  const finish = (result: CheckResult | undefined): void => {
    const problems = result ? [...result.problems, ...unfinishedUploads()] : [checkFailed];
    if (show(problems, result?.warnings ?? [])) void send();
    else {
      locked.current = false;
      setBusy('no');
    }
  };

  const submit = (): void => {
    if (locked.current) return;
    locked.current = true;
    served.current = [];
    const found = attemptCheck(checkNow);
    if (!(found instanceof Promise)) {
      finish(found);
      return;
    }
    setBusy('checking');
    found.then(finish);
  };

  const goToField = (path: string): void => {
    const field = path.split('.')[0] ?? '';
    const target = store.layout.steps.find((step) => step.fields.includes(field));
    if (target && layout === 'steps') goTo(target.step.id, path);
  };

  const back = (): void => {
    const at = page === reviewPage ? steps.length : steps.findIndex(({ step }) => step.id === page);
    const before = steps[at - 1];
    if (!before) return;
    store.problems.set([], store.problems.warnings());
    goTo(before.step.id);
  };

  return { steps, page, reached, attempt, busy, fromReview, wanted, next, back, goTo, goToField, submit };
}

/** Takes answers out by path, last rows first so that the others keep their numbers. */
function takeOut(store: View['store'], paths: readonly string[]): void {
  const last = (path: string) => Number(path.slice(path.lastIndexOf('.') + 1));
  for (const path of [...paths].sort((a, b) => last(b) - last(a))) {
    const field = path.split('.')[0] ?? '';
    store.put(field, withValueAt(store.answers(), path, undefined)[field]);
  }
}

/** The check's answer, or undefined when it cannot be had, whether it throws at once or later. */
function attemptCheck(
  check: () => CheckResult | Promise<CheckResult>,
): CheckResult | undefined | Promise<CheckResult | undefined> {
  try {
    const found = check();
    return found instanceof Promise ? found.catch(() => undefined) : found;
  } catch {
    return undefined;
  }
}

/**
 * After a change, in a quiet moment: findings that were put right vanish, their texts follow the new answer, and warnings
 * for what was just typed appear. A new error never appears before the person has pressed a button.
 */
function useRecheck(view: View, latest: { current: FillingOptions }, served: { current: readonly Problem[] }): void {
  const { store, places, press } = view;
  const hasWarnings = useMemo(() => canWarn(view), [view]);
  useEffect(() => {
    const touched = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const recheck = async (): Promise<void> => {
      const found = await attemptCheck(() => latest.current.check(store.answers(), places.places));
      if (!found) return;
      const shown = new Set(store.problems.problems().map((problem) => problem.field));
      const own = splitEmptyBlocks(store.form, found.problems).filter((problem) => shown.has(problem.field));
      const said = new Set(served.current.map((problem) => problem.field));
      const problems = [...served.current, ...own.filter((problem) => !said.has(problem.field))];
      const known = new Set(store.problems.warnings().map(fieldOf));
      const warnings = found.warnings.filter((problem) => touched.has(fieldOf(problem)) || known.has(fieldOf(problem)));
      store.problems.set(inReadingOrder(problems, store.layout), warnings);
    };
    const stop = store.onChange((fields) => {
      for (const field of fields) touched.add(field);
      served.current = served.current.filter((problem) => !fields.includes(fieldOf(problem)));
      if (!hasWarnings && store.problems.problems().length === 0) return;
      clearTimeout(timer);
      timer = setTimeout(() => press.whenReleased(() => void recheck()), 50);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store, places, press, latest, served, hasWarnings]);
}

function canWarn({ store }: View): boolean {
  return store.form.rules.some((rule) => rule.severity === 'warning');
}

/** The review is reached in many ways (a restored draft, the list of steps): it looks for warnings itself, for all answers. */
function useWarningsOfReview(view: View, latest: { current: FillingOptions }, page: string): void {
  useEffect(() => {
    if (page !== reviewPage || !canWarn(view)) return;
    const { store, places } = view;
    let alive = true;
    const look = async (): Promise<void> => {
      const found = await attemptCheck(() => latest.current.check(store.answers(), places.places));
      if (found && alive) store.problems.set(store.problems.problems(), found.warnings);
    };
    void look();
    return () => {
      alive = false;
    };
  }, [view, latest, page]);
}
