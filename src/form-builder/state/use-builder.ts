'use client';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { findNode, type NodeRef } from '../../form/commands/node-ref';
import type { FieldDraft, FormDraft, SectionDraft, StepDraft } from '../../form/draft';
import type { Form } from '../../form/form';
import type { TestCase } from '../../form/test-cases/test-case';
import { fill, type Locale, type MessageValues, type Text } from '../../messages/text';
import type { BuilderFacts } from '../facts';
import type { BuilderServices } from '../services';
import type { Autosave } from './autosave';
import type { BuilderState, BuilderStore } from './builder-store';
import { formOf } from './form-of';
import type { Selection } from './selection';

/** What every part of the builder can reach. One value per open form, never replaced while it is open. */
export type Builder = {
  store: BuilderStore;
  services: BuilderServices;
  facts: BuilderFacts;
  autosave: Autosave;
  locale: Locale;
};

const BuilderContext = createContext<Builder | null>(null);

export const BuilderProvider = BuilderContext.Provider;

/** The builder around a part. Throws outside one. */
export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (!builder) throw new Error('A part of the form builder was rendered outside it.');
  return builder;
}

/**
 * One part of what the builder shows; rendered again only when that part is another one. `select` must give back what is there
 * (the same object for the same state), never something made anew.
 */
export function useBuilderState<Part>(select: (state: BuilderState) => Part): Part {
  const { store } = useBuilder();
  const read = (): Part => select(store.state());
  return useSyncExternalStore(store.subscribe, read, read);
}

/** The whole draft: for parts that show all of it. */
export function useDraft(): FormDraft {
  return useBuilderState((state) => state.draft);
}

/** One field; the same object until something inside it changes, undefined when it is gone. */
export function useField(ref: NodeRef): FieldDraft | undefined {
  return useBuilderState((state) => {
    const found = findNode(state.draft, ref);
    return found?.kind === 'field' ? found.node : undefined;
  });
}

export function useSection(ref: NodeRef): SectionDraft | undefined {
  return useBuilderState((state) => {
    const found = findNode(state.draft, ref);
    return found?.kind === 'section' ? found.node : undefined;
  });
}

export function useStep(ref: NodeRef): StepDraft | undefined {
  return useBuilderState((state) => {
    const found = findNode(state.draft, ref);
    return found?.kind === 'step' ? found.node : undefined;
  });
}

/** The draft when nothing has changed for a moment: for what may come a little after a key (advice, sentences, counts). */
export function useSettledDraft(): FormDraft {
  return useBuilderState((state) => state.settled);
}

/** The form the settled draft compiles to. */
export function useSettledForm(): Form {
  return formOf(useSettledDraft());
}

export function useSelection(): Selection {
  return useBuilderState((state) => state.selection);
}

const noCases: readonly TestCase[] = [];

export function useTestCases(): readonly TestCase[] {
  return useBuilderState((state) => state.draft.testCases ?? noCases);
}

/** Says texts in the language of the person at work. */
export function useSay(): { locale: Locale; say: (text: Text, values?: MessageValues) => string } {
  const { locale } = useBuilder();
  return { locale, say: (text, values) => fill(text[locale], values) };
}
