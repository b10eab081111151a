'use client';
import { useSyncExternalStore } from 'react';
import type { BatchResult } from '../../../collections/level-reviews/endpoints';
import type { Standing } from '../../../collections/publishing/standing';
import type { Text } from '../../messages/text';
import { fillText } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { rungOf } from '../../service-level/standing-level';
import { askServer } from '../ask-server';
import { messages } from '../messages';
import { reviewMessages } from '../review/messages';

/** What is being done to a procedure; `caseKey` where it concerns the form of one case. */
export type Doing = { what: 'load' | 'derive' | 'keep' | 'publish' | 'submit'; caseKey?: string };

/** What the last thing done came to, told once in the panel. */
export type Outcome = { kind: 'done' | 'refused' | 'hint'; text: Text; problems: readonly Problem[] };

export type ProcedureState = {
  /** How it stands on the server; undefined before the first answer. */
  standing?: Standing;
  doing: Doing | null;
  outcome: Outcome | null;
};

type Published = Standing & { isNew: boolean };

export type StandingStore = ReturnType<typeof makeStandingStore>;

/**
 * How one procedure stands, shared by the parts of its page that stand apart (button, status, panel). One thing is done at a time.
 */
function makeStandingStore(id: string) {
  let state: ProcedureState = { doing: null, outcome: null };
  /** Whether there was a save while something was being done. */
  let isOld = false;
  const listeners = new Set<() => void>();
  const set = (next: Partial<ProcedureState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const path = `/api/procedures/${id}`;
  const nameOf = (caseKey: string): string => state.standing?.cases.find(({ key }) => key === caseKey)?.name ?? caseKey;

  /** Asks the server anew. The answer to the last question counts; while something else is being done, it is asked when that is over. */
  const ask = async (outcome: Outcome | null): Promise<void> => {
    if (state.doing && state.doing.what !== 'load') {
      isOld = true;
      return;
    }
    const doing: Doing = { what: 'load' };
    set({ doing, outcome });
    const { value, problems } = await askServer<Standing>(`${path}/level`);
    if (state.doing !== doing) return;
    if (value) set({ doing: null, standing: value });
    else set({ doing: null, outcome: { kind: 'refused', text: messages.notDone, problems: problems ?? [] } });
  };
  /** What was saved while something was done is asked for; what the deed came to stays told. */
  const catchUp = (): void => {
    if (!isOld) return;
    isOld = false;
    void ask(state.outcome);
  };

  const act = async <Value extends Standing>(
    doing: Doing,
    done: (value: Value) => Text,
    body?: unknown,
  ): Promise<Value | undefined> => {
    if (state.doing && state.doing.what !== 'load') return undefined;
    isOld = state.doing !== null;
    set({ doing, outcome: null });
    const { value, problems } = await askServer<Value>(`${path}/${endpoints[doing.what]}`, 'POST', body);
    if (value) set({ doing: null, standing: value, outcome: { kind: 'done', text: done(value), problems: [] } });
    else {
      const text = doing.what === 'publish' ? messages.refused : messages.notDone;
      set({ doing: null, outcome: { kind: 'refused', text, problems: problems ?? [] } });
    }
    catchUp();
    return value;
  };

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    /** Asks the server anew, after a save; a refusal or hint of before no longer holds. */
    load: () => ask(state.outcome?.kind === 'done' ? state.outcome : null),
    derive: (caseKey: string) =>
      act({ what: 'derive', caseKey }, () => fillText(messages.derived, { name: nameOf(caseKey) }), {
        cases: [caseKey],
      }),
    keep: (caseKey: string) =>
      act({ what: 'keep', caseKey }, () => fillText(messages.kept, { name: nameOf(caseKey) }), { cases: [caseKey] }),
    /** Publishes at the level that is shown; where it would be lower meanwhile, nothing goes out and the panel says so. */
    publish: () =>
      act<Published>(
        { what: 'publish' },
        ({ isNew, release, level }) =>
          fillText(isNew ? messages.published : messages.nothingNew, {
            revision: release?.revision ?? '',
            level: level.legacy,
          }),
        state.standing && { notBelow: rungOf(state.standing.level) },
      ),
    /** Asks for a review, where the rules of the province want a second person. */
    submit: async (): Promise<void> => {
      if (state.doing && state.doing.what !== 'load') return;
      set({ doing: { what: 'submit' }, outcome: null });
      const { value, problems } = await askServer<{ results: BatchResult[] }>('/api/level-reviews/submit', 'POST', {
        procedures: [id],
      });
      const refused = problems ?? value?.results[0]?.problems;
      set({
        doing: null,
        outcome: refused
          ? { kind: 'refused', text: messages.notDone, problems: refused }
          : { kind: 'done', text: reviewMessages.submitted, problems: [] },
      });
      isOld = false;
      await ask(state.outcome);
    },
    /** Says something that is neither success nor refusal. */
    hint: (text: Text) => set({ outcome: { kind: 'hint', text, problems: [] } }),
    forget: () => set({ outcome: null }),
  };
}

const endpoints = { load: 'level', derive: 'derive', keep: 'keep-form', publish: 'publish', submit: 'level' } as const;

const stores = new Map<string, StandingStore>();

/** The store of this procedure, made when first asked for. */
export function standingStore(id: string): StandingStore {
  const known = stores.get(id) ?? makeStandingStore(id);
  stores.set(id, known);
  return known;
}

const nothing: ProcedureState = { doing: null, outcome: null };

/** The store and its present state, for a component. */
export function useStanding(id: string): ProcedureState & { store: StandingStore } {
  const store = standingStore(id);
  const state = useSyncExternalStore(store.subscribe, store.state, () => nothing);
  return { ...state, store };
}
