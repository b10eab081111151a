import { settleAnswers } from '../../form/calculate';
import { checkAnswers, type SchemaError } from '../../form/check-answers';
import type { Form } from '../../form/form';
import { isObject } from '../../form/json';
import type { Check } from '../../form-view';
import { factsAt } from '../../form-view/facts-at';

type Validator = (answers: unknown) => readonly SchemaError[] | null;

function readValidator(module: unknown): Validator {
  const validate = isRecord(module) ? module.default : undefined;
  if (typeof validate !== 'function') throw new Error('The validator module has no default function.');
  return (answers) => {
    const errors: unknown = validate(answers);
    return Array.isArray(errors) ? errors.filter(isSchemaError) : null;
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isSchemaError(value: unknown): value is SchemaError {
  return isObject(value) && typeof value.instancePath === 'string' && typeof value.keyword === 'string';
}

/**
 * The same check as the server's: the validator released with the form, fetched once in a quiet moment (or when first
 * asked), and core's rules. A failed fetch is tried again on the next check.
 */
export function makeReleasedCheck(form: Form, validatorUrl: string, now: () => Date): Check & { warm: () => void } {
  let validator: Validator | undefined;
  let coming: Promise<Validator> | undefined;
  let tries = 0;

  function load(): Promise<Validator> {
    // A failed import is remembered by the browser under its address: another try needs another one.
    const url = tries === 0 ? validatorUrl : `${validatorUrl}?${tries}`;
    coming ??= import(/* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ url).then(
      (module: unknown) => {
        validator = readValidator(module);
        return validator;
      },
      (error: unknown) => {
        coming = undefined;
        tries += 1;
        throw error;
      },
    );
    return coming;
  }

  const check: Check = (answers, places) => {
    const decide = (validate: Validator) => {
      const facts = factsAt(now());
      const errors = validate(settleAnswers(form, answers, facts)) ?? [];
      return checkAnswers(form, errors, answers, { places, ...facts });
    };
    return validator ? decide(validator) : load().then(decide);
  };
  return Object.assign(check, {
    warm: () => {
      // Running it once makes the browser compile it now rather than at the first press of a button.
      load().then(
        (validate) => setTimeout(() => validate({}), 0),
        () => undefined,
      );
    },
  });
}
