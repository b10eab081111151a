import type { Form } from '../form/form';
import { fillText, type Text } from '../messages/text';
import type { Problem } from '../problem/problem';
import type { Procedure, ProcedureCase } from '../procedure/procedure';
import { criteria } from './criteria/index';
import type { CriterionAnswer, ServiceLevel } from './level';
import { levelMessages } from './messages';
import { type Platform, platform as thisPlatform } from './platform';
import { currentOf } from './scales';
import { inBoth } from './sentences';

/** What assessing needs to know beside the procedure and its forms. */
export type AssessSettings = {
  /** Why a form cannot be used, empty when it can: `checkForm` of src/form/check, or the same kept by hash where thousands are assessed. */
  checkForm: (form: Form) => readonly Problem[];
  /** ISO date in Asia/Ho_Chi_Minh: fees are judged on this day. */
  today: string;
  /** What the product can do; default: what it can do today. */
  platform?: Platform;
};

/** The level of a procedure and of each of its cases. */
export type Assessment = {
  /** The lowest of the cases; a criterion is met when it is in every case. */
  overall: ServiceLevel;
  cases: { key: string; level: ServiceLevel }[];
};

const steps = [1, 2, 3, 4] as const;

/** The highest level whose criteria, and those of all below, are met. */
function reached(answers: readonly CriterionAnswer[]): ServiceLevel['legacy'] {
  let level: ServiceLevel['legacy'] = 0;
  for (const step of steps) {
    if (answers.some((answer) => answer.level === step && !answer.met)) return level;
    level = step;
  }
  return level;
}

/** Why a service is not carried out wholly on line: the reason the record publishes, else the criteria that are not met. */
function reasonOf(procedure: Procedure, answers: readonly CriterionAnswer[]): Text | undefined {
  const missing = answers.filter(({ met }) => !met);
  if (missing.length === 0) return undefined;
  const { reason } = procedure.target;
  if (reason !== null) return { vi: reason, en: reason };
  return inBoth(
    (locale) => fillText(levelMessages.unmet, { titles: missing.map(({ title }) => title[locale]).join('; ') })[locale],
  );
}

function toLevel(procedure: Procedure, answers: CriterionAnswer[]): ServiceLevel {
  const legacy = reached(answers);
  const reason = reasonOf(procedure, answers);
  return { legacy, current: currentOf(legacy), criteria: answers, ...(reason === undefined ? {} : { reason }) };
}

function assessCase(
  procedure: Procedure,
  procedureCase: ProcedureCase,
  form: Form | undefined,
  settings: AssessSettings,
): CriterionAnswer[] {
  const subject = {
    procedure,
    procedureCase,
    form,
    formProblems: form === undefined ? [] : settings.checkForm(form),
    platform: settings.platform ?? thisPlatform,
    today: settings.today,
  };
  return criteria.map(({ id, level, title, answer }) => ({ id, level, title, ...answer(subject) }));
}

/** One line over all cases: the first case that misses it speaks, by name when there are several. */
function acrossCases(
  lines: readonly { procedureCase: ProcedureCase; answer: CriterionAnswer }[],
): CriterionAnswer | undefined {
  const spoken = lines.find(({ answer }) => !answer.met) ?? lines[0];
  if (spoken === undefined || spoken.answer.met || lines.length === 1) return spoken?.answer;
  const { name } = spoken.procedureCase;
  const because = inBoth(
    (locale) => fillText(levelMessages.inCase, { name, because: spoken.answer.because[locale] })[locale],
  );
  return { ...spoken.answer, because };
}

/** What a procedure without any case is assessed as: over no cases every criterion would hold. */
const nothing: ProcedureCase = { key: '', name: '', documents: [], channels: [] };

/**
 * Computes the service level: the highest whose criteria, and all below, are met. Nothing is typed in, and what the
 * product cannot do yet counts as missing.
 *
 * @param forms the form of each case by case key; a case without one does not reach level 3
 */
export function assess(procedure: Procedure, forms: Record<string, Form>, settings: AssessSettings): Assessment {
  const assessed = (procedure.cases.length > 0 ? procedure.cases : [nothing]).map((procedureCase) => ({
    procedureCase,
    answers: assessCase(procedure, procedureCase, forms[procedureCase.key], settings),
  }));
  const overall = criteria.flatMap(({ id }) => {
    const lines = assessed.flatMap(({ procedureCase, answers }) =>
      answers.filter((answer) => answer.id === id).map((answer) => ({ procedureCase, answer })),
    );
    return acrossCases(lines) ?? [];
  });
  return {
    overall: toLevel(procedure, overall),
    cases: assessed
      .filter(({ procedureCase }) => procedureCase !== nothing)
      .map(({ procedureCase, answers }) => ({
        key: procedureCase.key,
        level: toLevel(procedure, answers),
      })),
  };
}
