import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** What the build is made from: folders and files of the project. */
const ingredients = [
  'src',
  'collections',
  'form-schemas',
  'seed',
  'examples',
  'payload.config.ts',
  'next.config.ts',
  'tsconfig.json',
  'package-lock.json',
  'scripts/build.mjs',
];

const stampFile = join(root, 'dist/build.json');

function* filesOf(path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  const entries = readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) yield* filesOf(child);
    else yield child;
  }
}

/** Hash over the content of everything the build is made from. */
export function sourcesHash() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const path of ingredients) {
    const files = path.includes('.') && !path.startsWith('.') ? [path] : [...filesOf(path)];
    for (const file of files) {
      if (!existsSync(join(root, file))) continue;
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** The hash the present build was made from, or undefined when there is none. */
export function builtHash() {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')).sources : undefined;
}

export { stampFile };
