import type { Form } from '../../form/form';
import type { CheckServices } from '../../form-builder/services/check-services';
import { makeReleasedCheck } from '../../site/client/released-check';
import { askServer } from '../ask-server';

/**
 * The check of a form that is only in this page: the server makes its validator as it would for a release, and the browser runs it
 * together with core's rules.
 */
export const checkOfDraft: CheckServices['checkOf'] = async (form: Form) => {
  const { value, problems } = await askServer<{ address: string }>('/api/forms/validator', 'POST', { document: form });
  if (problems) {
    return {
      problems: problems.map((problem) => ({ ...problem, field: problem.field?.replace(/^document\.?/, '') ?? '' })),
    };
  }
  return { value: makeReleasedCheck(form, value.address, () => new Date()) };
};
