import { join } from 'node:path';
import { dataDirOf } from '../src/database/data-dir';
import { type FileStore, makeFileStore } from '../src/intake/file-store';

/** The content store of this installation, the same folder that intake uses. */
export function fileStore(): FileStore {
  return makeFileStore(join(dataDirOf(process.env), 'files'));
}
