import type { Text } from '../messages/text';
import type { ServiceLevel } from './level';
import file from './scales.json';

/** A scale of service levels with its legal source and dates (ISO; `validTo` null: in force). A new decree's scale is added as data. */
export type Scale = {
  id: string;
  name: Text;
  legalBasis: string;
  validFrom: string;
  validTo: string | null;
  note: string;
  /** Ascending. */
  levels: { id: string; name: Text; meaning: Text }[];
};

/** All scales, older first. */
export const scales: readonly Scale[] = file.scales;

const currentLevels: readonly ServiceLevel['current'][] = ['thong-tin', 'mot-phan', 'toan-trinh'];

/** The level of the current scale (Decree 224/2026) that a legacy level counts as in this catalogue; the law itself maps nothing. */
export function currentOf(legacy: ServiceLevel['legacy']): ServiceLevel['current'] {
  const related = file.relation.find((row) => row.legacy === legacy)?.current;
  return currentLevels.find((level) => level === related) ?? 'thong-tin';
}

/** Name and meaning of a level: `levelOf('legacy', '3')`, `levelOf('current', 'mot-phan')`. */
export function levelOf(scale: string, id: string): Scale['levels'][number] | undefined {
  return scales.find((candidate) => candidate.id === scale)?.levels.find((level) => level.id === id);
}
