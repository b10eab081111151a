import { applyCommand, type Command } from '../../form/commands';
import type { Applied } from '../../form/commands/command';
import { type History, makeHistory, record, redo, seal, undo } from '../../form/commands/history';
import { findNode, formRef, type NodeRef, stepRef } from '../../form/commands/node-ref';
import type { FormDraft } from '../../form/draft';
import type { Form } from '../../form/form';
import type { Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import type { StoredDraft } from '../services/storage-services';
import { formOf } from './form-of';
import type { Saving } from './saving';
import { only, type Selection, stillThere } from './selection';

/** Where the focus should go after something was done; `serial` tells one wish from the next. */
export type FocusWish = { ref: NodeRef; pane: 'palette' | 'canvas' | 'inspector'; serial: number };

/** Everything the builder shows. Never changed in place: parts keep their identity until they change. */
export type BuilderState = {
  draft: FormDraft;
  /** The draft as it was when nothing had changed for a moment. */
  settled: FormDraft;
  history: History;
  selection: Selection;
  /** Id of the step on the canvas. */
  step: string;
  tab: string;
  /** What was done, for those who hear it and for the line under the tools. */
  announcement: { text: Text; serial: number };
  focus: FocusWish | null;
  saving: Saving;
  /** The edit number the next save is made on. */
  rev: number;
  /** Counts changes of the work since it was opened. */
  changes: number;
  /** What stands in the way of publishing the work last kept. */
  faults: readonly Problem[];
};

export type DispatchOptions = {
  /** The focus stays where it is: the person is typing. */
  keepFocus?: boolean;
  /** Where the focus goes else; default: to the canvas. */
  pane?: FocusWish['pane'];
};

/** What came of a command: done, or why not. */
export type Outcome = { problem?: never } | { problem: Problem };

export type BuilderStore = ReturnType<typeof makeBuilderStore>;

export const designTab = 'design';

const nothingSaid: BuilderState['announcement'] = { text: { vi: '', en: '' }, serial: 0 };

function firstStep(draft: FormDraft): string {
  return draft.steps[0]?.id ?? '';
}

function stepOf(draft: FormDraft, ref: NodeRef): string | undefined {
  const found = findNode(draft, ref);
  if (found === undefined || found.kind === 'form') return undefined;
  return found.kind === 'step' ? found.node.id : found.step.id;
}

/** The store of one open form. Knows no React and no server: saving is done by whoever watches `changes`. */
export function makeBuilderStore(opened: StoredDraft, { newId }: { newId: () => string }) {
  let state: BuilderState = {
    draft: opened.draft,
    settled: opened.draft,
    history: makeHistory(opened.draft),
    selection: only(opened.draft.steps[0] ? stepRef(opened.draft.steps[0].id) : formRef),
    step: firstStep(opened.draft),
    tab: designTab,
    announcement: nothingSaid,
    focus: null,
    saving: { state: 'saved', at: opened.at },
    rev: opened.rev,
    changes: 0,
    faults: opened.faults,
  };
  const listeners = new Set<() => void>();
  let serial = 0;

  function set(next: Partial<BuilderState>): void {
    state = { ...state, ...next };
    for (const listener of [...listeners]) listener();
  }

  function said(text: Text): BuilderState['announcement'] {
    serial += 1;
    return { text, serial };
  }

  /** A state with another draft: the selection and the step follow what is still there. */
  function withHistory(history: History, lead?: NodeRef): Partial<BuilderState> & Pick<BuilderState, 'selection'> {
    const { draft } = history;
    const here = draft.steps.some((step) => step.id === state.step) ? state.step : firstStep(draft);
    const step = (lead === undefined ? undefined : stepOf(draft, lead)) ?? here;
    const fallback = step === '' ? formRef : stepRef(step);
    const isThere = lead !== undefined && findNode(draft, lead) !== undefined;
    const selection = isThere ? only(lead) : stillThere(state.selection, draft, fallback);
    const saving: Saving = state.saving.state === 'conflict' ? state.saving : { state: 'waiting' };
    return { draft, history, step, selection, changes: state.changes + 1, saving };
  }

  function wish(ref: NodeRef, pane: FocusWish['pane']): FocusWish {
    serial += 1;
    return { ref, pane, serial };
  }

  function travel(way: typeof undo): boolean {
    const moved = way(state.history);
    if (moved === undefined) return false;
    const next = withHistory(moved.history, moved.focus);
    set({ ...next, announcement: said(moved.announce), focus: wish(next.selection.lead, 'canvas') });
    return true;
  }

  return {
    state: (): BuilderState => state,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    draft: (): FormDraft => state.draft,
    /** The form the draft compiles to; made once per draft. */
    form: (): Form => formOf(state.draft),
    /** Does a command. What it says is announced, what it touched is selected; a refusal is announced and changes nothing. */
    dispatch: (command: Command, { keepFocus, pane = 'canvas' }: DispatchOptions = {}): Outcome => {
      const done = applyCommand(state.draft, command, { newId });
      if ('refused' in done) {
        set({ announcement: said(done.refused.message) });
        return { problem: done.refused };
      }
      if (done.draft === state.draft) return {};
      const history = record(state.history, done);
      if (keepFocus) {
        set(withHistory(history));
        return {};
      }
      const next = withHistory(history, done.focus);
      const selection = selectionAfter(done, next.selection);
      const text = withNotes(done.announce, done.notes);
      set({ ...next, selection, announcement: said(text), focus: wish(selection.lead, pane) });
      return {};
    },
    undo: (): boolean => travel(undo),
    redo: (): boolean => travel(redo),
    /** What is typed from now on is undone by itself: the person has left the setting. */
    seal: (): void => {
      state = { ...state, history: seal(state.history) };
    },
    /** The draft is at rest: what follows at leisure may now. */
    settle: (): void => {
      if (state.settled !== state.draft) set({ settled: state.draft });
    },
    select: (selection: Selection): void => {
      const step = stepOf(state.draft, selection.lead) ?? state.step;
      set({ selection, step });
    },
    /** Shows a step on the canvas and selects it. */
    showStep: (id: string): void => set({ step: id, selection: only(stepRef(id)) }),
    openTab: (tab: string): void => set({ tab, settled: state.draft }),
    /** Opens the design with this part selected and focused. */
    goTo: (ref: NodeRef, pane: FocusWish['pane'] = 'canvas'): void => {
      if (findNode(state.draft, ref) === undefined) return;
      const step = stepOf(state.draft, ref) ?? state.step;
      set({ tab: designTab, step, selection: only(ref), focus: wish(ref, pane) });
    },
    /** The focus goes to the part on the canvas that leads; what is selected stays. */
    toCanvas: (): void => set({ focus: wish(state.selection.lead, 'canvas') }),
    announce: (text: Text): void => set({ announcement: said(text) }),
    /** What came of saving, told by the one who saves. */
    setSaving: (saving: Saving, kept: { rev?: number; faults?: readonly Problem[] } = {}): void =>
      set({ saving, ...kept }),
    /** What is here now is what somebody else has kept. */
    adopt: ({ rev, at, faults }: StoredDraft): void => set({ rev, faults, saving: { state: 'saved', at } }),
    /** The next save is made on this edit number: staff have seen what somebody else saved, and go on. */
    rebase: (rev: number): void => set({ rev, saving: { state: 'waiting' }, changes: state.changes + 1 }),
  };
}

/** Parts that were done together stay selected together, as far as they are of the kind of the one that leads. */
function selectionAfter({ draft, touched, focus }: Applied, lead: Selection): Selection {
  const kind = findNode(draft, focus)?.kind;
  const refs = [...new Set(touched)].filter((ref) => findNode(draft, ref)?.kind === kind);
  return refs.length > 1 && refs.includes(focus) ? { refs, lead: focus, anchor: refs[0] ?? focus } : lead;
}

/** What was done, and what became of the things around it. */
function withNotes(text: Text, notes: readonly Text[]): Text {
  return {
    vi: [text, ...notes].map((each) => each.vi).join(' '),
    en: [text, ...notes].map((each) => each.en).join(' '),
  };
}
