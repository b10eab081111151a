import type { Form } from '../../form/form';
import type { CompareServices, OtherForm } from '../../form-builder/services/compare-services';
import { askServer } from '../ask-server';

/** What the stored form of this id can be compared with. */
export function compareServices(formId: string): CompareServices {
  return {
    otherForms: async () => {
      const { value, problems } = await askServer<{ others: OtherForm[] }>(`/api/forms/${formId}/others`);
      return value ? { value: value.others } : { problems };
    },
    otherForm: async (id) => {
      const { value, problems } = await askServer<{ form: Form }>(`/api/forms/${formId}/others/${id}`);
      return value ? { value: value.form } : { problems };
    },
  };
}
