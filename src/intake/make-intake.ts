import { localTime, type WorkCalendar, workCalendar } from '../dossier/calendar';
import { tidyNumber } from '../dossier/number';
import { tidySecret } from '../dossier/receipt';
import type { FileStore } from './file-store';
import { makeTurns } from './in-turn';
import type { Intake } from './intake';
import { defaultLimits, type IntakeLimits } from './limits';
import type { DossierStore, ReleasePort, UploadStore } from './ports';
import { refusal } from './problems';
import { opens } from './receipts';
import { receiveUpload } from './receive-upload';
import { submit } from './submit';
import { sweep } from './sweep';
import { makeTemplateIndex } from './template-files';
import { makeValidatorCache } from './validators';

export type IntakeOptions = {
  /** The read model: intake knows released content only. */
  releases: ReleasePort;
  dossiers: DossierStore;
  uploads: UploadStore;
  files: FileStore;
  /** At least 32 bytes, kept between starts: receipts of repeated submissions are made from it. */
  secretKey: Uint8Array;
  clock: () => Date;
  /** Unpredictable bytes (`crypto.randomBytes`): upload ids are made of them. */
  randomBytes: (count: number) => Uint8Array;
  limits?: Partial<IntakeLimits>;
  calendar?: WorkCalendar;
};

const smallestKey = 32;

/**
 * Everything a citizen or a portal can do to the system, over stores given by the caller. Errors for people are
 * ProblemError with a 4xx status and never carry what was typed in.
 */
export function makeIntake(options: IntakeOptions): Intake {
  if (options.secretKey.length < smallestKey) throw new Error(`The secret key needs at least ${smallestKey} bytes`);
  const { releases, dossiers, uploads, files, clock, randomBytes, secretKey } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const validatorOf = makeValidatorCache();
  const templateOf = makeTemplateIndex(releases);
  const receiving = { files, uploads, clock, randomBytes, fileBytes: limits.fileBytes };
  const submitting = {
    releases,
    dossiers,
    uploads,
    clock,
    secretKey,
    limits,
    validatorOf,
    calendar: options.calendar ?? workCalendar,
    inTurn: makeTurns(),
  };
  return {
    upload: (input) => receiveUpload(input, receiving),
    submit: (submission) => submit(submission, submitting),
    validate: (formHash, answers) => {
      const released = releases.form(formHash);
      if (released === undefined) throw refusal(404, 'form-not-found', { field: 'formHash' });
      const context = { places: releases.places(), today: localTime(clock()).date, calendar: submitting.calendar };
      return validatorOf(formHash, released.form)(answers, context);
    },
    lookUp: async (number, secret) => {
      const dossier = await dossiers.byNumber(tidyNumber(number).slice(0, 60));
      if (!opens(dossier, tidySecret(secret) ?? '') || dossier === undefined) throw refusal(404, 'dossier-not-found');
      return dossier;
    },
    templateFile: async (sha256) => ((await templateOf(sha256)) === undefined ? undefined : files.open(sha256)),
    sweep: (now, hours) => sweep(now, hours, { dossiers, uploads, files, limits }),
  };
}
