import { fileTypeFromFile } from 'file-type';
import { ProblemError } from '../problem/problem';
import { type AcceptedType, acceptedType, acceptedTypes, namesOf } from './accepted-types';
import { tidyFileName } from './file-name';
import type { FileStore, StagedFile } from './file-store';
import type { Upload } from './intake';
import type { UploadStore } from './ports';
import { refusal } from './problems';
import { zipNames } from './zip-names';

const megabyte = 1024 * 1024;

export type ReceivingParts = {
  files: FileStore;
  uploads: UploadStore;
  clock: () => Date;
  randomBytes: (count: number) => Uint8Array;
  fileBytes: number;
};

async function stageWhole(
  stream: AsyncIterable<Uint8Array>,
  { files, fileBytes }: Pick<ReceivingParts, 'files' | 'fileBytes'>,
): Promise<StagedFile> {
  const staged = await files.stage(stream, fileBytes).catch((error: unknown) => {
    if (error instanceof ProblemError || isDiskError(error)) throw error;
    throw refusal(400, 'upload-aborted', { field: 'file' });
  });
  if (staged === undefined) {
    const megabytes = Math.floor(fileBytes / megabyte);
    throw refusal(413, 'file-too-large', { field: 'file', rule: 'maxBytes' }, { megabytes });
  }
  return staged;
}

/** What a disk says: full, over quota, read-only, broken, not ours, out of handles. */
const diskErrors = new Set<unknown>([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EIO',
  'EACCES',
  'EPERM',
  'ENOENT',
  'EMFILE',
  'ENFILE',
]);

/** A full disk or missing rights are our fault, not the sender's: they must not look like a broken upload. */
function isDiskError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && diskErrors.has(error.code);
}

/** What the content is, whatever the name says; undefined for text, markup and everything unknown. */
async function sniff(path: string): Promise<string | undefined> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  return found?.mime;
}

const isOfficeFile = ({ mediaType }: AcceptedType) => mediaType.startsWith('application/vnd.openxmlformats-');

/** Whether macros lie in an office file that is called one without; also when nobody can say. */
async function hidesPrograms(path: string): Promise<boolean> {
  const names = await zipNames(path);
  return names === undefined || names.some((name) => /(^|[/\\])vba(Project[^/\\]*\.bin|Data\.xml)$/i.test(name));
}

/**
 * Takes one file in: streamed to disk while it is counted and hashed, its type told by its content, kept by content,
 * then recorded. Refused with 413 (too large), 415 (type), 422 (empty), 400 (broken off); nothing stays behind.
 */
export async function receiveUpload(
  input: { name: string; stream: AsyncIterable<Uint8Array>; via: string },
  parts: ReceivingParts,
): Promise<Upload> {
  const staged = await stageWhole(input.stream, parts);
  try {
    if (staged.bytes === 0) throw refusal(422, 'file-empty', { field: 'file', rule: 'minBytes' });
    const type = acceptedType(await sniff(staged.path));
    if (type === undefined || (isOfficeFile(type) && (await hidesPrograms(staged.path)))) {
      const accepted = namesOf(acceptedTypes);
      throw refusal(415, 'file-type-refused', { field: 'file', rule: 'accept' }, { accepted });
    }
    await staged.keep();
    const upload = {
      id: Buffer.from(parts.randomBytes(18)).toString('base64url'),
      name: tidyFileName(input.name, type),
      mediaType: type.mediaType,
      bytes: staged.bytes,
      sha256: staged.sha256,
    };
    await parts.uploads.insert({
      ...upload,
      via: input.via,
      createdAt: parts.clock().toISOString(),
      dossier: null,
    });
    return upload;
  } catch (error) {
    await staged.discard();
    throw error;
  }
}
