import type { ValidateFunction } from 'ajv';
import draftSchema from '../../form-schemas/meta/form-draft.schema.json';
import type { Problem } from '../problem/problem';
import { boundsProblem } from './checks/bounds';
import { fault } from './checks/fault';
import { compileMeta } from './checks/meta-compiler';
import type { FormDraft } from './draft';
import { isObject } from './json';
import { readTestCases } from './test-cases';

const metaSchema: unknown = draftSchema;

let compiled: ValidateFunction | undefined;

/** Whether a document has the outer shape of a draft, finished or not: commands and `toForm` may work on it. */
export function isDraftShaped(document: unknown): document is FormDraft {
  return draftProblems(document).length === 0;
}

/**
 * Why a document cannot be kept as a draft (at most twenty faults). Takes anything and never throws. An unfinished draft is no fault:
 * what it compiles to is checked by `checkForm`.
 */
export function draftProblems(document: unknown): Problem[] {
  const bounds = boundsProblem(document);
  if (bounds !== undefined) return [bounds];
  compiled ??= compileMeta(isObject(metaSchema) ? metaSchema : {});
  if (!compiled(document)) {
    return (compiled.errors ?? []).slice(0, 20).map((error) => {
      const at = error.instancePath.split('/').slice(1).join('.');
      return { ...fault('form-shape', at, { place: at || '/', keyword: error.keyword }), rule: error.keyword };
    });
  }
  const read = readTestCases(isObject(document) ? document.testCases : undefined);
  return 'problems' in read ? read.problems : [];
}
