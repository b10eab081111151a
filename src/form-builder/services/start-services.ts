import type { FormDraft } from '../../form/draft';
import type { Told } from './told';

/** Another form of the own province that can be copied. */
export type FormToCopy = { id: string; title: string; procedure: string };

/** What a form can be started from, beside nothing and the model forms of the product. */
export type StartServices = {
  /** What the procedure gives by itself. */
  derivedDraft: () => Promise<Told<FormDraft>>;
  /** A model form of the product, with the documents, the result and the fees of the procedure. */
  starterDraft: (id: string) => Promise<Told<FormDraft>>;
  /** Forms whose name or procedure has these words, accents or not; at most twenty. */
  formsToCopy: (words: string) => Promise<Told<readonly FormToCopy[]>>;
  draftOf: (id: string) => Promise<Told<FormDraft>>;
};
