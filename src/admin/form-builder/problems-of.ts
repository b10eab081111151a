import type { CheckServices } from '../../form-builder/services/check-services';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';

/** Our checks compile schemas, which the pages of the admin may not do; so the server is asked. Paths are inside the document. */
export const problemsOfDocument: CheckServices['problemsOf'] = async (document) => {
  const { value, problems } = await askServer<{ problems: Problem[] }>('/api/forms/check', 'POST', { document });
  if (!value) return { problems };
  return {
    value: value.problems.map((problem) => ({ ...problem, field: problem.field?.replace(/^document\.?/, '') ?? '' })),
  };
};
