import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { PortalReadModel } from '../../../src/portal/read-model/form-source';
import { makeReadModel } from '../../../src/portal/read-model/make-read-model';
import type { ReleaseStore } from '../../../src/portal/read-model/ports';
import { places } from './releases';

const folders: string[] = [];
const models: PortalReadModel[] = [];

afterEach(async () => {
  for (const model of models.splice(0)) await model.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A data folder that goes away after the test. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portal-test-'));
  folders.push(folder);
  return folder;
}

/** A read model that is closed after the test and follows only when told to. */
export async function openModel(store: ReleaseStore, dataDir = dataFolder(), warn: (text: string) => void = () => {}) {
  const model = await makeReadModel({ store, dataDir, places, followEveryMs: 0, warn });
  models.push(model);
  return model;
}

/** The files of the only pack in a data folder. */
export function packFiles(dataDir: string): { bodies: string; index: string } {
  const [folder, ...others] = readdirSync(join(dataDir, 'pack'));
  if (folder === undefined || others.length > 0) throw new Error(`One pack expected, not ${1 + others.length}.`);
  return { bodies: join(dataDir, 'pack', folder, 'bodies'), index: join(dataDir, 'pack', folder, 'index') };
}
