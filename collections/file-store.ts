import { join, resolve } from 'node:path';
import { type FileStore, makeFileStore } from '../src/intake/file-store';

/** The content store of this installation, the same folder that intake uses. */
export function fileStore(): FileStore {
  return makeFileStore(join(resolve(process.env.DATA_DIR ?? 'data'), 'files'));
}
