/* Injected before anything else: how long a key and a drop take to the next paint. */
(() => {
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(performance.now());
      channel.port2.postMessage(0);
    });
  window.bench = { keys: [], drops: [] };
  document.addEventListener(
    'input',
    (event) => {
      if (!event.target.closest('.pb-inspector')) return;
      const from = performance.now();
      afterPaint((at) => window.bench.keys.push(at - from));
    },
    true,
  );
  /** From letting go of the mouse to the paint of the form in its new order. */
  document.addEventListener(
    'mouseup',
    () => {
      if (!document.querySelector('.pb-drag-chip')) return;
      const from = performance.now();
      const order = () => [...document.querySelectorAll('.pb-field[data-ref]')].map((card) => card.dataset.ref).join();
      const before = order();
      const look = () => {
        if (order() === before) return;
        observer.disconnect();
        afterPaint((at) => window.bench.drops.push(at - from));
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true });
    },
    true,
  );
})();
