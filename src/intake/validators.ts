import type { Form } from '../form/form';
import { makeValidator, type Validator } from '../form/validate';

/**
 * Validators by form hash, the ones used last kept: compiling one takes tens of milliseconds, using one takes none.
 *
 * @param capacity how many are kept
 */
export function makeValidatorCache(capacity = 200): (hash: string, form: Form) => Validator {
  const kept = new Map<string, Validator>();
  return (hash, form) => {
    const validator = kept.get(hash) ?? makeValidator(form);
    kept.delete(hash);
    kept.set(hash, validator);
    for (const oldest of kept.keys()) {
      if (kept.size <= capacity) break;
      kept.delete(oldest);
    }
    return validator;
  };
}
