import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chunks, goodSubmission, pdf, type Started, startIntake, startOfTest, uploadPdf } from './memory-ports';

const hours = (count: number) => new Date(Date.parse(startOfTest) + count * 3_600_000);

/** Makes the kept content of an upload look as old as its row. */
async function age({ uploads, directory }: Started, id: string): Promise<string> {
  const hash = uploads.rows.get(id)?.sha256 ?? '';
  const at = new Date(startOfTest);
  await utimes(join(directory, hash.slice(0, 2), hash.slice(2, 4), hash), at, at);
  return hash;
}

describe('the sweep', () => {
  it('removes what was never submitted, with its content, and nothing else', async () => {
    const started = await startIntake();
    const abandoned = await uploadPdf(started, 'abandoned');
    const hash = await age(started, abandoned);
    const submission = await goodSubmission(started);
    const { number } = await started.intake.submit(submission);
    expect(await started.intake.sweep(hours(30), 24)).toBe(1);
    expect(await started.files.has(hash)).toBe(false);
    expect([...started.uploads.rows.values()].map(({ dossier }) => dossier)).toEqual([number]);
    expect(await started.intake.sweep(hours(30), 24)).toBe(0);
  });

  it('never removes what a submission may still name, whatever it is told', async () => {
    const started = await startIntake();
    await uploadPdf(started);
    expect(await started.intake.sweep(hours(24), 0)).toBe(0);
    expect(await started.intake.sweep(hours(26), 0)).toBe(1);
  });

  it('claims first what a crash left unclaimed: a kept dossier never loses a file', async () => {
    const started = await startIntake();
    const { claim } = started.uploads;
    started.uploads.claim = () => Promise.reject(new Error('killed'));
    await started.intake.submit(await goodSubmission(started)).catch(() => undefined);
    started.uploads.claim = claim;
    const file = started.dossiers.rows[0]?.files[0];
    await age(started, file?.id ?? '');
    expect(await started.intake.sweep(hours(100), 24)).toBe(0);
    expect(started.uploads.rows.get(file?.id ?? '')?.dossier).toBe(started.dossiers.rows[0]?.number);
    expect(await started.files.has(file?.sha256 ?? '')).toBe(true);
  });

  it('catches up over more dossiers than one page, many of one instant', async () => {
    const started = await startIntake();
    const orphan = await uploadPdf(started, 'orphan');
    const { claim } = started.uploads;
    started.uploads.claim = async () => undefined;
    const submissions = await Promise.all(Array.from({ length: 30 }, () => goodSubmission(started)));
    for (const submission of submissions) await started.intake.submit(submission);
    started.uploads.claim = claim;
    const [model] = started.dossiers.rows;
    for (let index = 0; model !== undefined && index < 450; index += 1) {
      started.dossiers.rows.unshift({
        ...model,
        number: `H02-261123-${index}`,
        idempotencyHash: String(index),
        files: [],
      });
    }
    expect(await started.intake.sweep(hours(30), 24)).toBe(1);
    expect(started.uploads.rows.has(orphan)).toBe(false);
    expect(started.uploads.rows.size).toBe(30);
  });

  it('keeps content that another upload or a template still names', async () => {
    const started = await startIntake();
    const first = await uploadPdf(started, 'same');
    const hash = await age(started, first);
    started.clock.now = hours(20);
    const second = await uploadPdf(started, 'same');
    await age(started, first);
    expect(await started.intake.sweep(hours(30), 24)).toBe(1);
    expect(started.uploads.rows.has(second)).toBe(true);
    expect(await started.files.has(hash)).toBe(true);
    started.uploads.templates.add(hash);
    expect(await started.intake.sweep(hours(60), 24)).toBe(1);
    expect(await started.files.has(hash)).toBe(true);
  });

  it('keeps content that was put a moment ago', async () => {
    const started = await startIntake();
    const { sha256 } = await started.intake.upload({ name: 'a.pdf', stream: chunks(pdf('fresh')), via: 'site' });
    const file = join(started.directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    await utimes(file, hours(29.5), hours(29.5));
    expect(await started.intake.sweep(hours(30), 24)).toBe(1);
    expect(await started.files.has(sha256)).toBe(true);
  });

  it('removes what a crash left half arrived', async () => {
    const started = await startIntake();
    await uploadPdf(started);
    const half = join(started.directory, 'incoming', 'half');
    await writeFile(half, 'x');
    await utimes(half, new Date(startOfTest), new Date(startOfTest));
    await started.intake.sweep(hours(30), 24);
    await expect(writeFile(half, 'x', { flag: 'wx' })).resolves.toBeUndefined();
  });

  it('ends when a row cannot be removed', async () => {
    const started = await startIntake();
    await uploadPdf(started);
    started.uploads.removeUnclaimed = async () => false;
    expect(await started.intake.sweep(hours(30), 24)).toBe(0);
  });
});
