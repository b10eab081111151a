import type { ChannelKind, FeeAmount, FeeExemption, FeeRule } from '../../src/procedure/procedure';
import { searchKey, slug } from '../../src/service-list/search-key';
import type { RawFee } from './raw';

const feeKinds: Record<string, FeeRule['kind']> = { phi: 'phi', le_phi: 'le-phi' };

/** Full wording of the short words the sources use for people who do not pay. */
const exemptionNames: Record<string, string> = {
  'người có công': 'Người có công với cách mạng',
  'hộ nghèo': 'Người thuộc hộ nghèo',
  'người khuyết tật': 'Người khuyết tật',
  'trẻ khuyết tật': 'Nhận trẻ khuyết tật làm con nuôi',
  'trường hợp đúng hạn': 'Đăng ký đúng hạn',
  'cha dượng/mẹ kế': 'Cha dượng hoặc mẹ kế nhận con riêng của vợ hoặc chồng',
  'cô cậu dì chú bác nhận cháu': 'Cô, cậu, dì, chú, bác ruột nhận cháu',
};

/** `2.500.000` -> 2500000 */
function vietnameseInteger(text: string): number {
  return Number(text.replaceAll('.', ''));
}

/** "miễn cho a, b, c" and "Miễn: a, b (kiểm tra lại)" name who is exempt; "X: 500.000 đồng" beside a higher fixed amount is a reduction. */
function readExemptions(fee: RawFee): FeeExemption[] {
  const note = fee.note ?? '';
  const free = /(?:^|; )miễn(?: cho|:) ([^;]+)$/iu.exec(note)?.[1];
  if (free !== undefined) {
    return free
      .replace(/\([^)]*\)/g, '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => {
        const name = exemptionNames[part] ?? `${part.charAt(0).toUpperCase()}${part.slice(1)}`;
        return { key: slug(name), name, percent: 100, legalBasis: null };
      });
  }
  const reduced = /^([^:;]+): ([\d.]+) đồng$/u.exec(note);
  if (reduced?.[1] !== undefined && reduced[2] !== undefined && fee.amount !== null) {
    const percent = 100 - (vietnameseInteger(reduced[2]) * 100) / fee.amount;
    if (Number.isInteger(percent) && percent > 0) {
      return [{ key: slug(reduced[1]), name: reduced[1], percent, legalBasis: null }];
    }
  }
  return [];
}

/** "Từ trang thứ 3 trở lên 1.000 đồng/trang, tối đa 200.000 đồng/bản" beside 2.000/trang. */
function readSteps(fee: RawFee): FeeAmount | undefined {
  const match = /từ trang thứ (\d+) trở lên ([\d.]+) đồng\/trang, tối đa ([\d.]+) đồng/iu.exec(fee.note ?? '');
  if (match?.[1] === undefined || match[2] === undefined || match[3] === undefined || fee.amount === null) {
    return undefined;
  }
  return {
    kind: 'stepped',
    per: fee.per ?? 'trang',
    steps: [
      { upTo: Number(match[1]) - 1, value: fee.amount },
      { upTo: null, value: vietnameseInteger(match[2]) },
    ],
    cap: vietnameseInteger(match[3]),
  };
}

function readAmount(fee: RawFee): FeeAmount {
  // An amount fixed by another province's People's Council is no amount of ours.
  if (fee.decidedBy !== undefined) return { kind: 'council' };
  if (fee.amount === null) return { kind: 'unknown' };
  if (fee.kind === 'none' || fee.amount === 0) return { kind: 'free' };
  return readSteps(fee) ?? { kind: 'fixed', value: fee.amount, per: fee.per };
}

function readNote(fee: RawFee): string | null {
  if (fee.decidedBy === undefined || fee.amount === null) return fee.note;
  const amount = `${new Intl.NumberFormat('vi-VN').format(fee.amount)} đồng${fee.per === null ? '' : `/${fee.per}`}`;
  return `${fee.note ?? 'Nguồn ghi'}: ${amount}`;
}

/** A dated amount that says of what it is the half: the full amount is a rule of its own, in force outside the dates. */
function fullAmountOf(fee: RawFee): FeeRule[] {
  const full = /^Bằng \d+% mức ([\d.]+) đồng$/u.exec(fee.note ?? '')?.[1];
  if (full === undefined || fee.validTo === undefined) return [];
  const { validFrom: _from, validTo: _to, ...undated } = fee;
  return [toRule({ ...undated, amount: vietnameseInteger(full), note: null })];
}

function toRule(fee: RawFee): FeeRule {
  return {
    kind: feeKinds[fee.kind] ?? 'unspecified',
    amount: readAmount(fee),
    currency: fee.currency === 'USD' ? 'USD' : 'VND',
    note: readNote(fee),
    validFrom: fee.validFrom ?? null,
    validTo: fee.validTo ?? null,
    exemptions: readExemptions(fee),
  };
}

/** Whether the note says that this fee belongs to another channel than the one it stands at. */
function isOfOtherChannel(fee: RawFee, channel: ChannelKind): boolean {
  const note = searchKey(fee.note ?? '');
  return note === 'nop truc tuyen' && channel !== 'online';
}

/** The fee rules of one channel. "Decided by the Council" and "unknown" stay what they are; only a stated 0 is free. */
export function readFees(fees: readonly RawFee[], channel: ChannelKind): FeeRule[] {
  return fees.filter((fee) => !isOfOtherChannel(fee, channel)).flatMap((fee) => [...fullAmountOf(fee), toRule(fee)]);
}
