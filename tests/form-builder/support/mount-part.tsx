import axe from 'axe-core';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { expect, vi } from 'vitest';
import { checkForm } from '../../../src/form/check';
import type { FieldDraft, FormDraft } from '../../../src/form/draft';
import type { Rule } from '../../../src/form/form';
import { makeValidator } from '../../../src/form/validate';
import type { BuilderFacts } from '../../../src/form-builder/facts';
import type { BuilderServices } from '../../../src/form-builder/services';
import { BuilderProvider } from '../../../src/form-builder/state';
import { type BuilderStore, makeBuilderStore } from '../../../src/form-builder/state/builder-store';
import { namingFaults } from '../../form-view/accessible';
import { places } from '../../form-view/mount';

/** A draft of one step and one section with these fields. */
export function draftOf(fields: FieldDraft[], rules: Rule[] = []): FormDraft {
  return {
    id: 'test',
    title: 'Tờ khai thử',
    steps: [{ id: 's1', title: 'Bước một', sections: [{ id: 'a', title: 'Phần một', fields }] }],
    ...(rules.length > 0 ? { rules } : {}),
  };
}

/** Services that answer from core, as the server would; each test replaces what it is about. */
export function services(changed: Partial<BuilderServices> = {}): BuilderServices {
  const nothing = async () => ({ value: [] });
  const absent = async () => ({ problems: [{ code: 'not-found', message: { vi: 'Không có.', en: 'Not there.' } }] });
  return {
    save: async () => ({ kind: 'unreachable' }),
    local: { read: () => null, write: () => undefined, forget: () => undefined },
    stored: absent,
    signInAddress: 'about:blank',
    publish: absent,
    derivedDraft: absent,
    starterDraft: absent,
    formsToCopy: nothing,
    draftOf: absent,
    checkOf: async (form) => {
      const problems = checkForm(form);
      if (problems.length > 0) return { problems };
      const validate = makeValidator(form);
      return { value: (answers) => validate(answers, { places, today: '2026-11-27' }) };
    },
    problemsOf: async (document) => ({ value: checkForm(document) }),
    lookups: {
      provinces: async () => places.provinces(),
      communes: async (province) => places.communesOf(province) ?? [],
    },
    previewAddress: 'about:blank',
    otherForms: nothing,
    otherForm: absent,
    blocks: nothing,
    keepBlock: absent,
    blockUses: nothing,
    updateBlockUses: nothing,
    ...changed,
  };
}

const facts: BuilderFacts = {
  formId: 'form-1',
  procedureId: 'procedure-1',
  caseKey: 'mac-dinh',
  procedure: null,
  releasedFields: new Set(),
  mayEdit: true,
  mayEditNational: false,
};

export type MountedPart = {
  root: HTMLElement;
  store: BuilderStore;
  draft: () => FormDraft;
  /** Lets the settled draft, timers and promises follow. */
  settle: () => Promise<void>;
};

/** The part mounted before: taken away first, with what it listens to on the page. */
let mounted: Root | undefined;

/** Mounts a part of the builder on a draft, without saving. */
export async function mountPart(
  part: ReactNode,
  draft: FormDraft,
  changed: Partial<BuilderServices> = {},
  known: Partial<BuilderFacts> = {},
): Promise<MountedPart> {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  // jsdom knows the element but not its methods.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  // Neither has jsdom these; the canvas finds cards and scrolls to them.
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') });
  Element.prototype.scrollIntoView = () => undefined;
  let serial = 0;
  const newId = () => {
    serial += 1;
    return `new-${serial}`;
  };
  const store = makeBuilderStore({ draft, rev: 1, at: '2026-11-27T01:00:00Z', by: null, faults: [] }, { newId });
  const root = document.createElement('div');
  root.className = 'pb';
  document.body.replaceChildren(root);
  const autosave = { flush: async () => undefined, keepHere: () => undefined, stop: () => undefined };
  const builder = {
    store,
    services: services(changed),
    facts: { ...facts, ...known },
    autosave,
    locale: 'vi' as const,
  };
  await act(async () => mounted?.unmount());
  const reactRoot = createRoot(root);
  mounted = reactRoot;
  await act(async () => reactRoot.render(<BuilderProvider value={builder}>{part}</BuilderProvider>));
  return {
    root,
    store,
    draft: store.draft,
    settle: () =>
      act(async () => {
        store.settle();
        await new Promise((resolve) => setTimeout(resolve, 0));
      }),
  };
}

/** The control whose accessible name is, or begins with, this. */
export function control(name: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  const found = [...document.querySelectorAll<HTMLElement>('input, select, textarea')].find((element) =>
    nameOf(element).startsWith(name),
  );
  if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement || found instanceof HTMLTextAreaElement) {
    return found;
  }
  throw new Error(`no control “${name}” among ${names().join(' | ')}`);
}

/** The names of all controls and buttons on the page. */
export function names(): string[] {
  return [...document.querySelectorAll<HTMLElement>('input, select, textarea, button')].map(nameOf);
}

function nameOf(element: HTMLElement): string {
  const own = element.getAttribute('aria-label');
  if (own !== null) return own;
  if (element instanceof HTMLButtonElement) return heard(element);
  const labels =
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
      ? [...(element.labels ?? [])]
      : [];
  return labels.map((label) => label.textContent?.trim() ?? '').join(' ');
}

/** What is heard of an element: its text without what is for eyes only. */
function heard(element: HTMLElement): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Sets a control as a person does: a select to the option with these words, a box to ticked or not, a text to what is typed. */
export async function set(name: string, value: string | boolean): Promise<void> {
  const element = control(name);
  await act(async () => {
    element.focus();
    if (element instanceof HTMLSelectElement) {
      const option = [...element.options].find(({ text }) => text === value);
      if (!option) throw new Error(`no “${value}” among ${[...element.options].map(({ text }) => text).join(' | ')}`);
      put(element, HTMLSelectElement.prototype, option.value);
      element.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (element instanceof HTMLInputElement && element.type === 'checkbox') {
      if (element.checked !== value) element.click();
    } else {
      put(
        element,
        element instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype,
        String(value),
      );
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  });
}

function put(element: HTMLElement, prototype: object, value: string): void {
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
}

/** Presses the button whose name is, or begins with, this. */
export async function press(name: string): Promise<void> {
  const found = [...document.querySelectorAll('button')].find((button) => nameOf(button).startsWith(name));
  if (!found) throw new Error(`no button “${name}” among ${names().join(' | ')}`);
  await act(async () => {
    found.focus();
    found.click();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

/** Whatever is on the page has names, references that lead somewhere, and breaks no rule that can be seen without a layout. */
export async function expectAccessible(root: HTMLElement): Promise<void> {
  expect(namingFaults(root)).toEqual([]);
  const { violations } = await axe.run(root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast': { enabled: false } },
    iframes: false,
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
