/** As much of a file as one request carries; the server takes 30 MB, escaped as JSON. */
const partCharacters = 6_000_000;

/**
 * A file of forms cut into files that can be sent one by one: whole lines under the same first line. A form alone (several lines, one
 * object) stays whole.
 */
export function bundleParts(text: string): string[] {
  const [head = '', ...lines] = text.split(/\r?\n/);
  if (text.length <= partCharacters || !head.trimEnd().endsWith('}')) return [text];
  const parts: string[] = [];
  let part = head;
  for (const line of lines) {
    if (part.length + line.length > partCharacters && part !== head) {
      parts.push(part);
      part = head;
    }
    part += `\n${line}`;
  }
  return [...parts, part];
}
