import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { claimFolder } from '../../src/portal/read-model/pack/claim';

it('a folder deleted under its owner is made again at the next sign of life, and given back like any other', () => {
  const parent = join(mkdtempSync(join(tmpdir(), 'claim-')), 'pack');
  const claim = claimFolder(parent);
  rmSync(parent, { recursive: true });
  claim.touch();
  expect(existsSync(claim.folder)).toBe(true);
  claim.release();
  expect(existsSync(claim.folder)).toBe(false);
  rmSync(parent, { recursive: true });
});
