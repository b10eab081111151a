import { localTime, type WorkCalendar } from '../dossier/calendar';
import type { Dossier } from '../dossier/dossier';
import { dueDate } from '../dossier/due-date';
import { nextSerial, numberingAgency, numberPrefix, writeDossierNumber } from '../dossier/number';
import { settleAnswers } from '../form/calculate';
import { canonicalText } from '../form/canonical';
import { shapeProblem } from '../form/check-answers';
import type { Answers, Form } from '../form/form';
import type { CalculationFacts } from '../form/rules/rule-kind';
import type { Validator } from '../form/validate';
import { type Problem, ProblemError } from '../problem/problem';
import type { Procedure, ServiceChannel } from '../procedure/procedure';
import { applicantName } from './applicant-name';
import type { Receipt, Submission } from './intake';
import type { IntakeLimits } from './limits';
import type { DossierStore, ReleasePort, UploadStore } from './ports';
import { refusal } from './problems';
import { idempotencyHash, secretFor, secretHash } from './receipts';
import { checkFiles, filesNamed } from './submitted-files';

const hour = 3_600_000;
const day = 24 * hour;

export type SubmittingParts = {
  releases: ReleasePort;
  dossiers: DossierStore;
  uploads: UploadStore;
  clock: () => Date;
  secretKey: Uint8Array;
  calendar: WorkCalendar;
  limits: IntakeLimits;
  validatorOf: (hash: string, form: Form) => Validator;
  inTurn: <T>(key: string, task: () => Promise<T>) => Promise<T>;
};

/** What the address of a submission leads to: the current release, and the form it was filled against. */
type Target = { procedure: Procedure; channel: ServiceChannel; form: Form; releaseSha256: string; revision: number };

function checkEnvelope(submission: Submission, limits: IntakeLimits): void {
  const shape = shapeProblem(submission.answers);
  if (shape !== undefined) throw new ProblemError(422, [shape]);
  const { length } = submission.idempotencyKey;
  if (length < 16 || length > 128) {
    throw refusal(422, 'idempotency-key-invalid', { field: 'idempotencyKey', rule: 'length' });
  }
  if (Buffer.byteLength(canonicalText(submission.answers)) > limits.answersBytes) {
    const kilobytes = Math.floor(limits.answersBytes / 1024);
    throw refusal(413, 'answers-too-large', { field: 'answers', rule: 'maxBytes' }, { kilobytes });
  }
}

/**
 * The form of a submission: the current one of its case, or one released for this case before, for some days after the
 * release that stands now: people fill a form in over days, and what they were asked then is kept with the dossier.
 */
function formOf(submission: Submission, parts: SubmittingParts, releasedAt: string): Form {
  const { province, key, caseKey, formHash } = submission;
  const released = parts.releases.form(formHash);
  const current = parts.releases.summary(province, key)?.cases.find((found) => found.key === caseKey);
  if (released !== undefined && current?.formHash === formHash) return released.form;
  const ofThisCase = released?.province === province && released.key === key && released.caseKey === caseKey;
  const age = parts.clock().getTime() - Date.parse(releasedAt);
  if (released === undefined || !ofThisCase || age > parts.limits.supersededDays * day) {
    throw refusal(409, 'form-superseded', { field: 'formHash', rule: 'released' });
  }
  return released.form;
}

function targetOf(submission: Submission, parts: SubmittingParts): Target {
  const service = parts.releases.service(submission.province, submission.key);
  if (service === undefined) throw refusal(404, 'procedure-not-found', { field: 'key' });
  const procedureCase = service.procedure.cases.find(({ key }) => key === submission.caseKey);
  if (procedureCase === undefined) throw refusal(404, 'case-not-found', { field: 'caseKey' });
  const channel = procedureCase.channels.find(({ kind }) => kind === 'online');
  if (channel === undefined) throw refusal(422, 'channel-not-offered', { field: 'caseKey', rule: 'online' });
  return {
    procedure: service.procedure,
    channel,
    form: formOf(submission, parts, service.release.releasedAt),
    releaseSha256: service.release.sha256,
    revision: service.release.revision,
  };
}

/**
 * The agency whose code stands in the number: the department that performs it, or the one the applicant chose of several; else the
 * province. The choice is found by its value, because staff may rename the question.
 */
function agencyOf({ province, performers }: Procedure, answers: Answers): string {
  if (performers.kind === 'department') return numberingAgency(performers.agency, province);
  if (performers.kind !== 'list') return province;
  const chosen = performers.agencies.find((agency) => Object.values(answers).includes(agency));
  return chosen === undefined ? province : numberingAgency(chosen, province);
}

function toReceipt(dossier: Dossier, secret: string, warnings: Problem[]): Receipt {
  const { number, submittedAt, dueOn, state } = dossier;
  return { number, secret, submittedAt, dueOn, state, warnings };
}

/** Claims the files of a dossier that is kept. Safe to repeat: the sweep and a repeated submission do it again. */
export async function claimFiles(dossier: Dossier, uploads: UploadStore): Promise<void> {
  const ids = dossier.files.map(({ id }) => id);
  if (ids.length > 0) await uploads.claim(ids, dossier.number);
}

/** The day a dossier was submitted: its computed answers were computed with it. */
function factsOf(dossier: Dossier, parts: SubmittingParts): CalculationFacts {
  return { today: localTime(new Date(dossier.submittedAt)).date, calendar: parts.calendar };
}

/** The same submission once more: the same receipt, and whatever a crash left undone is caught up. */
async function repeat(submission: Submission, dossier: Dossier, parts: SubmittingParts): Promise<Receipt> {
  const released = parts.releases.form(submission.formHash);
  const sameAddress =
    dossier.province === submission.province &&
    dossier.key === submission.key &&
    dossier.caseKey === submission.caseKey &&
    dossier.formHash === submission.formHash;
  const sameAnswers =
    released !== undefined &&
    canonicalText(settleAnswers(released.form, submission.answers, factsOf(dossier, parts))) ===
      canonicalText(dossier.answers);
  if (!sameAddress || !sameAnswers) {
    throw refusal(409, 'idempotency-key-reused', { field: 'idempotencyKey', rule: 'unique' });
  }
  const secret = secretFor(dossier.idempotencyHash, parts.secretKey);
  if (secretHash(secret) !== dossier.secretHash) throw refusal(409, 'receipt-unavailable', { rule: 'secret' });
  await claimFiles(dossier, parts.uploads);
  return toReceipt(dossier, secret, warningsOf(submission, released.form, parts));
}

function warningsOf(submission: Submission, form: Form, parts: SubmittingParts): Problem[] {
  const context = { places: parts.releases.places(), today: localTime(parts.clock()).date, calendar: parts.calendar };
  return parts.validatorOf(submission.formHash, form)(submission.answers, context).warnings;
}

/** Inserts under the next free number of the day. Undefined when the same submission got in first. */
async function insertNumbered(
  agency: string,
  date: string,
  draft: Omit<Dossier, 'number'>,
  dossiers: DossierStore,
): Promise<Dossier | undefined> {
  let last = await dossiers.lastNumber(numberPrefix(agency, date));
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const serial = nextSerial(last);
    if (serial === undefined) break;
    const dossier = { ...draft, number: writeDossierNumber({ agency, date, serial }) };
    const outcome = await dossiers.insert(dossier);
    if (outcome === 'inserted') return dossier;
    if (outcome === 'idempotency-taken') return undefined;
    // Somebody else took it: look again, and step over it in case the store answers from before.
    const seen = await dossiers.lastNumber(numberPrefix(agency, date));
    last = seen !== undefined && (nextSerial(seen) ?? 0) > serial ? seen : dossier.number;
  }
  throw refusal(429, 'numbers-used-up', { rule: 'serial' });
}

/**
 * Takes a submission in. The insert of the dossier is the commit point: before it nothing is kept, after it the receipt
 * is owed; claiming the files follows and is caught up after a crash. A repeated key with the same content gives the
 * same receipt, with another content 409.
 */
export async function submit(submission: Submission, parts: SubmittingParts): Promise<Receipt> {
  checkEnvelope(submission, parts.limits);
  const hash = idempotencyHash(submission.via, submission.idempotencyKey);
  const before = await parts.dossiers.byIdempotencyHash(hash);
  if (before !== undefined) return repeat(submission, before, parts);

  const { procedure, channel, form, releaseSha256, revision } = targetOf(submission, parts);
  const now = parts.clock();
  const { date } = localTime(now);
  const context = { places: parts.releases.places(), today: date, calendar: parts.calendar };
  const { problems, warnings } = parts.validatorOf(submission.formHash, form)(submission.answers, context);
  if (problems.length > 0) throw new ProblemError(422, problems);

  const answers = settleAnswers(form, submission.answers, context);
  const named = filesNamed(form, answers);
  const uploads = await parts.uploads.find([...new Set(named.map(({ id }) => id))]);
  const oldest = new Date(now.getTime() - parts.limits.uploadHours * hour).toISOString();
  const files = checkFiles(named, uploads, oldest, parts.limits);
  if (files.problems.length > 0) {
    // The files may be claimed because this very submission got in meanwhile.
    const meanwhile = await parts.dossiers.byIdempotencyHash(hash);
    if (meanwhile !== undefined) return repeat(submission, meanwhile, parts);
    throw new ProblemError(422, files.problems);
  }

  const secret = secretFor(hash, parts.secretKey);
  const at = now.toISOString();
  const agency = agencyOf(procedure, answers);
  const draft = {
    province: submission.province,
    key: submission.key,
    caseKey: submission.caseKey,
    formHash: submission.formHash,
    releaseSha256,
    revision,
    procedureName: procedure.name,
    applicantName: applicantName(form, answers),
    answers,
    files: files.files,
    state: 'submitted' as const,
    submittedAt: at,
    dueOn: dueDate(now, channel.deadline, parts.calendar)?.on ?? null,
    idempotencyHash: hash,
    secretHash: secretHash(secret),
    via: submission.via,
    events: [{ at, by: 'applicant', from: null, to: 'submitted' as const }],
  };
  const dossier = await parts.inTurn(numberPrefix(agency, date), () =>
    insertNumbered(agency, date, draft, parts.dossiers),
  );
  if (dossier === undefined) {
    const first = await parts.dossiers.byIdempotencyHash(hash);
    if (first === undefined) throw new Error('A taken idempotency key belongs to no dossier');
    return repeat(submission, first, parts);
  }
  await claimFiles(dossier, parts.uploads);
  return toReceipt(dossier, secret, warnings);
}
