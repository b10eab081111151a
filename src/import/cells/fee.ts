import { moneyInWords } from '../../procedure/money';
import { type Remark, remark } from '../remarks';
import type { Cell, ReadFee, Reading } from './cell';
import { cleanLine, cleanLines, isBlank, splitOutside } from './clean-text';
import { type FeeDraft, isFreeText, readFeeClause, rule } from './fee-clauses';
import { amountsIn } from './money-text';

/** Below this an amount in đồng has most likely lost its thousands. */
const smallest = 1_000;

const unknown = (note: string): ReadFee => ({
  rule: rule({ kind: 'unknown' }, { note }),
  channel: null,
  replacesCommon: false,
});

function ask(code: Remark['code'], printed: string): Reading {
  return { values: { fee: [unknown(printed)] }, remarks: [remark(code, 'fee', printed)] };
}

/** `2.000đ/trang; từ trang thứ 3: 1.000đ/trang; tối đa 200.000đ/bản` */
function readStepped(printed: string): Reading | undefined {
  const match = /từ (\p{L}+) thứ (\d+)/iu.exec(printed);
  const [first, second, cap] = amountsIn(printed);
  if (match?.[1] === undefined || match[2] === undefined || !first || !second) return undefined;
  const isCapped = cap !== undefined && /(tối đa|không quá)/iu.test(printed.slice(second.end, cap.start));
  const steps = [
    { upTo: Number(match[2]) - 1, value: first.value },
    { upTo: null, value: second.value },
  ];
  const amount = { kind: 'stepped', per: first.per ?? match[1], steps, cap: isCapped ? cap.value : null } as const;
  return { values: { fee: [{ rule: rule(amount), channel: null, replacesCommon: false }] }, remarks: [] };
}

/** A comma parts two fees only where an amount stands on both sides: `1.000.000 đồng/hồ sơ, vùng khó khăn 500.000`. */
function clausesOf(text: string): string[] {
  return splitOutside(cleanLines(text), ';\n').flatMap((clause) => {
    const parts = splitOutside(clause, ',');
    return parts.length > 1 && parts.every((part) => amountsIn(part).length > 0) ? parts : [clause];
  });
}

const hasRange = (text: string) =>
  /\d{1,3}(?:\.\d{3})+\s*(?:đồng|đ|vnđ|vnd)?\s*(?:-|–|đến)\s*\d{1,3}(?:\.\d{3})+/iu.test(text);

function tooSmall(fees: readonly ReadFee[], printed: string): Remark[] {
  const small = fees.flatMap(({ rule: { amount, currency } }) =>
    amount.kind === 'fixed' && currency === 'VND' && amount.value < smallest ? [amount.value] : [],
  );
  return small.map((value) => remark('fee-too-small', 'fee', printed, { money: moneyInWords(value, 'VND', 'vi') }));
}

/** One unit behind two amounts stands for both: `600.000 đồng (tổ chức), 200.000 đồng (hộ KD)/điểm KD`. */
function sharePer(printed: string, fees: ReadFee[]): ReadFee[] {
  const per = /\)\s*\/\s*([\p{L}][\p{L} ]*)$/u.exec(printed)?.[1];
  if (per === undefined) return fees;
  return fees.map((fee) =>
    fee.rule.amount.kind === 'fixed' && fee.rule.amount.per === null
      ? { ...fee, rule: { ...fee.rule, amount: { ...fee.rule.amount, per } } }
      : fee,
  );
}

function readClauses(text: string, printed: string): Reading {
  const draft: FeeDraft = { fees: [], remarks: [], printed };
  const perless = text.replace(/\)\s*\/\s*[\p{L}][\p{L} ]*$/u, ')');
  const unread = clausesOf(perless).filter((clause) => !readFeeClause(clause, draft));
  if (draft.fees.length === 0) {
    return ask(/^(theo|căn cứ|quy định)/iu.test(printed) ? 'fee-by-text' : 'fee-text', printed);
  }
  const left = unread.length === 0 ? [] : [remark('fee-text', 'fee', printed)];
  const fees = sharePer(printed, draft.fees);
  const kept = unread.length === 0 ? fees : [...fees, unknown(unread.join('; '))];
  return { values: { fee: kept }, remarks: [...draft.remarks, ...left, ...tooSmall(fees, printed)] };
}

/**
 * A fee: free, one amount per unit, amounts by channel or date, steps, "by the People's Council". Empty is unknown and never free; a range
 * or a mere reference to a law stays as text and is asked about.
 */
export function readFee(text: string): Reading {
  if (isBlank(text)) return { values: {}, remarks: [remark('fee-missing', 'fee', '')] };
  const printed = cleanLine(text);
  if (isFreeText(printed)) {
    return { values: { fee: [{ rule: rule({ kind: 'free' }), channel: null, replacesCommon: false }] }, remarks: [] };
  }
  if (/^(không có thông tin|chưa có|chưa rõ|chưa quy định|không rõ)/iu.test(printed))
    return ask('fee-unknown', printed);
  // A number cell of a spreadsheet comes without its thousands mark.
  if (/^\d+$/.test(printed)) return readClauses(`${printed} đồng`, printed);
  if (hasRange(printed)) return ask('fee-range', printed);
  return readStepped(printed) ?? readClauses(text, printed);
}

export const feeCell: Cell = {
  id: 'fee',
  title: { vi: 'Phí, lệ phí', en: 'Fee' },
  headers: ['phi le phi', 'le phi', 'phi', 'muc phi le phi', 'muc thu', 'phi le phi neu co', 'phi le phi dong'],
  joins: true,
  looksLike: (text) => amountsIn(text).length > 0 || /^(không|miễn phí|theo NQ)/iu.test(cleanLine(text)),
  read: (text) => readFee(text),
};
