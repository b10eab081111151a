import type { Form } from '../../src/form/form';
import { fingerprint } from '../fingerprint';
import type { WorkingForm } from './working-copy';

/**
 * How a form stands to what would be derived from its procedure now:
 * - `missing`: the case has no form yet;
 * - `derived`: the very form that is derived;
 * - `adjusted`: another one, and staff know: it was changed by hand, or kept, under this same derivation;
 * - `outdated`: the procedure has changed since, and nobody has decided yet: derive again, or keep.
 */
export type FormState = 'missing' | 'derived' | 'adjusted' | 'outdated';

/** The state of a form. `derived` is what deriving gives now. */
export function formState(working: WorkingForm | undefined, derived: Form): FormState {
  if (!working) return 'missing';
  const now = fingerprint(derived);
  if (fingerprint(working.form) === now) return 'derived';
  const { derivedSha256, keptSha256 } = working.row;
  return derivedSha256 === now || keptSha256 === now ? 'adjusted' : 'outdated';
}
