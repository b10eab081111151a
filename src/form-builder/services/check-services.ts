import type { Form } from '../../form/form';
import type { Check, PlaceLookup } from '../../form-view';
import type { Problem } from '../../problem/problem';
import type { Told } from './told';

/** Checking drafts: pages may not compile code, so whoever keeps the forms compiles it for them. */
export type CheckServices = {
  /** The check of the public page for a form that is nowhere released: its validator, made elsewhere, and core's rules. */
  checkOf: (form: Form) => Promise<Told<Check>>;
  /** Why a document could not be kept as a form; empty when it could. Paths are inside the document. */
  problemsOf: (document: unknown) => Promise<Told<readonly Problem[]>>;
  lookups: PlaceLookup;
  /** A page that shows the form it is sent (`preview/frame-messages.ts`): a window of its own, as wide as it is made. */
  previewAddress: string;
};
