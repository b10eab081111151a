import type { Text } from '../../messages/text';
import type { Form } from '../form';
import type { Json } from '../json';

/** Marks our files; the number is the version of their layout. */
export const bundleFormat = 'procedure-catalog/forms@1';

/** A form with its stable address: what is exported, and found again on import. */
export type CarriedForm = {
  /** Tenant code (`H01`). */
  province: string;
  /** Key of the procedure inside the province. */
  procedure: string;
  /** Key of the case. */
  case: string;
  form: Form;
  /** Saved test answers, as they are stored beside the form. */
  testCases?: Json;
};

/** What import would do, or did, with one form. `same` ones are not written, so a second import changes nothing. */
export type TransferLine = {
  province: string;
  procedure: string;
  case: string;
  title: string;
  outcome: 'new' | 'changed' | 'same' | 'refused';
  /** Why it is refused. */
  problems: TransferProblem[];
  /** To be written, unless same or refused. */
  carried?: CarriedForm;
};

export type TransferProblem = {
  code: string;
  message: Text;
  /** 1-based line of the file. */
  line?: number;
};
