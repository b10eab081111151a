import { _, Ajv, type Options, type ValidateFunction } from 'ajv';
import { checkedSchema } from './checked-schema';
import type { Form } from './form';
import { formats } from './formats';
import { isObject } from './json';

const options: Options = {
  allErrors: true,
  messages: false,
  strict: true,
  // `if` tests name properties without repeating their types, and `then` requires what its sibling declares.
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  allowUnionTypes: true,
  // checkForm validates schemas; compiling the meta-schema for each would cost more than the form.
  validateSchema: false,
  meta: false,
  logger: false,
  formats,
};

/** A fresh ajv for one form: a shared one would keep every schema it ever compiled. */
export function compileForm(form: Form, use: 'run' | 'source'): { ajv: Ajv; validate: ValidateFunction } {
  const ajv = new Ajv({
    ...options,
    code: use === 'source' ? { source: true, esm: true, lines: false, formats: _`knownFormats` } : { optimize: false },
  });
  const schema = checkedSchema(form.schema);
  return { ajv, validate: ajv.compile(isObject(schema) ? schema : {}) };
}
