import { fieldsOf } from '../../form/fields';
import type { Form } from '../../form/form';
import type { Check } from '../../form-view';
import type { Problem } from '../../problem/problem';

/** The check of the public page without what a preview cannot have: files. */
export function withoutFiles(form: Form, check: Check): Check {
  const { byKey } = fieldsOf(form);
  const isOfFile = ({ field }: Problem) => byKey.get(field?.split('.')[0] ?? '')?.type.group === 'files';
  return async (answers, places) => {
    const { problems, warnings } = await check(answers, places);
    return { problems: problems.filter((problem) => !isOfFile(problem)), warnings };
  };
}
