import { fill, type Locale } from '../messages/text';
import { deadlineMessages as texts } from './messages';
import { numberInWords } from './money';
import type { Deadline } from './procedure';

export type DeadlineUnit = NonNullable<Deadline['unit']>;

/** One stretch of time of a deadline; stages follow each other. */
export type DeadlineStage = { value: number; unit: DeadlineUnit };

const unitWords: readonly [RegExp, DeadlineUnit][] = [
  [/^ngày làm việc(?!\p{L})/iu, 'working-day'],
  [/^ngày(?!\p{L})/iu, 'day'],
  [/^giờ(?!\p{L})/iu, 'hour'],
  [/^tháng(?!\p{L})/iu, 'month'],
];

/** "10 ngày", "05 ngày làm việc", "60 ngày thẩm định": a number and a unit, further words only describe. */
function readStage(text: string): DeadlineStage | undefined {
  const match = /^(\d+(?:,\d+)?) (.+)$/u.exec(text.trim());
  if (match?.[1] === undefined || match[2] === undefined || /[;()]|\d/u.test(match[2])) return undefined;
  const rest = match[2];
  const unit = unitWords.find(([words]) => words.test(rest))?.[1];
  return unit === undefined ? undefined : { value: Number(match[1].replace(',', '.')), unit };
}

/**
 * The stages of a deadline, in order: "10 ngày và 05 ngày làm việc" and "60 ngày thẩm định + 10 ngày làm việc" are two
 * with two units. A text that is not wholly understood counts as the one stage that value and unit give.
 * Empty when no limit is stated; a value without a unit has no stage either (someone must be asked).
 */
export function stagesOf(deadline: Deadline): DeadlineStage[] {
  const parts = (deadline.text ?? '').split(/ \+ | và /u);
  if (parts.length > 1) {
    const stages = parts.map(readStage);
    const known = stages.filter((stage) => stage !== undefined);
    if (known.length === parts.length) return known;
  }
  return deadline.value === null || deadline.unit === null ? [] : [{ value: deadline.value, unit: deadline.unit }];
}

/** Whether the limit is "trong ngày": the same day, or the next working day when received late (Decree 118/2025: 15:00). */
export function isSameDay(deadline: Deadline): boolean {
  return /^trong ngày(?!\p{L})/iu.test((deadline.text ?? '').normalize('NFC').trim());
}

/** Whether a text says that no limit is stipulated, which is a statement of its own; a limit that nobody knows says nothing. */
export function isNoLimit(text: string | null): boolean {
  return /^(không|không có|(pháp luật )?(không|chưa) quy định( thời hạn)?|-|–)\.?$/iu.test(
    (text ?? '').normalize('NFC').trim(),
  );
}

function stageInWords(stage: DeadlineStage, locale: Locale): string {
  const unit = texts.units[stage.unit][locale];
  const plural = locale === 'en' && stage.value !== 1 ? 's' : '';
  return `${numberInWords(stage.value, locale)} ${unit}${plural}`;
}

/** A deadline for people: `3 ngày làm việc`, `Trong ngày (nhận sau 15 giờ: ngày làm việc tiếp theo)`, `10 ngày, sau đó 5 ngày làm việc`, `Không quy định`, `Chưa xác định`. */
export function deadlineInWords(deadline: Deadline, locale: Locale): string {
  if (isSameDay(deadline)) return texts.sameDay[locale];
  const stages = stagesOf(deadline);
  if (stages.length > 0) return stages.map((stage) => stageInWords(stage, locale)).join(texts.afterwards[locale]);
  if (deadline.value !== null) return fill(texts.noUnit[locale], { value: numberInWords(deadline.value, locale) });
  return isNoLimit(deadline.text) ? texts.none[locale] : texts.unknown[locale];
}
