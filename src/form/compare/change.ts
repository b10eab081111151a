import type { Text } from '../../messages/text';
import type { NodeRef } from '../commands/node-ref';
import type { Json } from '../json';
import type { FormPair } from './pair';

/**
 * What a change means for somebody. `breaking`: what was right before may be refused, lost or misread. `compatible`: what was right stays
 * right, though there is something new. `cosmetic`: only words and arrangement.
 */
export type Impact = 'breaking' | 'compatible' | 'cosmetic';

/** One difference between two versions of a form. */
export type FormChange = {
  /** Stable among the changes of this comparison: `required field:f1`. */
  id: string;
  /** Name of its kind, a file in `kinds/`. */
  kind: string;
  /** What changed: a step, section or field by ref, `form`, or `rule:<id>`. */
  subject: NodeRef;
  /** The sentence for people: `“Ngày sinh” trở thành bắt buộc.` */
  text: Text;
  /** The old and new value where they can be shown. */
  from?: Json;
  to?: Json;
  effect: {
    /** Answers that citizens have stored or sent under the old form. */
    drafts: Impact;
    /** Programs of other people that render the form and send answers. */
    portals: Impact;
  };
};

/** The contract of a kind of change: one value, one file, one line in `index.ts`. Each kind finds all of its changes in a pair of forms. */
export type ChangeKind = {
  name: string;
  label: Text;
  find: (pair: FormPair) => Found[];
};

/** A change as its kind finds it; `detail` tells changes of the same kind and subject apart. */
export type Found = Omit<FormChange, 'id' | 'kind'> & { detail?: string };
