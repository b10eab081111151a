import type { Text } from '../../messages/text';
import type { Procedure, ProcedureCase } from '../../procedure/procedure';
import type { Block } from '../blocks/block';
import { pathsRead } from '../conditions/reads';
import type { FieldDraft, SectionDraft } from '../draft';
import type { Rule } from '../form';
import { learnBlock, type Phrasebook } from './phrasebook';

/** What the caller may add to a derivation. */
export type DeriveOptions = {
  /** Names of agencies by code, so that performers given as a list can be chosen by name. */
  agencyNames?: Readonly<Record<string, string>>;
};

/** What every step of the derivation reads and writes. */
export type Derivation = {
  procedure: Procedure;
  procedureCase: ProcedureCase;
  options: DeriveOptions;
  book: Phrasebook;
  /** Keys asked so far: the same key is the same question, asked once. */
  asked: Map<string, FieldDraft>;
  /** Declared rules of the blocks used. */
  rules: Rule[];
  report: DerivationReport;
};

/** What was done and why, for staff and for `npm run derive:report`. */
export type DerivationReport = {
  procedure: string;
  caseKey: string;
  name: string;
  /** Blocks of every step, with the rule that chose them. */
  blocks: { step: string; block: string; rule: string; because: string }[];
  /** Rules that applied and gave no block, because the subject asks for the same. */
  silentRules: { rule: string; family: string; because: string; covered: string[] }[];
  fields: { all: number; matter: number };
  questions: DerivedQuestion[];
  documents: DerivedDocument[];
  fees: string[];
  leftToStaff: Text[];
};

/** A condition that only the applicant can settle, and the field that asks for it. */
export type DerivedQuestion = {
  condition: string;
  /** Key of the field whose answer settles it. */
  field: string;
  label: string;
  /** asked: a question of its own; follows: answered already by a field of the matter. */
  kind: 'asked' | 'follows';
  documents: string[];
};

export type DocumentTreatment = 'upload' | 'produced' | 'from-database' | 'bring' | 'not-online';

export type DerivedDocument = {
  key: string;
  name: string;
  treatment: DocumentTreatment;
  /** Key of the field that takes the files, when there is one. */
  field: string | null;
  required: boolean;
};

/** A section made of a block; fields asked before are left out, an emptied section is none. */
export function blockSection(
  derivation: Derivation,
  block: Block,
  showWhen?: SectionDraft['showWhen'],
): SectionDraft | undefined {
  learnBlock(derivation.book, block);
  const fields = newFields(derivation, block.fields);
  if (fields.length === 0) return undefined;
  const section: SectionDraft = { id: block.id, title: block.title, fields };
  if (block.description !== undefined) section.description = block.description;
  if (showWhen !== undefined) section.showWhen = showWhen;
  addRules(derivation, block.rules);
  return section;
}

/** Adds declared rules that the form does not have yet and whose fields it asks, those of their conditions too. */
export function addRules(derivation: Derivation, rules: readonly Rule[]): void {
  for (const rule of rules) {
    const known = derivation.rules.some(({ id }) => id === rule.id);
    const paths = [...rule.fields, ...(rule.when === undefined ? [] : pathsRead(rule.when))];
    const asked = paths.every((path) => derivation.asked.has(path.split(/[.[]/)[0] ?? path));
    if (!known && asked) derivation.rules.push(structuredClone(rule));
  }
}

/** The fields whose key was not asked before; they count as asked from now on. */
export function newFields(derivation: Derivation, fields: readonly FieldDraft[]): FieldDraft[] {
  return fields.flatMap((field) => {
    if (derivation.asked.has(field.key)) return [];
    derivation.asked.set(field.key, field);
    return [structuredClone(field)];
  });
}
