import { checkForm } from '../../src/form/check';
import type { Form } from '../../src/form/form';
import { validatorCode } from '../../src/form/validator-code';
import type { Problem } from '../../src/problem/problem';
import { fingerprint } from '../fingerprint';
import { messages } from '../messages';

/** Forms whose answer is remembered: checking one costs 20 ms and more, and saving, assessing and publishing all ask. */
const remembered = 2_000;

const answers = new Map<string, readonly Problem[]>();

/**
 * Why a form cannot be published: it is not sound, or its validator cannot be made. Empty when it can. Remembered by content.
 */
export function formFaults(form: Form): readonly Problem[] {
  const key = fingerprint(form);
  const known = answers.get(key);
  if (known) return known;
  const faults = findFaults(form);
  if (answers.size >= remembered) {
    const [oldest] = answers.keys();
    if (oldest !== undefined) answers.delete(oldest);
  }
  answers.set(key, faults);
  return faults;
}

function findFaults(form: Form): Problem[] {
  const problems = checkForm(form);
  if (problems.length > 0) return problems;
  try {
    validatorCode(form);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const { code, message } = messages.noValidator;
    return [{ code, message: { vi: `${message.vi} (${reason})`, en: `${message.en} (${reason})` } }];
  }
}
