/** What the person at the terminal reads: short lines, the seconds since the process began. */
export function say(line: string): void {
  process.stdout.write(`[${process.uptime().toFixed(1).padStart(6)}s] ${line}\n`);
}

/** Runs `work` and says its title before and its time after; used for what may take longer than a second. */
export async function sayWhile<T>(title: string, work: () => Promise<T>): Promise<T> {
  const from = process.uptime();
  say(`${title} ...`);
  const result = await work();
  const seconds = process.uptime() - from;
  if (seconds >= 1) say(`${title}: ${seconds.toFixed(1)}s`);
  return result;
}
