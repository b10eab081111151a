import { fill, fillText, type Text } from '../messages/text';
import type { CurrentAnswer, ServiceLevel } from './level';
import { levelOf } from './scales';
import { inBoth } from './sentences';
import { lowerOf, type Rung, rungOf } from './standing-level';

/** From the level the public sees to the one a release would give. `from` null: nothing of it is public. */
export type LevelStep = {
  from: Rung | null;
  to: Rung;
  /** Whether the public would see less than now, on either scale. */
  isFall: boolean;
  /** Of a fall: what is then missing for the level there was. */
  lost: readonly CurrentAnswer[];
};

/** Whether a level is lower than another one, on either scale. */
export function isLower(one: Rung, other: Rung): boolean {
  return (
    one.legacy < other.legacy || (one.current !== other.current && lowerOf(one.current, other.current) === one.current)
  );
}

function lostBetween(before: ServiceLevel, after: ServiceLevel): readonly CurrentAnswer[] {
  const lines = after.criteria.filter(({ met, level }) => !met && level <= before.legacy);
  if (after.legacy < before.legacy) return lines;
  const met = new Set(before.currentCriteria?.flatMap((line) => (line.met ? [line.id] : [])));
  return (after.currentCriteria ?? []).filter((line) => !line.met && met.has(line.id));
}

/** What a release would do to the level people see. */
export function levelStep(before: ServiceLevel | undefined, after: ServiceLevel): LevelStep {
  const isFall = before !== undefined && isLower(after, before);
  return {
    from: before ? rungOf(before) : null,
    to: rungOf(after),
    isFall,
    lost: before && isFall ? lostBetween(before, after) : [],
  };
}

/** A level that changes, on one scale, as people read it: its name, what stands there, what will. */
export type ChangedRung = { title: Text; from: Text | null; to: Text };

const titles = {
  legacy: { vi: 'Mức độ', en: 'Level' },
  current: { vi: 'Theo Nghị định 224/2026', en: 'By Decree 224/2026' },
} satisfies Record<keyof Rung, Text>;

const number = ({ legacy }: Rung): Text => ({ vi: String(legacy), en: String(legacy) });

const currentName = ({ current }: Rung): Text => levelOf('current', current)?.name ?? { vi: current, en: current };

/** `Mức độ: 3 → 0`, `Theo Nghị định 224/2026: Một phần → Cung cấp thông tin`; none where both stay. */
export function stepInWords({ from, to }: Pick<LevelStep, 'from' | 'to'>): ChangedRung[] {
  const hasMoved = (scale: keyof Rung) => from === null || from[scale] !== to[scale];
  return [
    ...(hasMoved('legacy') ? [{ title: titles.legacy, from: from && number(from), to: number(to) }] : []),
    ...(hasMoved('current') ? [{ title: titles.current, from: from && currentName(from), to: currentName(to) }] : []),
  ];
}

/** So many missing lines are told one by one. */
const mostTold = 4;

const texts = {
  missing: { vi: 'Thiếu «{title}»: {because}', en: 'Missing “{title}”: {because}' },
  more: { vi: 'Và {count} điều kiện khác.', en: 'And {count} more.' },
} satisfies Record<string, Text>;

/** What a fall lacks, a sentence for each line; of many, the first ones and how many more there are. */
export function lostInWords(lost: readonly CurrentAnswer[]): Text[] {
  const told = lost
    .slice(0, mostTold)
    .map(({ title, because }) =>
      inBoth((locale) => fill(texts.missing[locale], { title: title[locale], because: because[locale] })),
    );
  const more = lost.length - told.length;
  return more > 0 ? [...told, fillText(texts.more, { count: more })] : told;
}
