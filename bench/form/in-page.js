/* Injected before anything else: says when a page has come to rest, and how long a key or a press takes to the next paint. */
(() => {
  const quietMs = 700;
  const blockedMs = 80;
  let last = 0;
  let idleAt = 0;
  let frames = 0;
  let before = performance.now();
  const touch = () => {
    last = performance.now();
    frames = 0;
    idleAt = 0;
  };
  new MutationObserver(touch).observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    characterData: true,
  });
  const tick = () => {
    const now = performance.now();
    if (now - before > blockedMs) touch();
    before = now;
    frames += 1;
    if (frames === 2) idleAt = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(performance.now());
      channel.port2.postMessage(0);
    });
  window.bench = {
    /** Time of the second frame after the last change of the page, once it has been quiet for a while. */
    idle: (from) =>
      new Promise((resolve) => {
        const look = () => {
          if (idleAt > from && performance.now() - last > quietMs) resolve(idleAt - from);
          else setTimeout(look, 50);
        };
        look();
      }),
    keys: [],
    /** Time from a press on the button to the paint with that many fields in error. */
    press: (selector, count) =>
      new Promise((resolve) => {
        const from = performance.now();
        const look = () => {
          if (document.querySelectorAll('.pc-field-error').length < count) return;
          observer.disconnect();
          afterPaint((at) => resolve(at - from));
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { childList: true, subtree: true, attributes: true });
        document.querySelector(selector).click();
        look();
      }),
  };
  document.addEventListener(
    'input',
    () => {
      const from = performance.now();
      afterPaint((at) => window.bench.keys.push(at - from));
    },
    true,
  );
})();
