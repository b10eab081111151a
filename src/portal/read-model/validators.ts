import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Form } from '../../form/form';
import { toolchain, validatorCode } from '../../form/validator-code';
import { leastRecent } from '../../search/least-recent';
import { sha256 } from './pack/record';

/** Characters of validator code kept in memory; the rest is read from its file again. */
const keptCharacters = 16 * 1024 * 1024;

/** Gives the validator module of a form, made once per (hash, toolchain) and kept beside the pack. */
export function makeValidators(folder: string): (hash: string, form: () => Form | undefined) => string | undefined {
  const kept = leastRecent<string, string>(keptCharacters);
  const home = join(folder, toolchain.replace(/[^\w.@-]+/g, '_'));
  mkdirSync(home, { recursive: true, mode: 0o700 });
  return (hash, form) => {
    const known = kept.get(hash) ?? readKept(join(home, `${hash}.js`));
    const code = known ?? makeModule(home, hash, form());
    if (code !== undefined) kept.set(hash, code, code.length);
    return code;
  };
}

function makeModule(home: string, hash: string, form: Form | undefined): string | undefined {
  if (!form) return undefined;
  const code = validatorCode(form);
  const path = join(home, `${hash}.js`);
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, `// ${sha256(code)}\n${code}`, { mode: 0o600 });
  renameSync(fresh, path);
  return code;
}

/** Browsers run this code: a file that is not whole is not used. */
function readKept(path: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  const end = text.indexOf('\n');
  const code = text.slice(end + 1);
  return text.slice(0, end) === `// ${sha256(code)}` ? code : undefined;
}
