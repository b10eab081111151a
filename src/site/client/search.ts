/** Search-as-you-type for the service list. Without it the form is a plain GET form, and stays one. */
const pauseMs = 220;

function addressOf(form: HTMLFormElement): URL {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') url.searchParams.append(name, value);
  return url;
}

function start(form: HTMLFormElement, selector: string): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;
  let shown = addressOf(form).href;
  let composing = false;

  const refresh = async (): Promise<void> => {
    const url = addressOf(form);
    const results = document.querySelector(selector);
    if (!results || url.href === shown) return;
    asking?.abort();
    asking = new AbortController();
    results.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(url, { headers: { 'x-live-search': '1' }, signal: asking.signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = page.querySelector(selector);
      if (!answer.ok || !next) throw new Error('no results');
      results.replaceChildren(...next.childNodes);
      shown = url.href;
      history.replaceState(history.state, '', url);
      document.title = page.title || document.title;
      results.removeAttribute('aria-busy');
    } catch (error) {
      // A newer question took over; otherwise the button of the form still works.
      if (!(error instanceof DOMException && error.name === 'AbortError')) results.removeAttribute('aria-busy');
    }
  };
  const soon = (): void => {
    clearTimeout(timer);
    if (!composing) timer = setTimeout(() => void refresh(), pauseMs);
  };
  form.addEventListener('compositionstart', () => {
    composing = true;
    clearTimeout(timer);
  });
  form.addEventListener('compositionend', () => {
    composing = false;
    soon();
  });
  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-live-search]')) {
  start(form, form.dataset.liveSearch?.startsWith('#') ? form.dataset.liveSearch : '#results');
}
