import { isObject, member, textAt } from '../../form/json';
import type { UploadedFile, UploadFile } from '../../form-view';
import { UploadRefused } from '../../form-view';
import type { Problem } from '../../problem/problem';
import { clientMessages } from './messages';

/** What comes from our own server, read with care: an answer may be cut off or come from a proxy in between. */
type Answer = { status: number; body: unknown };

/** The problems of a refusal; a general one when the answer does not say. */
export function problemsOf({ status, body }: Answer): readonly Problem[] {
  const listed = isObject(body) ? body.problems : undefined;
  const problems = Array.isArray(listed) ? listed.flatMap((item: unknown) => readProblem(item)) : [];
  if (problems.length > 0) return problems;
  return [{ code: `http-${status}`, message: status === 429 ? clientMessages.tooMany : clientMessages.serverFailed }];
}

function readProblem(item: unknown): Problem[] {
  if (!isObject(item)) return [];
  const vi = textAt(member(item, 'message'), 'vi');
  const code = textAt(item, 'code');
  if (vi === undefined || code === undefined) return [];
  const field = textAt(item, 'field');
  const message = { vi, en: textAt(member(item, 'message'), 'en') ?? vi };
  return [field === undefined ? { code, message } : { code, field, message }];
}

function readUpload(body: unknown): UploadedFile | undefined {
  if (!isObject(body)) return undefined;
  const { id, name, mediaType, bytes } = body;
  const whole =
    typeof id === 'string' && typeof name === 'string' && typeof mediaType === 'string' && typeof bytes === 'number';
  return whole ? { id, name, mediaType, bytes } : undefined;
}

/** Sends one file with its progress; XMLHttpRequest, because fetch cannot tell how much of a body has left. */
export function uploadTo(url: string): UploadFile {
  return (file, { signal, onProgress }) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      const body = new FormData();
      body.append('file', file, file.name);
      request.upload.addEventListener('progress', (event) => {
        if (event.lengthComputable) onProgress(event.loaded / event.total);
      });
      request.addEventListener('load', () => {
        const answer = { status: request.status, body: parsed(request.responseText) };
        const upload = request.status === 201 ? readUpload(answer.body) : undefined;
        if (upload) resolve(upload);
        else if (request.status >= 400 && request.status < 500 && request.status !== 429) {
          reject(new UploadRefused(problemsOf(answer)));
        } else reject(new Error(`upload answered ${request.status}`));
      });
      request.addEventListener('error', () => reject(new Error('no connection')));
      request.addEventListener('timeout', () => reject(new Error('timed out')));
      signal.addEventListener('abort', () => request.abort());
      request.open('POST', url);
      request.send(body);
    });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Number and secret of a receipt: what the look-up page needs. */
export type Sent = { number: string; secret: string };

/**
 * Sends a submission. The idempotency key in it makes repeating safe, so an answer that got lost is asked for again once
 * before the person is told.
 */
export async function submitTo(url: string, submission: object): Promise<Sent | { problems: readonly Problem[] }> {
  const body = JSON.stringify(submission);
  const post = () =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body, credentials: 'same-origin' });
  let response: Response;
  try {
    response = await post().catch(post);
  } catch {
    return { problems: [{ code: 'no-connection', message: clientMessages.noConnection }] };
  }
  const answer: Answer = { status: response.status, body: parsed(await response.text().catch(() => '')) };
  const number = isObject(answer.body) ? textAt(answer.body, 'number') : undefined;
  const secret = isObject(answer.body) ? textAt(answer.body, 'secret') : undefined;
  if (response.status === 201 && number !== undefined && secret !== undefined) return { number, secret };
  return { problems: problemsOf(answer) };
}

/** Fetches JSON of our own server, from its cache when it has it; throws for anything but an answer. */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
