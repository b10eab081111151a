import { isAbsolute, join } from 'node:path';
import { SettingError } from '../problem/setting-error';

/** The data folder of this installation (`DATA_DIR`, else `data` under the working directory), absolute. */
export function dataDirOf(env: NodeJS.ProcessEnv): string {
  const given = env.DATA_DIR || 'data';
  return isAbsolute(given) ? given : join(/* turbopackIgnore: true */ process.cwd(), given);
}

/** What is said when the data folder cannot be used. @param error what the file system said */
export function dataDirRefused(folder: string, error: unknown): SettingError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? ` (${error.code})` : '';
  return new SettingError(`DATA_DIR must be a folder that can be written to; "${folder}" is none${code}.`);
}
