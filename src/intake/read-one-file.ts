import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../problem/problem';
import { refusal } from './problems';

const megabyte = 1024 * 1024;

/** A file on its way in: its name as the sender says it, and its bytes, which fail rather than end early. */
export type ArrivingFile = { name: string; stream: AsyncIterable<Uint8Array> };

/**
 * Reads the one part `file` of a multipart/form-data body; @fastify/multipart must be registered. What `take` throws is passed on;
 * everything else that can go wrong is the sender's: 400 `one-file-only` (no file, another part, more than one), 413
 * `file-too-large`, 400 `multipart-broken` (no boundary, broken off).
 */
export async function readOneFile<T>(
  request: FastifyRequest,
  maxBytes: number,
  take: (file: ArrivingFile) => Promise<T>,
): Promise<T> {
  const limits = { fileSize: maxBytes, files: 1, fields: 0, parts: 1, fieldNameSize: 100, headerPairs: 20 };
  let taken: { value: T } | undefined;
  let ours: { error: unknown } | undefined;
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type !== 'file' || part.fieldname !== 'file' || taken !== undefined) throw oneFileOnly();
      const file = { name: sentName(part.filename ?? ''), stream: whole(part.file, maxBytes) };
      const value = await take(file).catch((error: unknown) => {
        ours = { error };
        throw error;
      });
      taken = { value };
    }
  } catch (error) {
    throw ours?.error === error ? error : asRefusal(error, maxBytes);
  }
  if (taken === undefined) throw oneFileOnly();
  return taken.value;
}

/** Browsers write quotes and line breaks of a name as `%22`, `%0D` and `%0A`, and nothing else so. */
export function sentName(name: string): string {
  return name.replace(/%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n');
}

/** The bytes of a part; too many fail rather than cut the file short. */
async function* whole(
  stream: AsyncIterable<Uint8Array> & { truncated?: boolean },
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw asRefusal(error, maxBytes);
  }
  if (stream.truncated) throw tooLarge(maxBytes);
}

const partLimits = ['FST_FILES_LIMIT', 'FST_PARTS_LIMIT', 'FST_FIELDS_LIMIT'];

/** The reader of multipart bodies throws errors of many kinds, some of them plain: all of them mean bad input. */
function asRefusal(error: unknown, maxBytes: number): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (partLimits.includes(code)) return oneFileOnly();
  if (code === 'FST_REQ_FILE_TOO_LARGE' || code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge(maxBytes);
  return refusal(400, 'multipart-broken', { field: 'file', rule: 'multipart' });
}

function oneFileOnly(): ProblemError {
  return refusal(400, 'one-file-only', { field: 'file', rule: 'maxItems' });
}

function tooLarge(maxBytes: number): ProblemError {
  const megabytes = Math.floor(maxBytes / megabyte);
  return refusal(413, 'file-too-large', { field: 'file', rule: 'maxBytes' }, { megabytes });
}
