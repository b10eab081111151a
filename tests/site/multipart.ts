/** One part of a multipart body. */
export type Part = { name: string; filename?: string; type?: string; content: Buffer | string };

/** A multipart body with its header, as browsers write them. */
export function multipart(parts: readonly Part[]): { payload: Buffer; headers: Record<string, string> } {
  const boundary = '----fixture7MA4YWxkTrZu0gW';
  const chunks = parts.flatMap((part) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${part.name}"`,
    part.filename === undefined ? '' : `; filename="${part.filename}"`,
    part.type === undefined ? '' : `\r\nContent-Type: ${part.type}`,
    '\r\n\r\n',
    part.content,
    '\r\n',
  ]);
  const payload = Buffer.concat([...chunks, `--${boundary}--\r\n`].map((chunk) => Buffer.from(chunk)));
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}
