import type { Text } from '../messages/text';
import file from './scales.json';

/** A level of a scale. */
export type ScaleLevel = {
  id: string;
  name: Text;
  meaning: Text;
  /** Ids of the criteria it needs. One that no file of criteria/ answers is never met. */
  requires: readonly string[];
  /** Id of the level of the same scale whose criteria it needs as well. */
  includes?: string;
  /** Only with a published reason and its legal basis. */
  needsReason?: boolean;
};

/** A scale of service levels with its legal source and dates (ISO; `validTo` null: in force). A new decree's scale is added as data. */
export type Scale = {
  id: string;
  name: Text;
  legalBasis: string;
  validFrom: string;
  validTo: string | null;
  note: string;
  /** Ascending. */
  levels: readonly ScaleLevel[];
};

/** All scales, older first. */
export const scales: readonly Scale[] = file.scales;

/** Ids of all criteria a level needs, those of the levels it includes first. */
export function requirementsOf(scale: Scale, level: ScaleLevel): string[] {
  const below = scale.levels.find(({ id }) => id === level.includes);
  return [...(below === undefined || below === level ? [] : requirementsOf(scale, below)), ...level.requires];
}

/**
 * The highest level of a scale whose criteria are all met; the lowest one when none is.
 * @param isMet whether a criterion is met, by id
 * @param hasReason whether a reason with its legal basis is published
 */
export function levelOn(scale: Scale, isMet: (criterion: string) => boolean, hasReason: boolean): ScaleLevel {
  const [lowest] = scale.levels;
  if (lowest === undefined) throw new Error(`The scale ${scale.id} has no levels.`);
  const isReached = (level: ScaleLevel) =>
    (level.needsReason !== true || hasReason) && requirementsOf(scale, level).every(isMet);
  return scale.levels.findLast(isReached) ?? lowest;
}

/** The scale of this id. @throws Error when there is none */
export function scaleOf(id: string): Scale {
  const scale = scales.find((candidate) => candidate.id === id);
  if (scale === undefined) throw new Error(`There is no scale ${id}.`);
  return scale;
}

/** Name and meaning of a level: `levelOf('legacy', '3')`, `levelOf('current', 'mot-phan')`. */
export function levelOf(scale: string, id: string): ScaleLevel | undefined {
  return scales.find((candidate) => candidate.id === scale)?.levels.find((level) => level.id === id);
}
