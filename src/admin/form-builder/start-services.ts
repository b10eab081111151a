import type { Form } from '../../form/form';
import { toDraft } from '../../form/from-schema';
import type { FormToCopy, StartServices } from '../../form-builder/services/start-services';
import type { StoredDraft } from '../../form-builder/services/storage-services';
import { askServer } from '../ask-server';
import { compareServices } from './compare-services';

/** Where a form can be started from: the procedure, other forms. */
export function startServices(formId: string): StartServices {
  return {
    derivedDraft: async () => {
      const { value, problems } = await compareServices(formId).otherForm('derived');
      return value ? { value: toDraft(value) } : { problems };
    },
    starterDraft: async (id) => {
      const address = `/api/forms/${formId}/starters/${encodeURIComponent(id)}`;
      const { value, problems } = await askServer<{ form: Form }>(address);
      return value ? { value: toDraft(value.form) } : { problems };
    },
    formsToCopy: async (words) => {
      const query = `?words=${encodeURIComponent(words)}&not=${encodeURIComponent(formId)}`;
      const { value, problems } = await askServer<{ forms: FormToCopy[] }>(`/api/forms/to-copy${query}`);
      return value ? { value: value.forms } : { problems };
    },
    draftOf: async (id) => {
      const { value, problems } = await askServer<{ stored: StoredDraft }>(`/api/forms/${id}/draft`);
      if (!value) return { problems };
      const { testCases: _ofTheOther, ...draft } = value.stored.draft;
      return { value: draft };
    },
  };
}
