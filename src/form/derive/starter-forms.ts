import type { Procedure, ProcedureCase } from '../../procedure/procedure';
import type { Starter } from '../blocks/starter';
import { starters } from '../blocks/starters';
import type { SectionDraft, StepDraft } from '../draft';
import { chooseBlocks } from './choose-blocks';
import { addRules, type Derivation, type DeriveOptions, newFields } from './derivation';
import { type DerivedForm, declarationStep, finish, startDerivation } from './derive-forms';
import { documentsStep } from './documents-step';
import { learnBlock } from './phrasebook';
import { factsOf } from './procedure-facts';
import { resultStep } from './result-step';
import { normalised } from './text-limits';

/** The model form made for this procedure; undefined when there is none. */
export function starterFor(procedure: Procedure): Starter | undefined {
  return starters.find(({ fits }) => fits.includes(procedure.key));
}

/**
 * The forms of a procedure from the model form made for it.
 *
 * @returns case key -> draft and report; undefined when no model form fits
 */
export function starterForms(
  procedure: Procedure,
  options: DeriveOptions = {},
): Record<string, DerivedForm> | undefined {
  const starter = starterFor(procedure);
  return starter === undefined ? undefined : formsFromStarter(starter, procedure, options);
}

/**
 * The forms of a procedure from any model form: the steps made by hand, then the documents, the office, result and fees derived
 * from the procedure as everywhere (so uploads always follow its documents), the declaration last. Conditions of documents
 * follow from the model form's own questions where it asks them.
 *
 * @returns case key -> draft and report
 */
export function formsFromStarter(
  starter: Starter,
  procedure: Procedure,
  options: DeriveOptions = {},
): Record<string, DerivedForm> {
  const clean = normalised(procedure);
  return Object.fromEntries(
    clean.cases.map((procedureCase) => [procedureCase.key, starterForm(starter, clean, procedureCase, options)]),
  );
}

function starterForm(
  starter: Starter,
  procedure: Procedure,
  procedureCase: ProcedureCase,
  options: DeriveOptions,
): DerivedForm {
  const derivation = startDerivation(procedure, procedureCase, options);
  learnBlock(derivation.book, starter);
  const made = starter.draft.steps.map((step) => madeStep(derivation, step));
  addRules(derivation, starter.draft.rules ?? []);
  const before = made.filter(({ id }) => id !== 'declaration');
  const last = made.filter(({ id }) => id === 'declaration');
  for (const step of made) {
    for (const { id } of step.sections) {
      derivation.report.blocks.push({
        step: step.id,
        block: id,
        rule: 'starter',
        because: `mẫu dựng sẵn ${starter.id}`,
      });
    }
  }
  const covered = chooseBlocks(factsOf(procedure, procedureCase)).covered;
  const steps = [
    ...before,
    documentsStep(derivation),
    resultStep(derivation, covered),
    ...(last.length > 0 ? last : [declarationStep(derivation)]),
  ];
  const matter = before.filter(({ id }) => id !== 'applicant');
  const fields = matter.flatMap(({ sections }) => sections.flatMap((section) => section.fields));
  return finish(derivation, steps, fields, { kind: 'starter', from: starter.id });
}

function madeStep(derivation: Derivation, step: StepDraft): StepDraft {
  const sections = step.sections.map(
    (section): SectionDraft => ({ ...section, fields: newFields(derivation, section.fields) }),
  );
  return { ...step, sections };
}
