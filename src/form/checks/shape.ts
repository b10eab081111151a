import type { ValidateFunction } from 'ajv';
import formSchema from '../../../form-schemas/meta/form.schema.json';
import type { Problem } from '../../problem/problem';
import type { Form } from '../form';
import { isObject } from '../json';
import { fault } from './fault';
import { compileMeta } from './meta-compiler';
import { keywordWords, placeName } from './names';

const metaSchema: unknown = formSchema;

let compiled: ValidateFunction | undefined;

/** Whether a document is a form by form-schemas/meta/form.schema.json; the rest of the checks may rely on its shape. */
export function isFormShaped(document: unknown): document is Form {
  return shapeProblems(document).length === 0;
}

/** What of form.schema.json a document breaks, at most twenty faults. */
export function shapeProblems(document: unknown): Problem[] {
  compiled ??= compileMeta(isObject(metaSchema) ? metaSchema : {});
  if (compiled(document)) return [];
  const seen = new Set<string>();
  return (compiled.errors ?? [])
    .filter((error) => error.keyword !== 'if')
    .map((error) => {
      const missing = error.params.missingProperty ?? error.params.additionalProperty ?? error.params.propertyName;
      const at = [...error.instancePath.split('/').slice(1), ...(typeof missing === 'string' ? [missing] : [])].join(
        '.',
      );
      return {
        ...fault('form-shape', at, { place: placeName(at), keyword: keywordWords(error.keyword) }),
        rule: error.keyword,
      };
    })
    .filter((problem) => {
      const name = `${problem.field} ${problem.rule}`;
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    })
    .slice(0, 20);
}
