import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { seedPlaces, seedProcedures } from '../../../seed/read';
import { deriveForms } from '../../../src/form/derive/derive-forms';
import { starterForms } from '../../../src/form/derive/starter-forms';
import { toForm } from '../../../src/form/to-schema';
import { makeFileStore } from '../../../src/intake/file-store';
import { makeIntake } from '../../../src/intake/make-intake';
import { makeReadModel } from '../../../src/portal/read-model/make-read-model';
import type { Release } from '../../../src/service-list/release';
import { memoryDossiers, memoryUploads } from '../../intake/memory-ports';
import { makeRelease, memoryStore, references } from './releases';

/** The seed as it is released: every procedure with its derived or modelled forms. */
export function seedReleases(): Release[] {
  return seedProcedures().map((procedure, place) => {
    const derived = Object.entries(starterForms(procedure) ?? deriveForms(procedure));
    const forms = Object.fromEntries(derived.map(([key, { draft }]) => [key, toForm(draft)]));
    return makeRelease({ procedure, forms, sequence: place + 1 });
  });
}

/** Read model and intake over the seed, on databases in memory. */
export async function openSeed(dataDir: string) {
  const store = { ...memoryStore(seedReleases()), references: async () => references };
  const model = await makeReadModel({ store, dataDir, places: seedPlaces(), followEveryMs: 0 });
  const dossiers = memoryDossiers();
  const intake = makeIntake({
    releases: model,
    dossiers,
    uploads: memoryUploads(),
    files: makeFileStore(join(dataDir, 'files')),
    secretKey: randomBytes(32),
    clock: () => new Date('2026-11-23T02:00:00Z'),
    randomBytes,
  });
  return { model, intake, dossiers };
}

/** A random source that repeats itself. */
export function seeded(state: number): () => number {
  let current = state;
  return () => {
    current = (Math.imul(current, 1_664_525) + 1_013_904_223) >>> 0;
    return current / 4_294_967_296;
  };
}
