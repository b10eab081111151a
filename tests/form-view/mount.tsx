import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { workCalendar } from '../../src/dossier/calendar';
import type { FieldDraft } from '../../src/form/draft';
import type { Answers, Form } from '../../src/form/form';
import { toForm } from '../../src/form/to-schema';
import { makeValidator } from '../../src/form/validate';
import { FormView, type FormViewHandle, type FormViewProps, type Snapshot } from '../../src/form-view';
import { makePlaces } from '../../src/places/make-places';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean | undefined;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
// jsdom has no layout, so it has nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;

export const places = makePlaces(
  [
    { code: 'H01', name: 'An Giang' },
    { code: 'H26', name: 'Hà Nội' },
  ],
  [
    { code: '30307', name: 'Phường Long Xuyên', province: 'H01' },
    { code: '30316', name: 'Phường Bình Đức', province: 'H01' },
    { code: '00004', name: 'Phường Ba Đình', province: 'H26' },
  ],
);

const today = '2026-11-22';

/** A form of one step and one section with these fields. */
export function formOf(...fields: FieldDraft[]): Form {
  return formInSteps([fields]);
}

/** A form with a step per list of fields. */
export function formInSteps(steps: readonly (readonly FieldDraft[])[]): Form {
  return toForm({
    id: 'test',
    title: 'Tờ khai thử',
    steps: steps.map((fields, i) => ({
      id: `step-${i + 1}`,
      title: `Bước thứ ${i + 1}`,
      sections: [{ id: `section-${i + 1}`, title: `Phần ${i + 1}`, fields: [...fields] }],
    })),
  });
}

export type Mounted = {
  root: HTMLElement;
  /** The last snapshot that the view handed out. */
  snapshot: () => Snapshot | undefined;
  answers: () => Answers;
  handle: () => FormViewHandle;
  submitted: Answers[];
  unmount: () => Promise<void>;
};

/** Mounts a FormView with the real check. */
export async function mount(form: Form, props: Partial<FormViewProps> = {}): Promise<Mounted> {
  const validate = makeValidator(form);
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  let last: Snapshot | undefined;
  let handle: FormViewHandle | null = null;
  const submitted: Answers[] = [];
  let root: Root | undefined;
  const keepHandle = (given: FormViewHandle | null) => {
    handle = given;
  };
  await act(async () => {
    root = createRoot(container);
    root.render(
      <FormView
        form={form}
        check={(answers) => validate(answers, { places, today, calendar: workCalendar })}
        facts={() => ({ today, calendar: workCalendar })}
        lookups={{
          provinces: async () => places.provinces(),
          communes: async (province) => places.communesOf(province) ?? [],
        }}
        onSubmit={async (answers) => {
          submitted.push(answers);
          return undefined;
        }}
        onChange={(snapshot) => {
          last = snapshot;
        }}
        handle={keepHandle}
        {...props}
      />,
    );
  });
  return {
    root: container,
    snapshot: () => last,
    answers: () => last?.answers ?? {},
    handle: () => {
      if (!handle) throw new Error('no handle');
      return handle;
    },
    submitted,
    unmount: () => act(async () => root?.unmount()),
  };
}

/** The element with an id; fails when there is none. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element;
}

/** A text box by id. */
export function box(id: string): HTMLInputElement | HTMLTextAreaElement {
  const element = byId(id);
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element;
  throw new Error(`#${id} is no text box`);
}

/** Types the way a browser does: the value first, then the input event. Leaves the box unless told to stay. */
export async function type(id: string, text: string, stay = false): Promise<void> {
  await act(async () => {
    const element = box(id);
    element.focus();
    const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set;
    set?.call(element, text);
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    if (!stay) element.blur();
  });
}

/** Presses a button by its text (the visible one comes first). */
export async function press(text: string, at = 0): Promise<void> {
  const found = [...document.querySelectorAll('button')].filter((button) =>
    button.textContent?.trim().startsWith(text),
  );
  const button = found[at];
  if (!button) throw new Error(`no button "${text}"`);
  await act(async () => button.click());
}

/** Clicks anything. */
export async function click(id: string): Promise<void> {
  await act(async () => byId(id).click());
}

/** Lets timers and promises run. */
export async function wait(ms: number): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, ms));
  });
}
