/** What the public page uses of the core of forms: the entry of the bundle that slim-kinds.test.ts compares with the core itself. */
export { recalculated, settleAnswers } from '../../../src/form/calculate';
export { checkAnswers } from '../../../src/form/check-answers';
export { fieldsOf } from '../../../src/form/fields';
export { showAnswers } from '../../../src/form/show';
export { translateForm } from '../../../src/form/translate';
export { dropHidden, visibleFields } from '../../../src/form/visibility';
