import type { FeeAmount, FeeRule } from '../../procedure/procedure';
import { slug } from '../../service-list/search-key';
import { type Remark, remark } from '../remarks';
import type { ReadFee } from './cell';
import { channelNamed } from './channel-words';
import { brackets, sentence } from './clean-text';
import { readDate } from './dates';
import { amountsIn, type Money } from './money-text';

/** What has been read of a cell so far; later clauses speak of the first amount ("online giảm 50%"). */
export type FeeDraft = { fees: ReadFee[]; remarks: Remark[]; printed: string };

const freeWords =
  /^(không|miễn phí|miễn|0|-|–|không có|không thu|không thu phí|không mất phí|không phải nộp|miễn lệ phí)( ?đồng)?[.]?$/iu;

export const isFreeText = (text: string) => freeWords.test(text.trim());

export function rule(amount: FeeAmount, more: Partial<FeeRule> = {}): FeeRule {
  return {
    kind: 'unspecified',
    amount,
    currency: 'VND',
    note: null,
    validFrom: null,
    validTo: null,
    exemptions: [],
    ...more,
  };
}

function fixed(money: Money, more: Partial<FeeRule>): FeeRule {
  return rule({ kind: 'fixed', value: money.value, per: money.per }, { currency: money.currency, ...more });
}

/** `Lệ phí: …`, `Phí thẩm định: …`: the kind, what it is for, and the rest. */
export function readLabel(clause: string): { kind: FeeRule['kind']; note: string | null; rest: string } {
  const match = /^(lệ phí|phí)(?:\s+([^:]*?))?\s*:\s*(.*)$/isu.exec(clause);
  if (match?.[1] === undefined || match[3] === undefined) return { kind: 'unspecified', note: null, rest: clause };
  return { kind: /^lệ/iu.test(match[1]) ? 'le-phi' : 'phi', note: match[2] || null, rest: match[3].trim() };
}

const joined = (...parts: (string | null)[]) => parts.filter((part) => part !== null && part !== '').join('; ') || null;

function mainFee(
  draft: FeeDraft,
): (FeeRule & { amount: { kind: 'fixed'; value: number; per: string | null } }) | undefined {
  for (const { rule: each } of draft.fees) {
    if (each.amount.kind === 'fixed') return { ...each, amount: each.amount };
  }
  return undefined;
}

/** `online giảm 50%` after an amount. */
export function readReduction(clause: string, draft: FeeDraft): boolean {
  const match = /giảm\s+(\d{1,3})\s*%/iu.exec(clause);
  const channel = channelNamed(clause);
  const main = mainFee(draft);
  if (match?.[1] === undefined || channel === null || main === undefined) return false;
  const value = Math.round((main.amount.value * (100 - Number(match[1]))) / 100);
  draft.fees.push({ rule: { ...main, amount: { ...main.amount, value } }, channel, replacesCommon: true });
  return true;
}

/** Dates of a bracket: `từ 01/7/2025 đến 31/12/2026`, `đến 31/12/2024`. */
function periodIn(text: string): Pick<FeeRule, 'validFrom' | 'validTo'> {
  const from = /từ\s+(?:ngày\s+)?(\d{1,2}\/\d{1,2}\/\d{4})/iu.exec(text)?.[1];
  const to = /đến\s+(?:hết\s+)?(?:ngày\s+)?(\d{1,2}\/\d{1,2}\/\d{4})/iu.exec(text)?.[1];
  return { validFrom: readDate(from ?? '') ?? null, validTo: readDate(to ?? '') ?? null };
}

/** What a bracket behind an amount says: another channel, other dates, a percentage; else it is a note. Returns the note. */
function readBracket(content: string, money: Money, base: Partial<FeeRule>, draft: FeeDraft): string | null {
  const channel = channelNamed(content);
  const [amount] = amountsIn(content);
  const period = periodIn(content);
  const isDated = period.validFrom !== null || period.validTo !== null;
  if (channel !== null && (amount || /miễn/iu.test(content))) {
    const read = amount
      ? fixed({ ...money, ...amount, per: amount.per ?? money.per }, base)
      : rule({ kind: 'free' }, base);
    draft.fees.push({ rule: read, channel, replacesCommon: true });
    return null;
  }
  if (isDated && amount) {
    const read = fixed({ ...money, ...amount, per: amount.per ?? money.per }, { ...base, ...period });
    draft.fees.push({ rule: read, channel: null, replacesCommon: false });
    return null;
  }
  const percent = /(\d{1,3})\s*%/u.exec(content)?.[1];
  if (isDated && percent !== undefined) {
    const value = Math.round((money.value * Number(percent)) / 100);
    draft.fees.push({
      rule: fixed({ ...money, value }, { ...base, ...period, note: content }),
      channel: null,
      replacesCommon: false,
    });
    draft.remarks.push(remark('fee-percent', 'fee', draft.printed, { money: value.toLocaleString('vi-VN') }));
    return null;
  }
  return content;
}

/** A bracket behind "Miễn phí" that holds an amount: both are kept, and it is asked. */
function readFreeClause(inside: string[], kind: FeeRule['kind'], draft: FeeDraft): void {
  draft.fees.push({ rule: rule({ kind: 'free' }, { kind }), channel: null, replacesCommon: false });
  for (const content of inside) {
    const [amount] = amountsIn(content);
    if (!amount) continue;
    const note = content.slice(0, amount.start).trim() || null;
    draft.fees.push({ rule: fixed(amount, { note }), channel: null, replacesCommon: false });
    draft.remarks.push(remark('fee-free-beside-amount', 'fee', draft.printed));
  }
}

/** `vùng khó khăn 500.000` behind a higher amount: who pays less, as a reduction of that amount. */
function readLowerFor(who: string, money: Money, draft: FeeDraft): boolean {
  const main = mainFee(draft);
  if (
    main === undefined ||
    who === '' ||
    channelNamed(who) !== null ||
    !/^(vùng|địa bàn|đối với|hộ nghèo|người)/iu.test(who)
  )
    return false;
  const percent = 100 - (money.value * 100) / main.amount.value;
  if (percent <= 0 || !Number.isInteger(percent)) return false;
  const place = draft.fees.findIndex(({ rule: each }) => each.amount.kind === 'fixed');
  const fee = draft.fees[place];
  if (!fee) return false;
  const exemption = { key: slug(who) || 'doi-tuong', name: sentence(who), percent, legalBasis: null };
  draft.fees[place] = { ...fee, rule: { ...fee.rule, exemptions: [...fee.rule.exemptions, exemption] } };
  return true;
}

function readAmountClause(
  rest: string,
  label: { kind: FeeRule['kind']; note: string | null },
  draft: FeeDraft,
): boolean {
  const { outside, inside } = brackets(rest);
  const [money] = amountsIn(outside);
  if (money === undefined) return false;
  const before = outside
    .slice(0, money.start)
    .replace(/[:,]\s*$/u, '')
    .trim();
  const after = outside
    .slice(money.end)
    .replace(/^[\s/]+/u, '')
    .replace(/[.,]$/u, '')
    .trim();
  if (readLowerFor(before, money, draft)) return true;
  const channel = channelNamed(before) ?? channelNamed(after);
  const base = { kind: label.kind, note: label.note };
  const own = draft.fees.length;
  const notes = inside.flatMap((content) => readBracket(content, money, base, draft) ?? []);
  const per = money.per ?? (/^\p{L}/u.test(after) && /\/\s*$/u.test(outside.slice(0, money.end + 2)) ? after : null);
  const words = per === after ? before : joined(before, after);
  const note = joined(label.note, channel === null ? words : null, ...notes);
  draft.fees.splice(own, 0, {
    rule: fixed({ ...money, per }, { ...base, note }),
    channel,
    replacesCommon: channel !== null,
  });
  return true;
}

/** Reads one clause of a fee cell into the draft; false when it says nothing about money. */
export function readFeeClause(clause: string, draft: FeeDraft): boolean {
  const { rest, ...label } = readLabel(clause);
  const { outside, inside } = brackets(rest);
  if (isFreeText(outside)) {
    readFreeClause(inside, label.kind, draft);
    return true;
  }
  if (readReduction(rest, draft)) return true;
  if (amountsIn(outside).length > 0) return readAmountClause(rest, label, draft);
  if (/hđnd|hội đồng nhân dân/iu.test(rest)) {
    const note = joined(label.note, ...inside);
    draft.fees.push({
      rule: rule({ kind: 'council' }, { kind: label.kind, note }),
      channel: null,
      replacesCommon: false,
    });
    return true;
  }
  return false;
}
