import { describe, expect, it } from 'vitest';
import { seedProcedures } from '../../seed/read';
import { makeIntake } from '../../src/intake/make-intake';
import { ProblemError } from '../../src/problem/problem';
import type { Procedure } from '../../src/procedure/procedure';
import {
  foreignForm,
  goodSubmission,
  hashOf,
  olderForm,
  refused,
  type Started,
  startIntake,
  startOfTest,
  uploadPdf,
} from './memory-ports';

describe('a submission', () => {
  it('gives a receipt with number, secret and due date, and claims its files', async () => {
    const started = await startIntake();
    const submission = await goodSubmission(started);
    const receipt = await started.intake.submit(submission);
    expect(receipt).toEqual({
      number: 'H01-261123-0001',
      secret: expect.stringMatching(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/),
      submittedAt: startOfTest,
      dueOn: '2026-11-23',
      state: 'submitted',
      warnings: [],
    });
    const [dossier] = started.dossiers.rows;
    expect(dossier).toMatchObject({
      applicantName: 'Nguyễn Thị Mẫu',
      procedureName: 'Đăng ký khai sinh',
      releaseSha256: 'f'.repeat(64),
      revision: 2,
      state: 'submitted',
      via: 'site',
      files: [{ field: 'scan', name: 'giay-chung-sinh.pdf', mediaType: 'application/pdf' }],
      events: [{ at: startOfTest, by: 'applicant', from: null, to: 'submitted' }],
    });
    expect(JSON.stringify(dossier)).not.toContain(receipt.secret);
    expect([...started.uploads.rows.values()].map(({ dossier: number }) => number)).toEqual([receipt.number]);
  });

  it('drops what is hidden or unknown before it is kept', async () => {
    const started = await startIntake();
    const submission = await goodSubmission(started);
    await started.intake.submit({
      ...submission,
      answers: {
        ...submission.answers,
        authority: 'hidden',
        unknown: 'x',
        ...JSON.parse('{"__proto__":{"polluted":1}}'),
      },
    });
    expect(Object.keys(started.dossiers.rows[0]?.answers ?? {}).sort()).toEqual(['applicant', 'authorised', 'scan']);
  });

  it('numbers per agency and day, with the code of the department that performs it', async () => {
    const started = await startIntake();
    const first = await started.intake.submit(await goodSubmission(started));
    const second = await started.intake.submit(await goodSubmission(started));
    const other = await started.intake.submit(await goodSubmission(started, { key: '1.000828' }));
    started.clock.now = new Date('2026-11-23T17:30:00Z');
    const nextDay = await started.intake.submit(await goodSubmission(started));
    expect([first, second, other, nextDay].map(({ number }) => number)).toEqual([
      'H01-261123-0001',
      'H01-261123-0002',
      'H01.12-261123-0001',
      'H01-261124-0001',
    ]);
  });

  it('numbers with the code of the agency that the applicant chose of several', async () => {
    const change = (procedure: Procedure): Procedure =>
      procedure.key === '1.001193'
        ? { ...procedure, performers: { kind: 'list', agencies: ['H01.12', 'H01.15'] } }
        : procedure;
    const started = await startIntake({ change });
    const sent = async (where?: string) => {
      const good = await goodSubmission(started);
      const answers = where === undefined ? good.answers : { ...good.answers, where };
      return (await started.intake.submit({ ...good, answers })).number;
    };
    expect([await sent('H01.15'), await sent('H01.12'), await sent()]).toEqual([
      'H01.15-261123-0001',
      'H01.12-261123-0001',
      'H01-261123-0001',
    ]);
  });

  it('gives every one of many at once a number of its own', async () => {
    const started = await startIntake();
    const submissions = await Promise.all(Array.from({ length: 25 }, () => goodSubmission(started)));
    const receipts = await Promise.all(submissions.map((submission) => started.intake.submit(submission)));
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(25);
    expect(new Set(receipts.map(({ secret }) => secret)).size).toBe(25);
  });

  it('shares numbers with another process on the same store', async () => {
    const started = await startIntake();
    const other = makeIntake({ ...started.parts, secretKey: started.secretKey });
    const submissions = await Promise.all(Array.from({ length: 20 }, () => goodSubmission(started)));
    const receipts = await Promise.all(
      submissions.map((submission, index) => (index % 2 ? other : started.intake).submit(submission)),
    );
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(20);
  });
});

describe('the same submission again', () => {
  it('gives the same receipt and keeps one dossier', async () => {
    const started = await startIntake();
    const submission = await goodSubmission(started);
    const first = await started.intake.submit(submission);
    started.clock.now = new Date('2026-11-30T02:00:00Z');
    expect(await started.intake.submit(submission)).toEqual(first);
    expect(started.dossiers.rows).toHaveLength(1);
  });

  it('gives the same receipt to all of many at once', async () => {
    const started = await startIntake();
    const submission = await goodSubmission(started);
    const receipts = await Promise.all(Array.from({ length: 12 }, () => started.intake.submit(submission)));
    for (const receipt of receipts) expect(receipt).toEqual(receipts[0]);
    expect(started.dossiers.rows).toHaveLength(1);
  });

  it('is told by what is kept: hidden answers make no difference, others do', async () => {
    const started = await startIntake();
    const submission = await goodSubmission(started);
    const first = await started.intake.submit(submission);
    const hidden = { ...submission, answers: { ...submission.answers, authority: 'x' } };
    expect(await started.intake.submit(hidden)).toEqual(first);
    const other = { ...submission, answers: { ...submission.answers, applicant: { fullName: 'Trần Văn Khác' } } };
    expect(await refused(started.intake.submit(other))).toBe('409 idempotency-key-reused@idempotencyKey');
    expect(await refused(started.intake.submit({ ...submission, key: '1.000894' }))).toContain('409');
    expect(started.dossiers.rows).toHaveLength(1);
  });

  it('is another one when another sender uses the same key', async () => {
    const started = await startIntake();
    const submission = await goodSubmission(started);
    await started.intake.submit(submission);
    const again = await goodSubmission(started, { idempotencyKey: submission.idempotencyKey, via: 'portal-1' });
    expect((await started.intake.submit(again)).number).toBe('H01-261123-0002');
  });

  it('still gives its receipt when the service was changed since', async () => {
    const started = await startIntake();
    const submission = await goodSubmission(started);
    const first = await started.intake.submit(submission);
    const offline = await startIntake({ change: (procedure) => ({ ...procedure, cases: [] }) });
    const later = makeIntake({ ...started.parts, releases: offline.parts.releases, secretKey: started.secretKey });
    expect(await later.submit(submission)).toEqual(first);
  });

  it('says so when its secret can no longer be made', async () => {
    const started = await startIntake();
    const submission = await goodSubmission(started);
    await started.intake.submit(submission);
    const rekeyed = makeIntake({ ...started.parts, secretKey: new Uint8Array(32).fill(8) });
    expect(await refused(rekeyed.submit(submission))).toBe('409 receipt-unavailable');
  });

  it('claims what a crash between insert and claim left behind', async () => {
    const started = await startIntake();
    const submission = await goodSubmission(started);
    const { claim } = started.uploads;
    started.uploads.claim = () => Promise.reject(new Error('killed'));
    await expect(started.intake.submit(submission)).rejects.toThrow('killed');
    expect(started.dossiers.rows).toHaveLength(1);
    started.uploads.claim = claim;
    const receipt = await started.intake.submit(submission);
    expect(receipt.number).toBe(started.dossiers.rows[0]?.number);
    expect([...started.uploads.rows.values()][0]?.dossier).toBe(receipt.number);
  });
});

describe('a submission is refused', () => {
  const cases: [string, string, (started: Started) => Promise<object>][] = [
    ['an unknown procedure', '404 procedure-not-found@key', async () => ({ key: '9.999999' })],
    ['another province', '404 procedure-not-found@key', async () => ({ province: 'H02' })],
    ['an unknown case', '404 case-not-found@caseKey', async () => ({ caseKey: 'khac' })],
    ['a case that is not offered on line', '422 channel-not-offered@caseKey', async () => ({ key: '2.000884' })],
    ['a form never released', '409 form-superseded@formHash', async () => ({ formHash: 'a'.repeat(64) })],
    ['a form of another procedure', '409 form-superseded@formHash', async () => ({ formHash: hashOf(foreignForm) })],
    [
      'a short idempotency key',
      '422 idempotency-key-invalid@idempotencyKey',
      async () => ({ idempotencyKey: 'short' }),
    ],
    [
      'answers that miss a field',
      '422 required@applicant',
      async (started) => ({ answers: { authorised: false, scan: [await uploadPdf(started, 'x')] } }),
    ],
    [
      'an upload that does not exist',
      '422 upload-not-found@scan',
      async () => ({ answers: { applicant: { fullName: 'A B' }, authorised: false, scan: ['a'.repeat(24)] } }),
    ],
  ];
  for (const [name, expected, change] of cases) {
    it(`for ${name}`, async () => {
      const started = await startIntake();
      const submission = await goodSubmission(started, await change(started));
      expect(await refused(started.intake.submit(submission))).toBe(expected);
      expect(started.dossiers.rows).toHaveLength(0);
    });
  }

  it('for a file of another dossier, or one used twice', async () => {
    const started = await startIntake();
    const first = await goodSubmission(started);
    await started.intake.submit(first);
    const stolen = await goodSubmission(started, { answers: first.answers });
    expect(await refused(started.intake.submit(stolen))).toBe('422 upload-in-use@scan');
  });

  it('for a file that its field does not take', async () => {
    const started = await startIntake({ limits: { fileBytes: 4 * 1024 * 1024 } });
    const big = await uploadPdf(started, 'x'.repeat(1024 * 1024));
    const submission = await goodSubmission(started);
    const answers = { ...submission.answers, scan: [big] };
    expect(await refused(started.intake.submit({ ...submission, answers }))).toBe('422 file-too-large@scan');
  });

  it('for answers beyond the limit', async () => {
    const started = await startIntake({ limits: { answersBytes: 2000 } });
    const submission = await goodSubmission(started);
    const answers = { ...submission.answers, authority: 'x'.repeat(3000) };
    expect(await refused(started.intake.submit({ ...submission, answers }))).toBe('413 answers-too-large@answers');
  });

  it('for a number that JSON cannot say, here and in a check alone', async () => {
    const started = await startIntake();
    const submission = await goodSubmission(started);
    for (const sent of ['{"authority": 1e400}', '{"applicant": {"fullName": "A", "rows": [[-1e999]]}}']) {
      const answers = { ...submission.answers, ...JSON.parse(sent) };
      expect(await refused(started.intake.submit({ ...submission, answers }))).toBe('422 number-invalid');
      const { problems } = started.intake.validate(submission.formHash, answers);
      expect(problems.map(({ code }) => code)).toEqual(['number-invalid']);
    }
  });

  it('for an upload that is about to be swept', async () => {
    const started = await startIntake();
    const submission = await goodSubmission(started);
    started.clock.now = new Date('2026-11-24T03:00:00Z');
    expect(await refused(started.intake.submit(submission))).toBe('422 upload-not-found@scan');
  });

  it('without ever repeating what was typed in', async () => {
    const started = await startIntake();
    const secret = 'So 123 Duong Bi Mat';
    const submission = await goodSubmission(started, {
      answers: { applicant: { fullName: 5 }, authorised: secret, authority: secret },
    });
    const error: unknown = await started.intake.submit(submission).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(ProblemError);
    expect(JSON.stringify(error) + String(error)).not.toContain(secret);
    expect(JSON.stringify(error instanceof ProblemError ? error.problems : '')).not.toContain(secret);
  });
});

describe('a form that was replaced', () => {
  it('is taken for some days after the release that stands now, then refused', async () => {
    const started = await startIntake();
    const inTime = await goodSubmission(started, { formHash: hashOf(olderForm) });
    expect((await started.intake.submit(inTime)).number).toBe('H01-261123-0001');
    expect(started.dossiers.rows[0]?.formHash).toBe(hashOf(olderForm));
    started.clock.now = new Date('2026-12-08T02:00:00Z');
    const late = await goodSubmission(started, { formHash: hashOf(olderForm) });
    expect(await refused(started.intake.submit(late))).toBe('409 form-superseded@formHash');
  });
});

describe('validate', () => {
  it('checks without saving, and refuses an unknown form', async () => {
    const started = await startIntake();
    const { formHash, answers } = await goodSubmission(started);
    expect(started.intake.validate(formHash, answers).problems).toEqual([]);
    const problems = started.intake.validate(formHash, {}).problems;
    expect(problems.map(({ field }) => field).sort()).toEqual(['applicant', 'authorised', 'scan']);
    expect(() => started.intake.validate('0'.repeat(64), {})).toThrow(ProblemError);
    expect(started.dossiers.rows).toHaveLength(0);
  });
});

describe('looking a dossier up', () => {
  it('needs the number and the secret, and does not tell which was wrong', async () => {
    const started = await startIntake();
    const { number, secret } = await started.intake.submit(await goodSubmission(started));
    const dossier = await started.intake.lookUp(number, secret);
    expect(dossier.number).toBe(number);
    expect((await started.intake.lookUp(` ${number.toLowerCase()} `, secret.replaceAll('-', ' '))).number).toBe(number);
    const wrong = [
      await refused(
        started.intake.lookUp(
          number,
          secret.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
        ),
      ),
      await refused(started.intake.lookUp('H01-261123-9999', secret)),
      await refused(started.intake.lookUp(number, '')),
      await refused(started.intake.lookUp('', '')),
      await refused(started.intake.lookUp('x'.repeat(10_000), 'y'.repeat(10_000))),
    ];
    expect(new Set(wrong)).toEqual(new Set(['404 dossier-not-found']));
  });
});

describe('template files', () => {
  it('are public when a release names them, and not otherwise', async () => {
    const started = await startIntake();
    const { sha256, bytes } = await started.files.put(
      (async function* () {
        yield Buffer.from('template');
      })(),
    );
    expect(await started.intake.templateFile(sha256)).toBeUndefined();
    const file = { sha256, bytes, name: 'to-khai.docx', mediaType: 'application/octet-stream' };
    const last = seedProcedures().at(-1)?.key;
    const named = await startIntake({
      change: (procedure) =>
        procedure.key !== last
          ? procedure
          : {
              ...procedure,
              cases: procedure.cases.map((one) => ({
                ...one,
                documents: one.documents.map((document) => ({
                  ...document,
                  template: { name: 'x', mustBeSigned: false, file },
                })),
              })),
            },
    });
    const intake = makeIntake({ ...started.parts, releases: named.parts.releases, secretKey: started.secretKey });
    expect((await intake.templateFile(sha256))?.bytes).toBe(8);
    expect(await intake.templateFile('../../etc/passwd')).toBeUndefined();
  });
});
