import { Ajv, type ValidateFunction } from 'ajv';
import type { JsonSchema } from '../json';

/** Compiles a schema of ours that describes documents (settings, options, forms), not answers. */
export function compileMeta(schema: JsonSchema): ValidateFunction {
  return new Ajv({ allErrors: true, strict: false, validateSchema: false, logger: false }).compile(schema);
}
