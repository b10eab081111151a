import type { Dossier } from '../../src/dossier/dossier';
// provisional
export function toDossier(row: unknown): Dossier {
  return row as Dossier;
}
