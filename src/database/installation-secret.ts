import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettingError } from '../problem/setting-error';
import { dataDirRefused } from './data-dir';

/**
 * The secret that signs sessions: from the environment (`PAYLOAD_SECRET`), else made once for this installation and kept in `dataDir`,
 * readable by its owner only. Two processes that start at once agree on one: whoever links the file first has made it.
 * @throws SettingError when the given secret is shorter than 32 characters, or none can be kept
 */
export function installationSecret(env: NodeJS.ProcessEnv, dataDir: string): string {
  if (env.PAYLOAD_SECRET) {
    if (env.PAYLOAD_SECRET.length < 32) throw new SettingError('PAYLOAD_SECRET must have at least 32 characters.');
    return env.PAYLOAD_SECRET;
  }
  // A build signs nothing, and must leave no secret behind.
  if (env.NEXT_PHASE === 'phase-production-build') return randomBytes(32).toString('hex');
  const folder = join(dataDir, 'secrets');
  const path = join(folder, 'payload');
  try {
    return readIfThere(path) ?? makeSecret(folder, path);
  } catch (error) {
    throw dataDirRefused(dataDir, error);
  }
}

function makeSecret(folder: string, path: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fresh = join(folder, `payload.${process.pid}.${randomBytes(4).toString('hex')}`);
  writeFileSync(fresh, randomBytes(32).toString('hex'), { mode: 0o600, flush: true });
  try {
    linkSync(fresh, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(fresh);
  }
  return readFileSync(path, 'utf8').trim();
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
