import type { Form } from '../form/form';
import { fillText, type Text } from '../messages/text';
import type { Problem } from '../problem/problem';
import type { Procedure, ProcedureCase } from '../procedure/procedure';
import { criteria, currentCriteria } from './criteria/index';
import type { Criterion, Subject } from './criterion';
import type { Evidence } from './evidence';
import type { CriterionAnswer, CurrentAnswer, ServiceLevel } from './level';
import { levelMessages } from './messages';
import { offeringMessages } from './offering-messages';
import { type Offering, offeringsOf } from './offerings';
import { partialReason } from './partial-reasons';
import { type Platform, platform as thisPlatform } from './platform';
import { scales as knownScales, levelOn, type Scale } from './scales';
import { inBoth } from './sentences';

/** What assessing needs to know beside the procedure and its forms. */
export type AssessSettings = {
  /** Why a form cannot be used, empty when it can: `checkForm` of src/form/check, or the same kept by hash where thousands are assessed. */
  checkForm: (form: Form) => readonly Problem[];
  /** ISO date in Asia/Ho_Chi_Minh: fees and laws are judged on this day. */
  today: string;
  /** What exists around the procedure. */
  evidence: Evidence;
  /** What the product can do; default: what it can do today. */
  platform?: Platform;
  /** The scales to place it on; default: all of scales.json. */
  scales?: readonly Scale[];
};

/** The level of a procedure, of each of its cases, and at each agency that performs it differently. */
export type Assessment = {
  /** The lowest over cases and agencies; a criterion is met when it is met everywhere. */
  overall: ServiceLevel;
  /** Over all agencies. */
  cases: { key: string; level: ServiceLevel }[];
  /** Over all cases; `agency` null: all the rule names that differ in nothing. */
  offerings: { agency: string | null; name: string; level: ServiceLevel }[];
};

/** The answers about one case at one agency. */
type Assessed = {
  procedureCase: ProcedureCase;
  offering: Offering;
  legacy: CriterionAnswer[];
  current: CurrentAnswer[];
};

const legacySteps: readonly ServiceLevel['legacy'][] = [0, 1, 2, 3, 4];
const currentSteps: readonly ServiceLevel['current'][] = ['thong-tin', 'mot-phan', 'toan-trinh'];

/** What a procedure without any case is assessed as: over no cases every criterion would hold. */
const nothing: ProcedureCase = { key: '', name: '', documents: [], channels: [] };

/**
 * Computes the service level: the highest whose criteria, and all below, are met, for every case at every agency; overall it is the
 * lowest of them. Nothing is typed in, and what the product cannot do yet counts as missing.
 *
 * @param forms the form of each case by case key; a case without one does not reach level 3
 */
export function assess(procedure: Procedure, forms: Record<string, Form>, settings: AssessSettings): Assessment {
  const cases = procedure.cases.length > 0 ? procedure.cases : [nothing];
  const offerings = offeringsOf(procedure, settings.evidence);
  const assessed = cases.flatMap((procedureCase) => {
    const form = forms[procedureCase.key];
    const formProblems = form === undefined ? [] : settings.checkForm(form);
    return offerings.map((offering): Assessed => {
      const subject: Subject = {
        procedure,
        procedureCase,
        form,
        formProblems,
        offering,
        evidence: settings.evidence,
        platform: settings.platform ?? thisPlatform,
        today: settings.today,
      };
      return {
        procedureCase,
        offering,
        legacy: criteria.map((criterion) => ({ ...answerOf(criterion, subject), level: criterion.level })),
        current: currentCriteria.map((criterion) => answerOf(criterion, subject)),
      };
    });
  });
  const levelOver = (some: readonly Assessed[]) => toLevel(procedure, some, settings.scales ?? knownScales);
  const byOffering = offerings.map((offering) => ({
    agency: offering.agency,
    name: offering.name,
    level: levelOver(assessed.filter((one) => one.offering === offering)),
  }));
  const spread = byOffering.map(({ agency, name, level: { legacy, current } }) => ({ agency, name, legacy, current }));
  return {
    overall: { ...levelOver(assessed), ...(spread.length > 1 ? { offerings: spread } : {}) },
    cases: procedure.cases.map(({ key }) => ({
      key,
      level: levelOver(assessed.filter(({ procedureCase }) => procedureCase.key === key)),
    })),
    offerings: byOffering,
  };
}

function answerOf({ id, title, answer }: Criterion, subject: Subject): CurrentAnswer {
  const { evidence, ...said } = answer(subject);
  return { id, title, ...said, ...(evidence === undefined || evidence.length === 0 ? {} : { evidence }) };
}

/** Several answers to one line as one: the first that misses it speaks, with its case and agency where there are several. */
function asOne<Line extends CurrentAnswer>(lines: readonly { from: Assessed; answer: Line }[]): Line | undefined {
  const spoken = lines.find(({ answer }) => !answer.met) ?? lines[0];
  if (spoken === undefined || spoken.answer.met || lines.length === 1) return spoken?.answer;
  const distinct = (of: (from: Assessed) => unknown) => new Set(lines.map(({ from }) => of(from))).size > 1;
  let because = spoken.answer.because;
  // A line that every agency misses alike is not a matter of this agency.
  const isOfAgency = lines.some(({ from, answer }) => answer.met && from.procedureCase === spoken.from.procedureCase);
  if (isOfAgency && distinct(({ offering }) => offering)) {
    because = within(offeringMessages.atAgency, spoken.from.offering.name, because);
  }
  if (distinct(({ procedureCase }) => procedureCase)) {
    because = within(levelMessages.inCase, spoken.from.procedureCase.name, because);
  }
  return { ...spoken.answer, because };
}

function within(frame: Text, name: string, because: Text): Text {
  return inBoth((locale) => fillText(frame, { name, because: because[locale] })[locale]);
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

function toLevel(procedure: Procedure, assessed: readonly Assessed[], scales: readonly Scale[]): ServiceLevel {
  const legacy = criteria.flatMap(
    (_, place) =>
      asOne(assessed.flatMap((from) => (from.legacy[place] ? [{ from, answer: from.legacy[place] }] : []))) ?? [],
  );
  const current = currentCriteria.flatMap(
    (_, place) =>
      asOne(assessed.flatMap((from) => (from.current[place] ? [{ from, answer: from.current[place] }] : []))) ?? [],
  );
  const met = new Set([...legacy, ...current].filter((answer) => answer.met).map(({ id }) => id));
  const partial = partialReason(procedure, current);
  const reached: Record<string, string> = Object.fromEntries(
    scales.map((scale) => [scale.id, levelOn(scale, (id) => met.has(id), partial !== undefined).id]),
  );
  const reason = reasonOf(procedure, legacy);
  return {
    legacy: legacySteps.find((step) => String(step) === reached.legacy) ?? 0,
    current: currentSteps.find((step) => step === reached.current) ?? 'thong-tin',
    criteria: legacy,
    ...(reason === undefined ? {} : { reason }),
    currentCriteria: current,
    ...(partial === undefined || reached.current === 'toan-trinh' ? {} : { partial }),
    scales: reached,
  };
}
