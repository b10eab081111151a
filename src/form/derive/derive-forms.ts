import type { Procedure, ProcedureCase } from '../../procedure/procedure';
import { findBlock } from '../blocks';
import type { FieldDraft, FormDraft, StepDraft } from '../draft';
import { findFieldType } from '../field-types';
import type { Form } from '../form';
import { applicantStep } from './applicant-step';
import { chooseBlocks } from './choose-blocks';
import { addCrossRules } from './cross-rules';
import { blockSection, type Derivation, type DerivationReport, type DeriveOptions } from './derivation';
import { documentsStep } from './documents-step';
import { glossary } from './glossary';
import { matterStep } from './matter-step';
import { deriveMessages as texts } from './messages';
import { bilingual, makePhrasebook } from './phrasebook';
import { factsOf } from './procedure-facts';
import { resultStep } from './result-step';
import { clipped, longest, normalised } from './text-limits';
import { withEnglish } from './translations';

/** A form made from a procedure, as it is edited and as it is compiled, and how it came about. */
export type DerivedForm = { draft: FormDraft; form: Form; report: DerivationReport };

/**
 * Derives a complete form for every case of a procedure, without hand work: applicant, matter, documents, office with result
 * and fees, declaration. Deterministic: the same procedure gives the same bytes, whatever the order of its members; no clock
 * (dated fees are said with their dates).
 *
 * @returns case key -> draft and report
 */
export function deriveForms(procedure: Procedure, options: DeriveOptions = {}): Record<string, DerivedForm> {
  const clean = normalised(procedure);
  return Object.fromEntries(
    clean.cases.map((procedureCase) => [procedureCase.key, deriveForm(clean, procedureCase, options)]),
  );
}

function deriveForm(procedure: Procedure, procedureCase: ProcedureCase, options: DeriveOptions): DerivedForm {
  const derivation = startDerivation(procedure, procedureCase, options);
  const chosen = chooseBlocks(factsOf(procedure, procedureCase));
  const applicant = applicantStep(derivation);
  const matter = matterStep(derivation, chosen);
  const steps = [
    applicant,
    matter,
    documentsStep(derivation),
    resultStep(derivation, chosen.covered),
    declarationStep(derivation),
  ];
  return finish(
    derivation,
    steps,
    matter.sections.flatMap(({ fields }) => fields),
  );
}

/** An empty derivation of one case. */
export function startDerivation(
  procedure: Procedure,
  procedureCase: ProcedureCase,
  options: DeriveOptions,
): Derivation {
  return {
    procedure,
    procedureCase,
    options,
    book: makePhrasebook(glossary),
    asked: new Map(),
    rules: [],
    report: {
      procedure: procedure.key,
      caseKey: procedureCase.key,
      name: procedure.name,
      blocks: [],
      silentRules: [],
      fields: { all: 0, matter: 0 },
      questions: [],
      documents: [],
      fees: [],
      leftToStaff: [],
    },
  };
}

/** The last step: the declaration that must be agreed to. */
export function declarationStep(derivation: Derivation): StepDraft {
  const section = blockSection(derivation, findBlock('declaration'));
  derivation.report.blocks.push({
    step: 'declaration',
    block: 'declaration',
    rule: 'declaration',
    because: 'mọi thủ tục',
  });
  return {
    id: 'declaration',
    title: derivation.book.say(texts.steps.declaration),
    sections: section === undefined ? [] : [section],
  };
}

/** Puts the steps together: id, title, origin, English, and the counts of the report. */
export function finish(
  derivation: Derivation,
  steps: StepDraft[],
  matter: readonly FieldDraft[],
  origin: FormDraft['origin'] = { kind: 'derived', from: derivation.procedure.key },
): DerivedForm {
  const { procedure, procedureCase, book, report } = derivation;
  const whole = procedure.cases.length > 1 ? `${procedure.name} (${procedureCase.name})` : procedure.name;
  const title = clipped(whole, longest.title);
  const name = bilingual(book, procedure.name).en;
  const caseName = bilingual(book, procedureCase.name).en;
  book.say({ vi: title, en: procedure.cases.length > 1 ? `${name} (${caseName})` : name });
  const fields = steps.flatMap((step) => step.sections.flatMap((section) => section.fields));
  report.fields = { all: fields.filter(isQuestion).length, matter: matter.filter(isQuestion).length };
  const draft: FormDraft = { id: `${procedure.key}.${procedureCase.key}`, title, steps, origin };
  addCrossRules(derivation);
  if (derivation.rules.length > 0) draft.rules = derivation.rules;
  return { ...withEnglish(draft, book), report };
}

/** Whether the field is answered, not only read. */
function isQuestion(field: FieldDraft): boolean {
  return findFieldType(field.type)?.kind !== 'layout';
}
