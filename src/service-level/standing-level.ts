import type { Text } from '../messages/text';
import type { CurrentAnswer, ServiceLevel } from './level';

/** A level on both scales. */
export type Rung = Pick<ServiceLevel, 'legacy' | 'current'>;

/** The level alone, without its criteria. */
export const rungOf = ({ legacy, current }: Rung): Rung => ({ legacy, current });

const order: readonly ServiceLevel['current'][] = ['thong-tin', 'mot-phan', 'toan-trinh'];

/** Every level there can be. */
export const rungs: readonly Rung[] = ([0, 1, 2, 3, 4] as const).flatMap((legacy) =>
  order.map((current) => ({ legacy, current })),
);

/** The lower of two levels of the scale in force. */
export const lowerOf = (one: ServiceLevel['current'], other: ServiceLevel['current']): ServiceLevel['current'] =>
  order.indexOf(one) < order.indexOf(other) ? one : other;

/** The level people approved for a release: its own, or the one kept beside it while evidence is broken. */
export function approvedLevel(level: ServiceLevel): Rung {
  return level.approved ?? rungOf(level);
}

/**
 * A level computed from today's evidence, held below what was approved: evidence that breaks lowers it, evidence that returns brings it
 * back, and what has become possible since waits for a review.
 */
export function heldBelow(computed: ServiceLevel, approved: Rung): ServiceLevel {
  const { approved: _, ...plain } = computed;
  const { legacy } = [computed, approved].reduce((low, each) => (each.legacy < low.legacy ? each : low));
  const current = lowerOf(computed.current, approved.current);
  const isBelow = legacy !== approved.legacy || current !== approved.current;
  const held: ServiceLevel = { ...plain, legacy, current };
  if (computed.scales) held.scales = { ...computed.scales, legacy: String(legacy), current };
  return isBelow ? { ...held, approved } : held;
}

const higherOf = (one: ServiceLevel['current'], other: ServiceLevel['current']): ServiceLevel['current'] =>
  lowerOf(one, other) === one ? other : one;

/**
 * The level of a release that follows one whose evidence is broken: what people approved before stays approved, so that the level comes
 * back with the evidence although something else was published meanwhile.
 */
export function stillApproved(computed: ServiceLevel, before: ServiceLevel | undefined): ServiceLevel {
  if (before?.approved === undefined) return computed;
  const { legacy } = [computed, before.approved].reduce((high, each) => (each.legacy > high.legacy ? each : high));
  const current = higherOf(computed.current, before.approved.current);
  const isReached = legacy === computed.legacy && current === computed.current;
  return isReached ? computed : { ...computed, approved: { legacy, current } };
}

/** What became of a level between two releases of the same content. */
export type LevelMove = { direction: 'fallen' | 'risen'; because: Text };

/**
 * Whether the level differs, and the criterion that made it: the first that is met in only one of them. Undefined when the level is the
 * same; other wording, or a line that changes nothing, is no reason for a release.
 */
export function levelMove(before: ServiceLevel, after: ServiceLevel): LevelMove | undefined {
  if (before.legacy === after.legacy && before.current === after.current) return undefined;
  const direction =
    after.legacy < before.legacy ||
    (after.legacy === before.legacy && order.indexOf(after.current) < order.indexOf(before.current))
      ? 'fallen'
      : 'risen';
  const linesOf = ({ criteria, currentCriteria = [] }: ServiceLevel): readonly CurrentAnswer[] => [
    ...criteria,
    ...currentCriteria,
  ];
  const met = new Map(linesOf(before).map((line) => [line.id, line.met]));
  const isTurned = (line: CurrentAnswer) => met.has(line.id) && met.get(line.id) !== line.met;
  const wanted = direction === 'risen';
  const turned = linesOf(after).find((line) => isTurned(line) && line.met === wanted);
  return { direction, because: turned?.because ?? after.reason ?? { vi: '', en: '' } };
}
