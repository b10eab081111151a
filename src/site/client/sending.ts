import type { Answers } from '../../form/form';
import type { Problem } from '../../problem/problem';
import { type Sent, submitTo } from './api';
import type { FormAddress } from './form-address';

/** Codes that mean "this upload cannot be used any more, ask for it again". */
const goneUploads = new Set(['upload-not-found', 'upload-in-use']);

export type Outcome = { sent: Sent } | { problems: readonly Problem[]; unanswered: boolean };

type Sending = { idempotencyKey: string; unanswered: readonly Answers[] };

function isUnanswered(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === 'no-connection' || /^http-5/.test(code));
}

/**
 * Sends the answers. When the server says that the key was used for other answers, an earlier attempt did arrive although
 * its answer got lost: those answers are sent again, which only gives its receipt.
 */
export async function send(address: FormAddress, answers: Answers, sending: Sending): Promise<Outcome> {
  const { province, key, caseKey, formHash } = address;
  const post = (content: Answers) =>
    submitTo(address.submitUrl, {
      province,
      key,
      caseKey,
      formHash,
      answers: content,
      idempotencyKey: sending.idempotencyKey,
    });
  const first = await post(answers);
  if ('number' in first) return { sent: first };
  if (first.problems.some(({ code }) => code === 'idempotency-key-reused')) {
    for (const earlier of sending.unanswered) {
      const again = await post(earlier);
      if ('number' in again) return { sent: again };
    }
  }
  return { problems: first.problems, unanswered: isUnanswered(first.problems) };
}

/** The answers (paths of upload ids) that the server no longer has. */
export function goneAnswers(problems: readonly Problem[]): readonly string[] {
  return problems.flatMap(({ code, field }) => (goneUploads.has(code) && field !== undefined ? [field] : []));
}

/** Goes to the receipt by posting number and secret in a form of the page: neither ever stands in an address. */
export function openReceipt({ lookUpUrl, isEmbedded }: FormAddress, sent: Sent): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = lookUpUrl;
  if (isEmbedded) form.target = '_blank';
  form.hidden = true;
  for (const [name, value] of Object.entries({ number: sent.number, secret: sent.secret, new: '1' })) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  form.submit();
  form.remove();
}
