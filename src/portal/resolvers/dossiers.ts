import type { Dossier, DossierEvent, DossierState } from '../../dossier/dossier';
import type { Answers, Form } from '../../form/form';
import { isObject } from '../../form/json';
import { unknownAnswers } from '../../form/unknown-answers';
import type { Receipt } from '../../intake/intake';
import { fillText } from '../../messages/text';
import { type Problem, ProblemError } from '../../problem/problem';
import type { PortalContext } from '../context';
import { messages } from '../messages';
import { addressOf } from './address';
import { toConstant } from './constants';
import type { Fields } from './fields';

type SubmitInput = {
  province: string;
  code: string;
  case?: string | null;
  formHash: string;
  answers: unknown;
  idempotencyKey: string;
};

/** Checking, sending and looking up dossiers. */
export const dossierFields: Fields = {
  Query: {
    validate: (_root: unknown, { formHash, answers }: { formHash: string; answers: unknown }, { intake, model }) => {
      const given = toAnswers(answers);
      const { problems, warnings } = intake.validate(formHash, given);
      return {
        problems,
        warnings: [...warnings, ...notAsked(model.form(formHash)?.form, given)],
        valid: problems.length === 0,
      };
    },
    dossier: (_root: unknown, { number, secret }: { number: string; secret: string }, { intake }) =>
      intake.lookUp(number, secret),
    uploadAddress: (_root: unknown, _args: unknown, { uploadUrl, uploadLimits }) => ({
      ...uploadLimits,
      url: uploadUrl(),
      method: 'POST',
      part: 'file',
    }),
  },
  Mutation: { submit: (_root: unknown, { input }: { input: SubmitInput }, context) => submit(input, context) },
  Receipt: { state: ({ state }: Receipt) => toConstant(state) },
  Dossier: {
    case: ({ caseKey }: Dossier) => caseKey,
    state: ({ state }: Dossier) => toConstant(state),
  },
  DossierEvent: { state: ({ to }: DossierEvent) => toConstant(to satisfies DossierState) },
};

/** Refusals come back as problems beside an empty receipt; nothing was saved then. */
async function submit(
  input: SubmitInput,
  { model, intake, key }: PortalContext,
): Promise<{ receipt: Receipt | null; problems: readonly Problem[] }> {
  try {
    if (key && key.province !== null && key.province !== input.province) {
      const message = fillText(messages.otherProvince, { province: key.province });
      throw new ProblemError(403, [{ code: 'key-other-province', field: 'province', message }]);
    }
    const address = addressOf(model, input.province, input.code);
    const form = model.form(input.formHash, address);
    const caseKey = input.case ?? form?.caseKey;
    if (caseKey === undefined && model.form(input.formHash) === undefined)
      throw new ProblemError(404, [{ code: 'form-unknown', field: 'formHash', message: messages.formUnknown }]);
    if (caseKey === undefined)
      throw new ProblemError(422, [
        {
          code: 'form-of-another-service',
          field: 'formHash',
          rule: 'released',
          message: messages.formOfAnotherService,
        },
      ]);
    const answers = toAnswers(input.answers);
    const receipt = await intake.submit({
      ...address,
      caseKey,
      formHash: input.formHash,
      answers,
      idempotencyKey: input.idempotencyKey,
      via: key?.id ?? 'portal',
    });
    const warnings = [...receipt.warnings, ...notAsked(form?.form, answers)];
    return { receipt: { ...receipt, warnings }, problems: [] };
  } catch (error) {
    if (error instanceof ProblemError) return { receipt: null, problems: error.problems.map(asInput) };
    throw error;
  }
}

/** Answers that the form asks nowhere are not kept: whoever wrote the program is told, and nobody is kept from sending. */
function notAsked(form: Form | undefined, answers: Answers): Problem[] {
  const paths = form === undefined ? [] : unknownAnswers(form, answers);
  return paths.map((field) => ({ code: 'answer-unknown', field, rule: 'properties', message: messages.answerUnknown }));
}

/** What the intake calls a part of a submission, as the input calls it. */
const inputNames: Readonly<Record<string, string>> = { key: 'code', caseKey: 'case' };

function asInput(problem: Problem): Problem {
  const name = problem.field === undefined ? undefined : inputNames[problem.field];
  return name === undefined || !Object.hasOwn(inputNames, problem.field ?? '') ? problem : { ...problem, field: name };
}

/** @throws ProblemError 422 `answers-malformed` */
function toAnswers(value: unknown): Answers {
  if (isObject(value)) return value;
  throw new ProblemError(422, [{ code: 'answers-malformed', message: messages.answersMalformed }]);
}
