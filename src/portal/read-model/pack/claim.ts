import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** A folder that belongs to this process alone until it gives it back. */
export type Claim = {
  folder: string;
  /** Says that the owner is alive, for owners on another host, whose processes cannot be seen from here; a folder that is gone is made again. */
  touch: () => void;
  /** Leaves the folder to the next process that wants one. */
  release: () => void;
};

const free = 'free';
/** A folder of another host is swept after a day without a sign of life. */
const abandonedAfterMs = 24 * 3_600_000;

/** Folders held inside this very process (several read models in one process, as in tests). */
const held = new Set<string>();

/**
 * Takes a folder under `parent`: one that a process left behind if there is one, so that a restart finds its pack warm,
 * else a new one. The owner stands in the folder's name and a claim is one rename, which only one process can win:
 * no lock file that could be taken twice. Left-over folders beyond the one taken are removed.
 */
export function claimFolder(parent: string): Claim {
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  const owner = `${encodeURIComponent(hostname())}~${process.pid}~${randomBytes(6).toString('hex')}`;
  const folder = join(parent, owner);
  held.add(owner);
  let taken = false;
  for (const name of readdirSync(parent)) {
    if (name === owner || !isLeft(parent, name)) continue;
    const target = taken ? join(parent, `${owner}-sweep`) : folder;
    if (!renamed(join(parent, name), target)) continue;
    if (taken) rmSync(target, { recursive: true, force: true });
    taken = true;
  }
  if (!taken) mkdirSync(folder, { mode: 0o700 });
  const touch = () => {
    // Deleted under a running process: what it holds open is still read, what is opened anew needs a place.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    utimesSync(folder, new Date(), new Date());
  };
  touch();
  return {
    folder,
    touch,
    release() {
      if (!held.delete(owner)) return;
      renamed(folder, join(parent, `${free}~${randomBytes(6).toString('hex')}`));
    },
  };
}

function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Whether nobody uses the folder any more. */
function isLeft(parent: string, name: string): boolean {
  const [host, pid] = name.split('~');
  if (host === free) return true;
  if (host !== encodeURIComponent(hostname())) return isAbandoned(join(parent, name));
  if (Number(pid) === process.pid) return !held.has(name);
  return !isRunning(Number(pid));
}

function isAbandoned(folder: string): boolean {
  try {
    return Date.now() - statSync(folder).mtimeMs > abandonedAfterMs;
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
