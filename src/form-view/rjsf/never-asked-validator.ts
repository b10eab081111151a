import type { ValidatorType } from '@rjsf/utils';

/**
 * rjsf wants a validator. Ours is never asked: sections carry no if/then, oneOf or anyOf of our dialect (visibility is
 * computed by core), and the whole form is checked by the released validator. Foreign anyOf nodes get their first branch.
 */
export const neverAskedValidator: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => true,
  rawValidation: () => ({ errors: [] }),
};
