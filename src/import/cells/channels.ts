import type { ChannelKind } from '../../procedure/procedure';
import { type Remark, remark } from '../remarks';
import type { Cell, Limit, ReadFee, Reading, RowValues } from './cell';
import { besideChannels, channelsNamed } from './channel-words';
import { cleanLine, cleanLines, isBlank, splitOutside } from './clean-text';
import { readDeadline } from './deadline';
import { hasQuantity, plainDeadline } from './deadline-quantities';
import { readFee } from './fee';
import { amountsIn } from './money-text';

/** What is being put together. A clause that names no channel speaks of the one named before it. */
type Draft = RowValues['channels'] & {
  current: ChannelKind[];
  described: string[];
  unread: string[];
  remarks: Remark[];
};

const timeLabel = /^(thời hạn|thời gian)( giải quyết)?\s*:?\s*/iu;
/** A label that says nothing of the kind of the fee. */
const amountLabel = /^(mức thu|mức phí|phí,? ?(?:và )?lệ phí)\s*:?\s*/iu;
const feeLabel = /^(lệ phí|phí)\s*:?\s*/iu;
const description = /^mô tả\s*:\s*/iu;
const counterPlace = /trung tâm phục vụ|bộ phận (tiếp nhận|một cửa)|trụ sở/iu;

const isFee = (text: string): boolean =>
  amountLabel.test(text) ||
  feeLabel.test(text) ||
  amountsIn(text).length > 0 ||
  /miễn (phí|lệ phí)|không thu/iu.test(text);

const isTime = (text: string): boolean =>
  timeLabel.test(text) || hasQuantity(plainDeadline(text)) || /(?<!\p{L})trong ngày(?!\p{L})/iu.test(text);

function kindsIn(text: string): ChannelKind[] {
  const named = channelsNamed(text);
  return named.length === 0 && counterPlace.test(text) ? ['counter'] : named;
}

function take(reading: Reading, draft: Draft): void {
  for (const channel of draft.current) {
    draft.deadline.push(...(reading.values.deadline ?? []).map((limit): Limit => ({ ...limit, channel })));
    draft.fee.push(...(reading.values.fee ?? []).map((fee): ReadFee => ({ ...fee, channel, replacesCommon: true })));
  }
  draft.remarks.push(...reading.remarks.map((each): Remark => ({ ...each, field: 'channels' })));
}

/** What a clause says of the channels named last: a time, a fee, or words that are only kept. */
function takeRest(text: string, draft: Draft): void {
  const rest = text.trim();
  if (besideChannels(rest) === '') return;
  if (description.test(rest)) draft.described.push(rest.replace(description, ''));
  else if (draft.current.length === 0) draft.unread.push(rest);
  else if (!timeLabel.test(rest) && isFee(rest)) {
    // A label in front of an amount says which kind it is, in front of "Miễn phí" it only stands in the way.
    const plain = rest.replace(amountLabel, '');
    take(readFee(plain.replace(feeLabel, amountsIn(plain).length > 0 ? '$1: ' : '') || plain), draft);
  } else if (isTime(rest)) take(readDeadline(rest.replace(timeLabel, '')), draft);
  else draft.described.push(rest);
}

/** The words in front that may name a channel, and what is said of it: `Trực tiếp: 5 ngày`, `Trực tuyến (3 ngày): miễn phí`, `BCCI 07 ngày`. */
function headOf(clause: string): { head: string; said: string[] } {
  const [, bracketed, inside = '', after = ''] = /^([^:(]*?)\s*\(([^()]*)\)\s*:?\s*(.*)$/su.exec(clause) ?? [];
  if (bracketed !== undefined) return { head: bracketed, said: [inside, after] };
  const [, marked, rest = ''] = /^([^:]*?)\s*(?::|\s[–-]\s)\s*(.*)$/su.exec(clause) ?? [];
  if (marked !== undefined) return { head: marked, said: [rest] };
  const [, words, number = ''] = /^(\D+?)[\s–-]*(\d.*)$/su.exec(clause) ?? [];
  return words !== undefined && besideChannels(words) === ''
    ? { head: words, said: [number] }
    : { head: clause, said: [] };
}

function takeClause(clause: string, draft: Draft): void {
  const { head, said } = headOf(clause);
  const named = description.test(clause) || isTime(head) || isFee(head) ? [] : kindsIn(head);
  if (named.length === 0) {
    takeRest(clause, draft);
    return;
  }
  draft.current = named;
  draft.kinds.push(...named);
  if (besideChannels(head) !== '') draft.described.push(cleanLine(head));
  for (const rest of said) {
    const parts = splitOutside(rest, ',');
    for (const part of parts.every((each) => isTime(each) || isFee(each)) ? parts : [rest]) takeRest(part, draft);
  }
}

/** A line of a nested export: `Trực tiếp | Thời hạn: 05 ngày | Mức thu: 8.000 đồng | Mô tả: …`. */
function takeNested(line: string, draft: Draft): void {
  const [head = '', ...rest] = splitOutside(line, '|');
  draft.current = [];
  takeClause(head, draft);
  for (const part of rest) takeRest(part, draft);
}

/** Commas and slashes part channels only where each part names one: `Trực tiếp, trực tuyến/BCCI`. */
function clausesOf(line: string): string[] {
  return splitOutside(line.replace(/^[-+*•–]\s*/u, ''), ';').flatMap((clause) => {
    const parts = splitOutside(clause, ',/');
    return parts.length > 1 && parts.every((part) => kindsIn(part).length > 0) ? parts : [clause];
  });
}

function read(text: string): Reading {
  if (isBlank(text)) return { values: {}, remarks: [] };
  const draft: Draft = { kinds: [], deadline: [], fee: [], current: [], described: [], unread: [], remarks: [] };
  for (const line of cleanLines(text).split('\n')) {
    if (line.includes('|')) takeNested(line, draft);
    else for (const clause of clausesOf(line)) takeClause(clause, draft);
  }
  const { kinds, deadline, fee, described, unread, remarks } = draft;
  if (kinds.length === 0) return { values: {}, remarks: [remark('channel-text', 'channels', cleanLine(text))] };
  if (unread.length > 0) remarks.push(remark('channel-text', 'channels', unread.join('; ')));
  if (described.length > 0) remarks.push(remark('channel-described', 'channels', described.join('; ')));
  return { values: { channels: { kinds: [...new Set(kinds)], deadline, fee } }, remarks };
}

/** Ways to apply in one cell, in words: `Trực tiếp; Trực tuyến; BCCI`, `Trực tiếp: 05 ngày; trực tuyến: 03 ngày`, an export's list of channels. */
export const channelsCell: Cell = {
  id: 'channels',
  title: { vi: 'Cách thức thực hiện', en: 'Ways to apply' },
  headers: [
    'cach thuc thuc hien',
    'cach thuc',
    'hinh thuc nop',
    'hinh thuc nop ho so',
    'cach thuc nop ho so',
    'hinh thuc thuc hien',
    'phuong thuc thuc hien',
    'hinh thuc tiep nhan',
    'hinh thuc tiep nhan ho so',
    'cach thuc thuc hien tthc',
    'kenh thuc hien',
    'kenh tiep nhan',
  ],
  looksLike: (text) => {
    const line = cleanLine(text);
    return channelsNamed(line).length > 0 && besideChannels(line) === '' && !/toàn trình|một phần/iu.test(line);
  },
  read: (text) => read(text),
};
