import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const sources = fileURLToPath(new URL('../../src/form/', import.meta.url));

/** Every package a module pulls in at run time, by following its imports. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const imports = [...text.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from '([^']+)';/gms)].map(
    (match) => match[1] ?? '',
  );
  return imports.flatMap((name) => {
    if (!name.startsWith('.')) return [name];
    const path = resolve(dirname(file), name);
    const found = [`${path}.ts`, `${path}/index.ts`, path].find(
      (candidate) => candidate.endsWith('s') && existsSync(candidate),
    );
    return found === undefined ? [] : packagesOf(found, seen);
  });
}

describe('what the browser loads of forms', () => {
  it.each([
    'check-answers',
    'visibility',
    'show',
    'translate',
    'sample',
    'to-schema',
    'from-schema',
    'labels',
    'conditions/say',
  ])('%s brings no validator with it', (name) =>
    expect([...new Set(packagesOf(`${sources}${name}.ts`))].filter((used) => used !== 'canonicalize')).toEqual([]),
  );

  it('while the server half does', () => {
    expect(packagesOf(`${sources}validate.ts`)).toContain('ajv');
    expect(packagesOf(`${sources}validator-code.ts`)).toContain('ajv/dist/standalone/index.js');
  });
});
