import { applicableFees } from '../fees';
import { moneyInWords } from '../money';
import { channelsOf, feesOf, type LintRule } from './lint-rule';

const smallest = 1000;

/** Amounts below 1,000 đồng are thousands lost ("125 VNĐ"); "Miễn phí" beside an amount contradicts it. */
export const feeRules: readonly LintRule[] = [
  {
    id: 'fee-too-small',
    message: {
      vi: 'Mức thu {money} nhỏ bất thường: có thể đã mất hàng nghìn.',
      en: '{money} is unusually small: thousands may be lost.',
    },
    find: (procedure) =>
      feesOf(procedure).flatMap(({ fee, field }) =>
        fee.amount.kind === 'fixed' && fee.currency === 'VND' && fee.amount.value < smallest
          ? [{ field: `${field}.amount.value`, values: { money: moneyInWords(fee.amount.value, 'VND', 'vi') } }]
          : [],
      ),
  },
  {
    id: 'fee-free-beside-amount',
    message: {
      vi: 'Vừa ghi miễn phí vừa ghi một mức thu cùng loại trong cùng một kênh.',
      en: 'Free of charge and an amount of the same kind stand in one channel.',
    },
    find: (procedure, today) =>
      channelsOf(procedure).flatMap(({ channel, field }) => {
        const fees = applicableFees(channel, today);
        const free = fees.filter(({ amount }) => amount.kind === 'free');
        const clashes = fees.some(
          (fee) =>
            fee.amount.kind !== 'free' &&
            free.some((other) => other.kind === fee.kind || other.kind === 'unspecified' || fee.kind === 'unspecified'),
        );
        return clashes ? [{ field: `${field}.fees` }] : [];
      }),
  },
  {
    id: 'fee-unknown',
    message: { vi: 'Chưa rõ mức phí, lệ phí.', en: 'The amount of the fee is not known.' },
    find: (procedure) =>
      feesOf(procedure).flatMap(({ fee, field }) =>
        fee.amount.kind === 'unknown' ? [{ field: `${field}.amount` }] : [],
      ),
  },
  {
    id: 'fee-ran-out',
    message: {
      vi: 'Mức thu này đã hết thời gian áp dụng và không có mức thay thế.',
      en: 'This fee is no longer in force and nothing takes its place.',
    },
    find: (procedure, today) =>
      channelsOf(procedure).flatMap(({ channel, field }) => {
        const known = channel.fees.filter(({ amount }) => amount.kind === 'unknown').length;
        const unknown = applicableFees(channel, today).filter(({ amount }) => amount.kind === 'unknown').length;
        return unknown > known ? [{ field: `${field}.fees` }] : [];
      }),
  },
  {
    id: 'fees-missing',
    message: { vi: 'Kênh này chưa ghi phí, lệ phí.', en: 'No fee is stated for this channel.' },
    find: (procedure) =>
      channelsOf(procedure).flatMap(({ channel, field }) =>
        channel.fees.length === 0 ? [{ field: `${field}.fees` }] : [],
      ),
  },
];
