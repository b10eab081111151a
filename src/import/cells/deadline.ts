import { isNoLimit } from '../../procedure/deadlines';
import { searchKey } from '../../service-list/search-key';
import { type Remark, remark } from '../remarks';
import type { Cell, Limit, Reading } from './cell';
import { channelNamed } from './channel-words';
import { brackets, cleanLine, cleanLines, isBlank, sentence, splitOutside } from './clean-text';
import { caseNameIn, decimal, firstQuantity, hasQuantity, plainDeadline, type Quantity } from './deadline-quantities';

const common = { caseName: null, channel: null } as const;

const keptAsText = (text: string): Limit => ({ ...common, value: null, unit: null, text, note: null });

const ask = (code: Remark['code'], printed: string, limits: Limit[]): Reading => ({
  values: { deadline: limits },
  remarks: [remark(code, 'deadline', printed)],
});

/** `Trong ngày`, `Giải quyết ngay trong ngày`, `Trả lời ngay`, `Ngay sau khi nhận đủ hồ sơ`. */
const atOnce =
  /^((giải quyết|trả lời|trả kết quả|thực hiện|xử lý|cấp|trả|làm|lấy) )?(ngay (lập tức|tức thì|khi|sau khi|tại|trong ngày)(?!\p{L})|ngay[.,;]?$|ngay[,;] |trong ngày(?!\p{L})|tức thì|tức thời)/iu;

/** `Trong ngày`, `Ngay trong ngày tiếp nhận; sau 15h thì …`: one working day, known by its text (Decree 118/2025: 15:00). */
function sameDay(printed: string): Reading {
  const text = /^trong ngày(?!\p{L})/iu.test(printed) ? printed : 'Trong ngày';
  const limit: Limit = { ...common, value: 1, unit: 'working-day', text, note: text === printed ? null : printed };
  const isMore = /(tối đa|không quá)?\s*\d+\s*(ngày|tháng)/iu.test(plainDeadline(printed));
  return isMore ? ask('deadline-more', printed, [limit]) : { values: { deadline: [limit] }, remarks: [] };
}

/** Stages that follow each other: `10 ngày và 05 ngày làm việc`, `02 ngày (xã) + 03 ngày (huyện) + 0,5 ngày`. */
function stages(plain: string, printed: string): Reading | undefined {
  const parts = plain.split(/\s*\+\s*|\s+và\s+/u);
  const read = parts.map(firstQuantity);
  if (parts.length < 2 || !read.every((each) => each !== undefined)) return undefined;
  const quantities = read.filter((each) => each !== undefined);
  const value = quantities.reduce((sum, each) => sum + each.value, 0);
  const kinds = new Set(quantities.map(({ unit }) => unit));
  const isDays = [...kinds].every((unit) => unit === 'day' || unit === 'working-day');
  if (kinds.size > 1 && !isDays) return undefined;
  const unit = kinds.size === 1 ? (quantities[0]?.unit ?? 'day') : 'day';
  const remarks = [remark('deadline-stages', 'deadline', printed)];
  if (/huyện/iu.test(printed)) remarks.push(remark('tier-abolished', 'deadline', printed));
  return { values: { deadline: [{ ...common, value, unit, text: printed, note: null }] }, remarks };
}

function limitOf({ value, unit, before, after }: Quantity, printed: string): Limit {
  const name = caseNameIn(before, after);
  const channel = channelNamed(name);
  const isWhole = /^\d+(?:[.,]\d+)? ?(ngày làm việc|ngày|giờ|tháng)\.?$/iu.test(plainDeadline(printed));
  return {
    value,
    unit,
    text: isWhole ? null : printed,
    note: null,
    caseName: channel !== null || name === '' ? null : sentence(name),
    channel,
  };
}

/** The limits of one clause: its own, and those that stand in brackets behind it. */
function limitsOfClause(clause: string): Limit[] {
  const { outside, inside } = brackets(plainDeadline(clause));
  const own = firstQuantity(outside);
  const bracketed = inside.filter(hasQuantity).flatMap((part) => {
    const quantity = firstQuantity(part);
    return quantity === undefined ? [] : [limitOf(quantity, part)];
  });
  if (own === undefined) return bracketed;
  const onlyNumbers = inside.length === 0 || bracketed.length === inside.length;
  const main = limitOf(own, onlyNumbers ? outside : clause);
  const label = inside.find((part) => !hasQuantity(part) && /^\p{L}/u.test(part) && !/tùy|tuỳ/iu.test(part));
  const named =
    main.caseName === null && main.channel === null && label !== undefined
      ? { ...main, caseName: channelNamed(label) === null ? sentence(label) : null, channel: channelNamed(label) }
      : main;
  return [named, ...bracketed];
}

/** Several limits in one cell: the first unnamed one is the common case, more unnamed ones must be asked about. */
function several(limits: Limit[], printed: string): Reading {
  const unnamed = limits.filter(({ caseName, channel }) => caseName === null && channel === null);
  if (unnamed.length > 1) {
    const named = limits.map((limit, place) =>
      place > 0 && limit.caseName === null && limit.channel === null
        ? { ...limit, caseName: `Trường hợp ${place + 1}` }
        : limit,
    );
    return ask('deadline-cases-unnamed', printed, named);
  }
  const names = limits.flatMap(({ caseName }) => caseName ?? []);
  const remarks =
    names.length === 0 ? [] : [remark('deadline-cases', 'deadline', printed, { names: names.join('; ') })];
  return { values: { deadline: limits }, remarks };
}

const listOfNumbers = /\d+(?:\s*\/\s*\d+)+\s*ngày/iu;
const range = /\d+(?:\s*ngày)?\s*[-–]\s*\d+\s*(ngày|giờ|tháng)/iu;
/** Numbers written as no time limit is (`1.000.000`, `5e2`, `5,5,5`), a date, two limits without a word between. */
const strangeNumber =
  /(ngày|giờ|tháng)\s+rưỡi|\dx\d|\d[.,]\d{3}(?!\d)|\d[.,]\d+[.,]\d|\de\d|ngày\s+\d+\s+tháng|^\d+\s*(ngày|giờ|tháng)\s+\d+\s*(ngày|giờ|tháng)/iu;
/** `-5 ngày`; a dash with a space behind it is the mark of a list. */
const negative = /(?:^|[\s(:;])[-–−]\d/u;
/** `giảm từ 15 ngày xuống 10 ngày`, `(đã cắt giảm từ 30 ngày)`: one of the limits is not in force any more, or (`không tính ngày nghỉ 02 ngày`) is none. */
const reduced = /(không|chưa) (tính|kể|bao gồm)|(cắt|rút)\s+(giảm|ngắn)|giảm\s+(từ|còn|xuống)|thay vì|trước đây/iu;
const bareNumber = /^\d+(?:[.,]\d+)?\.?$/;

function readPlain(plain: string, printed: string, text: string): Reading {
  if (isNoLimit(plain)) {
    return ask('deadline-none', printed, [keptAsText(printed)]);
  }
  if (atOnce.test(plain)) return sameDay(printed);
  if (bareNumber.test(plain)) {
    const value = decimal(plain.replace(/\.$/, ''));
    return ask('deadline-unit-missing', printed, [{ ...common, value, unit: null, text: null, note: null }]);
  }
  if (listOfNumbers.test(plain)) return ask('deadline-per-channel', printed, [keptAsText(printed)]);
  if (range.test(plain)) return ask('deadline-range', printed, [keptAsText(printed)]);
  if (
    strangeNumber.test(plain) ||
    negative.test(plain) ||
    (reduced.test(plain) && /\d.*ngày.*\d.*ngày/iu.test(plain))
  ) {
    return ask('deadline-text', printed, [keptAsText(printed)]);
  }
  const staged = stages(plain, printed);
  if (staged) return staged;
  const limits = splitOutside(cleanLines(text), ';\n').flatMap(limitsOfClause);
  const [only] = limits;
  if (only === undefined) return ask('deadline-text', printed, [keptAsText(printed)]);
  if (limits.length > 1) return several(limits, printed);
  // One limit is the limit, whatever words stand around it; they are kept with it.
  const isBare = only.text === null && brackets(plain).inside.length === 0 && !plain.includes(';');
  return { values: { deadline: [{ ...only, text: isBare ? null : printed, caseName: null }] }, remarks: [] };
}

/**
 * A time limit: `05 ngày (làm việc)`, `½ ngày`, `20 ngày; nhà ở riêng lẻ 15 ngày`, `10 ngày và 05 ngày làm việc`. A number without a
 * unit, a range or a list is asked about; what is no number stays as text.
 */
export function readDeadline(text: string): Reading {
  if (isBlank(text)) return { values: {}, remarks: [remark('deadline-missing', 'deadline', '')] };
  const printed = cleanLine(text);
  return readPlain(plainDeadline(printed), printed, text);
}

export const deadlineCell: Cell = {
  id: 'deadline',
  title: { vi: 'Thời hạn giải quyết', en: 'Time limit' },
  headers: ['thoi han giai quyet', 'thoi gian giai quyet', 'thoi han', 'thoi gian', 'thoi han giai quyet ngay'],
  looksLike: (text) => hasQuantity(plainDeadline(cleanLine(text))) && searchKey(text).length < 80,
  read: (text) => readDeadline(text),
};
