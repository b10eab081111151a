import { createRoot } from 'react-dom/client';
import type { Form } from '../../form/form';
import { isObject, textAt } from '../../form/json';
import type { PlaceLookup } from '../../form-view';
import { pagePress } from '../../form-view/state/press';
import { fetchJson } from './api';
import { Filing } from './filing';
import { readAddress } from './form-address';
import { clientMessages } from './messages';

type Named = { code: string; name: string };

function readNamed(body: unknown): readonly Named[] {
  if (!Array.isArray(body)) throw new Error('The list of places is no list.');
  return body.flatMap((item: unknown) => {
    if (!isObject(item)) return [];
    const code = textAt(item, 'code');
    const name = textAt(item, 'name');
    return code === undefined || name === undefined ? [] : [{ code, name }];
  });
}

const lookups: PlaceLookup = {
  provinces: async () => readNamed(await fetchJson('/places/provinces.json')),
  communes: async (province) => readNamed(await fetchJson(`/places/communes/${encodeURIComponent(province)}.json`)),
};

/** A released form comes from our own server under its hash: its shape was checked when it was released. */
function isForm(body: unknown): body is Form {
  return isObject(body) && body.format === 1 && Array.isArray(body.steps) && isObject(body.schema);
}

/** A form that comes sooner is shown without first saying that it is coming. */
const tellAfterMs = 200;

/** Fetches the form and takes over `#form-root`; what stood there (the outline) stays until the form is there. */
async function start(root: HTMLElement): Promise<void> {
  const address = readAddress(root);
  const note = document.createElement('p');
  note.setAttribute('role', 'status');
  note.className = 'form-loading';
  const tell = (text: string): void => {
    if (!note.isConnected) root.prepend(note);
    note.textContent = text;
  };
  const telling = setTimeout(() => tell(clientMessages.loading[address.locale]), tellAfterMs);
  try {
    const form = await fetchJson(address.formUrl);
    if (!isForm(form)) throw new Error('The address of the form holds no form.');
    root.replaceChildren();
    createRoot(root).render(<Filing form={form} address={address} lookups={lookups} now={() => new Date()} />);
  } catch {
    note.setAttribute('role', 'alert');
    tell(clientMessages.loadFailed[address.locale]);
    const retry = document.createElement('button');
    retry.type = 'button';
    retry.className = 'button';
    retry.textContent = clientMessages.retry[address.locale];
    retry.addEventListener('click', () => {
      note.remove();
      void start(root);
    });
    note.append(' ', retry);
  } finally {
    clearTimeout(telling);
  }
}

/** Tells the page around a frame how tall the form is; a height is nobody's secret. */
function tellHeight(): void {
  const tell = () =>
    parent.postMessage({ type: 'procedure-form-height', height: document.documentElement.offsetHeight + 16 }, '*');
  // The page around scrolls when the frame grows or shrinks: not while a button is pressed.
  new ResizeObserver(() => pagePress().whenReleased(tell)).observe(document.body);
}

const root = document.getElementById('form-root');
if (root?.dataset.embedded === 'true') tellHeight();
if (root) void start(root);
