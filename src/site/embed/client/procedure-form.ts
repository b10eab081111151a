import { localeOf, make, origin, sayIn, shadowOf } from './element';
import { embedTexts } from './messages';

/** What the form's page tells the page around it. */
const heightMessage = 'procedure-form-height';
const tallest = 20_000;

/**
 * `<procedure-form province="H01" procedure="1.001193">`: one form, in a frame of our origin: the page around it can neither read what is
 * typed nor change what is asked. Attributes: `province`, `procedure` (its key), `case` (default `mac-dinh`), `lang`, `heading`.
 */
export class ProcedureForm extends HTMLElement {
  connectedCallback(): void {
    if (!this.shadowRoot) startForm(this, shadowOf(this));
  }
}

function startForm(host: HTMLElement, root: ShadowRoot): void {
  const locale = localeOf(host);
  const say = sayIn(locale);
  const [province, procedure] = [host.getAttribute('province'), host.getAttribute('procedure')];
  if (!province || !procedure) {
    const text = say(embedTexts.incomplete, { tag: host.localName, names: 'province, procedure' });
    root.append(make('p', { class: 'problem', role: 'alert' }, text));
    return;
  }
  const path = [province, procedure, host.getAttribute('case') ?? 'mac-dinh'].map(encodeURIComponent).join('/');
  const frame = make('iframe', {
    src: `${origin}/nhung/bieu-mau/${path}${locale === 'en' ? '?lang=en' : ''}`,
    title: host.getAttribute('heading') ?? say(embedTexts.form),
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    // Sending, files and the receipt in a window of its own; nothing that moves the page around.
    sandbox: 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads',
  });
  root.append(frame);
  addEventListener('message', ({ origin: from, source, data }) => {
    if (from !== origin || source !== frame.contentWindow || data?.type !== heightMessage) return;
    const height = Number(data.height);
    if (height > 0) frame.style.height = `${Math.min(height, tallest)}px`;
  });
}
