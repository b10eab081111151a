import { localeOf, make, origin, sayIn, shadowOf } from './element';
import { embedTexts } from './messages';

type Service = { name: string; code: string | null; address: string; level: string; online: boolean };
type Page = {
  title: string | null;
  total: number;
  approximate: boolean;
  next: string | null;
  all: string;
  services: Service[];
};

const pauseMs = 250;

/**
 * `<procedure-list agency="H01.03">`: the services of an agency, with a search. Attributes: `agency`, `sector`, `province`, `lang`,
 * `heading` (text; empty: none). All optional.
 */
export class ProcedureList extends HTMLElement {
  connectedCallback(): void {
    if (!this.shadowRoot) startList(this, shadowOf(this));
  }
}

function startList(host: HTMLElement, root: ShadowRoot): void {
  const locale = localeOf(host);
  const say = sayIn(locale);
  const heading = make('h2', { id: 'title' }, host.getAttribute('heading') ?? say(embedTexts.title));
  heading.hidden = host.getAttribute('heading') === '';
  const input = make('input', { id: 'search', type: 'search', autocomplete: 'off', maxlength: '200' });
  const status = make('p', { class: 'status', role: 'status' }, say(embedTexts.loading));
  const list = make('ul', { lang: 'vi' });
  const more = make('button', { type: 'button' }, say(embedTexts.more));
  const foot = make('p', { class: 'status' });
  more.hidden = true;
  root.append(
    make(
      'section',
      { 'aria-labelledby': 'title', lang: locale },
      heading,
      make('label', { for: 'search' }, say(embedTexts.search)),
      input,
      status,
      list,
      more,
      foot,
    ),
  );
  let next: string | null = null;
  let asking: AbortController | undefined;

  const load = async (after: string | null): Promise<void> => {
    asking?.abort();
    const own = new AbortController();
    asking = own;
    list.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(addressOf(host, input.value, after), { signal: own.signal, credentials: 'omit' });
      if (!answer.ok) throw new Error(String(answer.status));
      show(await answer.json(), after);
    } catch {
      if (!own.signal.aborted) fail(after);
    }
    if (asking === own) list.removeAttribute('aria-busy');
  };
  const show = (page: Page, after: string | null): void => {
    if (page.title && !host.hasAttribute('heading')) heading.textContent = page.title;
    const items = page.services.map((service) => item(service, say(embedTexts.online)));
    if (after === null) list.replaceChildren(...items);
    else list.append(...items);
    next = page.next;
    more.hidden = next === null;
    const count = page.total === 0 ? embedTexts.none : embedTexts.count;
    status.textContent = [say(count, { count: page.total }), page.approximate ? say(embedTexts.approximate) : '']
      .join(' ')
      .trim();
    foot.replaceChildren(make('a', { href: page.all, target: '_top' }, say(embedTexts.all)));
    if (after !== null) items[0]?.querySelector('a')?.focus();
  };
  const fail = (after: string | null): void => {
    const retry = make('button', { type: 'button' }, say(embedTexts.retry));
    retry.addEventListener('click', () => void load(after));
    status.replaceChildren(say(embedTexts.failed), ' ', retry);
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    if (!(event instanceof InputEvent && event.isComposing)) timer = setTimeout(() => void load(null), pauseMs);
  });
  input.addEventListener('compositionend', () => {
    timer = setTimeout(() => void load(null), pauseMs);
  });
  more.addEventListener('click', () => void load(next));
  void load(null);
}

function addressOf(host: HTMLElement, text: string, after: string | null): string {
  const asked = {
    tinh: host.getAttribute('province'),
    'co-quan': host.getAttribute('agency'),
    'linh-vuc': host.getAttribute('sector'),
    q: text.trim(),
    sau: after,
    lang: localeOf(host),
  };
  const url = new URL('/nhung/danh-sach.json', origin);
  for (const [name, value] of Object.entries(asked)) if (value) url.searchParams.set(name, value);
  return url.href;
}

function item({ name, code, address, level, online }: Service, onlineText: string): HTMLLIElement {
  const facts = [code, level, online ? onlineText : null].filter((fact) => fact !== null).join(' · ');
  return make('li', {}, make('a', { href: address, target: '_top' }, name), make('p', {}, facts));
}
