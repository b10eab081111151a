import type { Dossier, DossierFile } from '../dossier/dossier';
import type { Answers } from '../form/form';
import type { Problem } from '../problem/problem';

/** A submission as it comes from the site or a portal. */
export type Submission = {
  province: string;
  key: string;
  caseKey: string;
  /** The form it was filled against; refused with `form-superseded` when it was never released for this case. */
  formHash: string;
  answers: Answers;
  /** Chosen by the sender, 16-128 characters; the same key gives the same receipt. */
  idempotencyKey: string;
  via: string;
};

export type Receipt = {
  number: string;
  /** Shown once to the applicant; needed to look the dossier up. */
  secret: string;
  submittedAt: string;
  /** Provisional until the dossier is accepted. */
  dueOn: string | null;
  state: Dossier['state'];
  warnings: Problem[];
};

export type Upload = Pick<DossierFile, 'id' | 'name' | 'mediaType' | 'bytes' | 'sha256'>;

/** Everything a citizen or a portal can do to the system. Errors are ProblemError (4xx). */
export type Intake = {
  /** Streams one file in: type sniffed, size limited while reading, kept by content. */
  upload: (input: { name: string; stream: AsyncIterable<Uint8Array>; via: string }) => Promise<Upload>;
  submit: (submission: Submission) => Promise<Receipt>;
  /** Checks without saving. */
  validate: (formHash: string, answers: Answers) => { problems: Problem[]; warnings: Problem[] };
  /** The dossier behind number and secret; the same problem whether the number or the secret is wrong. */
  lookUp: (number: string, secret: string) => Promise<Dossier>;
  /** A released form template file by content; undefined when no release names it. */
  templateFile: (sha256: string) => Promise<{ stream: AsyncIterable<Uint8Array>; bytes: number } | undefined>;
  /** Removes uploads that were never submitted (older than `hours`); returns how many. */
  sweep: (now: Date, hours: number) => Promise<number>;
};
