import type { BuilderServices } from '../../form-builder/services';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { blockServices } from './block-services';
import { compareServices } from './compare-services';
import { checkOfDraft } from './draft-check';
import { placeLookup } from './place-lookup';
import { publishServices } from './publish-services';
import { startServices } from './start-services';
import { storageServices } from './storage';

type Options = { formId: string; procedureId: string; adminRoute: string; onSaved: (rev: number) => void };

/** Everything the builder asks for, answered by the server of this admin. */
export function builderServices({ formId, procedureId, adminRoute, onSaved }: Options): BuilderServices {
  return {
    ...storageServices(formId, adminRoute, onSaved),
    ...startServices(formId),
    ...compareServices(formId),
    ...blockServices(formId),
    ...publishServices(procedureId, formId),
    checkOf: checkOfDraft,
    problemsOf: async (document) => {
      const { value, problems } = await askServer<{ problems: Problem[] }>('/api/forms/check', 'POST', { document });
      if (!value) return { problems };
      return {
        value: value.problems.map((problem) => ({
          ...problem,
          field: problem.field?.replace(/^document\.?/, '') ?? '',
        })),
      };
    },
    lookups: placeLookup,
    previewAddress: `${adminRoute}/preview-draft`,
  };
}
