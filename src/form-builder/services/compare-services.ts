import type { Form } from '../../form/form';
import type { Told } from './told';

/** What a form can be compared with. */
export type OtherForm = {
  /** Names it to `otherForm`. */
  id: string;
  /** `released`: what the public fills in. `derived`: what the procedure gives by itself. `saved`: an earlier saved version. */
  kind: 'released' | 'derived' | 'saved';
  /** Number of the release. */
  revision?: number;
  /** When it was saved or released: ISO date and time. */
  at?: string;
  /** Who saved it, as people call them. */
  by?: string;
};

export type CompareServices = {
  /** Released, derived, then earlier versions, newest first; what does not exist is not listed. */
  otherForms: () => Promise<Told<readonly OtherForm[]>>;
  otherForm: (id: string) => Promise<Told<Form>>;
};
