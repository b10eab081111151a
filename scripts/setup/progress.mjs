/** Steps with their time, said while they run: people never look at a silent screen for more than a few seconds. */

const started = Date.now();

/** Prints one line, with the seconds since the program began. */
export function say(line) {
  process.stdout.write(`[${((Date.now() - started) / 1000).toFixed(1).padStart(6)}s] ${line}\n`);
}

/** Runs `work`, says its title before, its time after, and every ten seconds in between that it is still going on. */
export async function step(title, work) {
  const from = Date.now();
  say(`${title} ...`);
  const alive = setInterval(
    () => say(`${title} ... still working (${Math.round((Date.now() - from) / 1000)}s)`),
    10_000,
  );
  try {
    const result = await work();
    say(`${title}: done in ${((Date.now() - from) / 1000).toFixed(1)}s`);
    return result;
  } finally {
    clearInterval(alive);
  }
}
