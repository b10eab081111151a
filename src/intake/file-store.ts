import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file that has arrived whole and is not kept yet. Exactly one of `keep` and `discard` must be called. */
export type StagedFile = {
  /** Lower-case hex sha256 of the content. */
  sha256: string;
  bytes: number;
  /** Where it lies meanwhile, for looking at its content. */
  path: string;
  /** Keeps it by its content; safe when the same content is there already. */
  keep: () => Promise<void>;
  /** Forgets it; nothing stays behind. */
  discard: () => Promise<void>;
};

/** Files addressed by their content. The disk is one way to do it; the functions say all that others rely on. */
export type FileStore = {
  /**
   * Reads a stream to its end, counting and hashing. Undefined when it is longer than `maxBytes`: reading stops there.
   * An error of the stream is passed on. Nothing stays behind in either case.
   */
  stage: (stream: AsyncIterable<Uint8Array>, maxBytes: number) => Promise<StagedFile | undefined>;
  /** Stages and keeps in one. */
  put: (stream: AsyncIterable<Uint8Array>) => Promise<{ sha256: string; bytes: number }>;
  /** The content; undefined when there is none, or what is asked for is no sha256. */
  open: (sha256: string) => Promise<{ stream: AsyncIterable<Uint8Array>; bytes: number } | undefined>;
  has: (sha256: string) => Promise<boolean>;
  /** Removes content unless it was put (again) since `keptSince`; whether it was removed. The caller knows that nobody names it. */
  remove: (sha256: string, keptSince: Date) => Promise<boolean>;
  /** Removes what was staged before `before` and left behind by a crash; how many. */
  sweepStaged: (before: Date) => Promise<number>;
};

const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text);

async function forget(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** A rename is only durable once its directory is. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

async function copyIn(
  stream: AsyncIterable<Uint8Array>,
  file: FileHandle,
  maxBytes: number,
): Promise<{ sha256: string; bytes: number } | undefined> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return undefined;
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  await file.sync();
  return { sha256: hash.digest('hex'), bytes };
}

/**
 * Files below a directory: `ab/cd/<sha256>`, and `incoming/` for what is still arriving (same file system, so that
 * keeping is one atomic rename). Content is written and synced before it gets its name.
 */
export function makeFileStore(directory: string): FileStore {
  const incoming = join(directory, 'incoming');
  const placeOf = (sha256: string) => join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

  const sizeOf = async (sha256: string): Promise<number | undefined> => {
    if (!isHash(sha256)) return undefined;
    const found = await stat(placeOf(sha256)).catch(() => undefined);
    return found?.size;
  };

  const keep = async (path: string, sha256: string): Promise<void> => {
    const place = placeOf(sha256);
    if ((await sizeOf(sha256)) !== undefined) {
      // The sweep spares what was touched lately: this content is wanted again.
      const now = new Date();
      await utimes(place, now, now).catch(() => undefined);
      if ((await sizeOf(sha256)) !== undefined) return forget(path);
    }
    await mkdir(dirname(place), { recursive: true });
    await rename(path, place);
    await syncDirectory(dirname(place));
  };

  const stage: FileStore['stage'] = async (stream, maxBytes) => {
    await mkdir(incoming, { recursive: true });
    const path = join(incoming, randomUUID());
    const file = await open(path, 'wx', 0o640);
    try {
      const arrived = await copyIn(stream, file, maxBytes);
      await file.close();
      if (arrived === undefined) {
        await forget(path);
        return undefined;
      }
      return { ...arrived, path, keep: () => keep(path, arrived.sha256), discard: () => forget(path) };
    } catch (error) {
      await file.close().catch(() => undefined);
      await forget(path);
      throw error;
    }
  };

  return {
    stage,
    put: async (stream) => {
      const staged = await stage(stream, Number.POSITIVE_INFINITY);
      if (staged === undefined) throw new Error('An unlimited file cannot be too large');
      await staged.keep();
      return { sha256: staged.sha256, bytes: staged.bytes };
    },
    open: async (sha256) => {
      const bytes = await sizeOf(sha256);
      return bytes === undefined ? undefined : { stream: createReadStream(placeOf(sha256)), bytes };
    },
    has: async (sha256) => (await sizeOf(sha256)) !== undefined,
    remove: async (sha256, keptSince) => {
      if (!isHash(sha256)) return false;
      const found = await stat(placeOf(sha256)).catch(() => undefined);
      if (found === undefined || found.mtime >= keptSince) return false;
      await forget(placeOf(sha256));
      return true;
    },
    sweepStaged: async (before) => {
      const names = await readdir(incoming).catch(() => []);
      let removed = 0;
      for (const name of names) {
        const found = await stat(join(incoming, name)).catch(() => undefined);
        if (found === undefined || found.mtime >= before) continue;
        await forget(join(incoming, name));
        removed += 1;
      }
      return removed;
    },
  };
}
