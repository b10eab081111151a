import type { Job } from '../../collections/imports/jobs';

const width = 30;

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** `[██████░░░░] 1.200/2.400 · 310 dòng/s · còn 0:04` */
export function barLine(title: string, job: Job): string {
  const { done, total, perSecond, secondsLeft } = job.progress();
  const filled = total === 0 ? 0 : Math.round((done / total) * width);
  const left = secondsLeft === null ? '' : ` · còn ${clock(secondsLeft)}`;
  const numbers = `${done.toLocaleString('vi-VN')}/${total.toLocaleString('vi-VN')} · ${perSecond.toLocaleString('vi-VN')} dòng/s`;
  return `${title} [${'█'.repeat(filled)}${'░'.repeat(width - filled)}] ${numbers}${left}`;
}

/** Shows a bar while work goes on: redrawn in place on a terminal, a line every few seconds elsewhere. */
export async function bar(title: string, job: Job, finished: Promise<void>): Promise<void> {
  const isTerminal = process.stdout.isTTY === true;
  const show = () => {
    process.stdout.write(isTerminal ? `\r\x1b[2K${barLine(title, job)}` : `${barLine(title, job)}\n`);
  };
  const ticking = setInterval(show, isTerminal ? 200 : 5_000);
  try {
    await finished;
  } finally {
    clearInterval(ticking);
    show();
    if (isTerminal) process.stdout.write('\n');
  }
}
