import type { Text } from '../../messages/text';
import type { Command } from '../commands';
import type { NodeRef } from '../commands/node-ref';
import type { FormDraft } from '../draft';
import type { Form } from '../form';
import type { Json } from '../json';

/** Something to think about while a form is being built. Never blocks: what blocks is a fault of `checkForm`. */
export type Advice = {
  /** Stable while its cause stands: check, place and detail. */
  id: string;
  /** Name of the check, a file in this folder. */
  check: string;
  /** problem: citizens will stumble; warning: likely a mistake; hint: could be better. */
  severity: 'problem' | 'warning' | 'hint';
  place: NodeRef;
  text: Text;
  /** Mends it in one step, where that is mechanical. */
  fix?: { label: Text; command: Command };
};

/** What a check looks at. */
export type AdviceInput = {
  draft: FormDraft;
  /** The draft compiled. */
  form: Form;
  /** What the procedure asks, where the form belongs to one. */
  procedure?: ProcedureNeeds;
  /** Words of this office beside our own list. */
  words?: readonly OfficeWord[];
};

/** What advice needs to know of a procedure and case; the caller reads it off the record. */
export type ProcedureNeeds = {
  documents: readonly ProcedureDocument[];
  /** Its fees, as far as a form can compute them. */
  fees?: readonly ProcedureFee[];
};

/** A fee of the case as a calculation: the kind of rule and its options. */
export type ProcedureFee = { label: Text; kind: string; options: Record<string, Json> };

/** A document of the case: to hand in (an upload must take it), only shown, read from a database by the state, or the form itself. */
export type ProcedureDocument = {
  key: string;
  name: string;
  required: boolean;
  mode: 'hand-in' | 'show' | 'database' | 'e-form';
  /** Form templates handed in online are what the form itself produces. */
  isTemplate: boolean;
};

/** A legal or office word that a citizen may not know, with plain words to say instead. */
export type OfficeWord = { word: string; plain: string; note?: string };

/** The contract of a check: one value, one file, one line in `index.ts`. */
export type AdviceCheck = {
  name: string;
  label: Text;
  find: (input: AdviceInput) => Omit<Advice, 'id' | 'check'>[];
};
