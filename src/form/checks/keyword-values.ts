import type { Problem } from '../../problem/problem';
import { walkSchema } from '../import-schema/walk-schema';
import { wrongKeywords } from '../keyword-values';
import { type FormCheck, fault } from './fault';

/** Keywords are what draft-07 allows: ajv compiles `multipleOf: 0` or `if: 3` without a word, and what is checked then is not what was meant. */
export const checkKeywordValues: FormCheck = (form) => {
  const problems: Problem[] = [];
  walkSchema(form.schema, 'schema', (node, pointer) => {
    const path = pointer.replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');
    for (const wrong of wrongKeywords(node)) {
      const at = `${path}.${wrong.keyword}`;
      problems.push(
        'type' in wrong
          ? fault('type-unknown', at, { type: wrong.type.slice(0, 60) })
          : fault('keyword-wrong', at, { keyword: wrong.keyword, wanted: wrong.wanted }),
      );
    }
  });
  return problems.slice(0, 20);
};
