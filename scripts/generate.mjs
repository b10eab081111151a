/**
 * Writes what is generated from payload.config.ts: payload-types.ts and the import map of the admin.
 * `--check` writes nothing lasting and fails when the files in the tree are not what would be generated.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const generated = ['payload-types.ts', 'src/app/(payload)/admin/importMap.js'];
const isCheck = process.argv.includes('--check');

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

// A folder of its own: reading the configuration makes the secret of an installation.
const dataDir = mkdtempSync(join(tmpdir(), 'procedure-catalog-generate-'));
const before = generated.map(read);
let failed = false;
try {
  for (const command of ['generate:types', 'generate:importmap']) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/payload/bin.js', command], {
      env: { ...process.env, DATA_DIR: dataDir, DATABASE_URI: '', NODE_ENV: 'development' },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`payload ${command} failed:\n${stdout}${stderr}`);
  }
  const changed = generated.filter((path, place) => read(path) !== before[place]);
  if (isCheck && changed.length > 0) {
    generated.forEach((path, place) => {
      if (before[place] !== '') writeFileSync(path, before[place]);
    });
    console.error(`Not what payload.config.ts generates: ${changed.join(', ')}. Run: npm run generate`);
    failed = true;
  } else {
    console.log(changed.length === 0 ? 'Generated files are up to date.' : `Generated: ${changed.join(', ')}`);
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
