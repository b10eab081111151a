import type { Problem } from '../../problem/problem';
import { messages } from '../messages';
import type { ShownImport } from './shown';

const isProblems = (value: unknown): value is Problem[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null && 'message' in each);

/** Sends a file as it is, without a form around it: the server takes it in as a stream. */
export async function uploadFile(
  path: string,
  file: File,
  query: Record<string, string>,
): Promise<{ value: ShownImport; problems?: never } | { value?: never; problems: readonly Problem[] }> {
  try {
    const response = await fetch(`${path}?${new URLSearchParams(query)}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) },
      body: file,
    });
    const answer = await response.json();
    if (response.ok) return { value: answer };
    if (isProblems(answer.problems)) return { problems: answer.problems };
  } catch {
    // Said below like an answer that nobody understands.
  }
  return { problems: [{ code: 'unreachable', message: messages.failed }] };
}
