'use client';
import { useRowLabel } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import {
  amountKinds,
  channelKinds,
  conditionSettlers,
  deadlineUnits,
  documentModes,
  feeKinds,
} from '../../../collections/procedures/choices';
import type { Locale, Text } from '../../messages/text';
import { moneyInWords, numberInWords } from '../../procedure/money';
import { messages } from '../messages';
import { useSay } from '../use-say';

/*
 * What the rows of a procedure say while they are closed: a clerk finds the paper, the fee or the time limit without opening each.
 * What is shown is what stands in the editor, saved or not, so every value may be missing or odd.
 */

type Row = Record<string, unknown>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;
const rowAt = (row: Row, name: string): Row => (isRow(row[name]) ? row[name] : {});
const rowsAt = (row: Row, name: string): Row[] => (Array.isArray(row[name]) ? row[name].filter(isRow) : []);
const textAt = (row: Row, name: string): string => (typeof row[name] === 'string' ? row[name].trim() : '');

const labelOf = (choices: readonly { value: string; label: Text }[], value: unknown, locale: Locale): string =>
  choices.find((choice) => choice.value === value)?.label[locale] ?? '';

const money = (amount: Row, name: string, currency: unknown, locale: Locale): string =>
  typeof amount[name] === 'number' ? moneyInWords(amount[name], currency === 'USD' ? 'USD' : 'VND', locale) : '';

/** `Lệ phí: 8.000 đồng/bản`. */
function feeSentence(fee: Row, locale: Locale): string {
  const amount = rowAt(fee, 'amount');
  const value = money(amount, 'value', fee.currency, locale);
  const per = textAt(amount, 'per');
  const rate = typeof amount.rate === 'number' ? `${numberInWords(amount.rate, locale)}%` : '';
  const said = amount.kind === 'fixed' && value ? value : labelOf(amountKinds, amount.kind, locale);
  const kind = fee.kind === 'unspecified' ? '' : labelOf(feeKinds, fee.kind, locale);
  return [kind, `${said}${amount.kind === 'percentage' && rate ? ` ${rate}` : ''}${per ? `/${per}` : ''}`]
    .filter(Boolean)
    .join(': ');
}

/** `3 ngày làm việc`, or how it is printed. */
function deadlineSentence(deadline: Row, locale: Locale): string {
  if (typeof deadline.value !== 'number') return textAt(deadline, 'text');
  return `${numberInWords(deadline.value, locale)} ${labelOf(deadlineUnits, deadline.unit, locale)}`;
}

function Label({ title, facts }: { title: string; facts?: readonly string[] }): ReactNode {
  const { say } = useSay();
  const { rowNumber } = useRowLabel<unknown>();
  const said = (facts ?? []).filter(Boolean).join(' · ');
  return (
    <span className="cat-row-label">
      <span className="cat-row-number">{(rowNumber ?? 0) + 1}</span>
      <span>
        <strong>{title || say(messages.unnamed)}</strong>
        {said && <span className="cat-quiet"> {said}</span>}
      </span>
    </span>
  );
}

/** The row's data; Payload types it as anything. */
function useRow(): { row: Row; locale: Locale } {
  const { locale } = useSay();
  const { data } = useRowLabel<unknown>();
  return { row: isRow(data) ? data : {}, locale };
}

export function CaseLabel() {
  const { row } = useRow();
  return <Label title={textAt(row, 'name')} facts={[textAt(row, 'key')]} />;
}

export function DocumentLabel() {
  const { row, locale } = useRow();
  const { say } = useSay();
  const condition = rowAt(row, 'condition');
  const sets = [
    typeof row.originals === 'number' && row.originals > 0 ? say(messages.originals, { count: row.originals }) : '',
    typeof row.copies === 'number' && row.copies > 0 ? say(messages.copies, { count: row.copies }) : '',
  ];
  return (
    <Label
      title={textAt(row, 'name')}
      facts={[
        labelOf(documentModes, row.mode, locale),
        ...sets,
        row.required === false ? say(messages.notRequired) : '',
        labelOf(conditionSettlers, condition.settledBy, locale),
      ]}
    />
  );
}

export function ChannelLabel() {
  const { row, locale } = useRow();
  return (
    <Label
      title={labelOf(channelKinds, row.kind, locale)}
      facts={[
        deadlineSentence(rowAt(row, 'deadline'), locale),
        ...rowsAt(row, 'fees').map((fee) => feeSentence(fee, locale)),
      ]}
    />
  );
}

export function FeeLabel() {
  const { row, locale } = useRow();
  return <Label title={feeSentence(row, locale)} facts={[textAt(row, 'note')]} />;
}

export function FeeStepLabel() {
  const { row, locale } = useRow();
  const { say } = useSay();
  const upTo =
    typeof row.upTo === 'number'
      ? say(messages.upTo, { value: numberInWords(row.upTo, locale) })
      : say(messages.andMore);
  return <Label title={upTo} facts={[money(row, 'value', 'VND', locale)]} />;
}

export function ExemptionLabel() {
  const { row, locale } = useRow();
  const percent = typeof row.percent === 'number' ? `−${numberInWords(row.percent, locale)}%` : '';
  return <Label title={textAt(row, 'name')} facts={[percent]} />;
}

export function LegalTextLabel() {
  const { row } = useRow();
  return <Label title={textAt(row, 'text')} />;
}

/** A line of a named list. */
export function ListEntryLabel() {
  const { row } = useRow();
  return <Label title={textAt(row, 'key')} facts={[`→ ${textAt(row, 'targetLevel')}`, textAt(row, 'unit')]} />;
}

export function StepLabel() {
  const { row } = useRow();
  return <Label title={textAt(row, 'text')} />;
}

export function ResultLabel() {
  const { row } = useRow();
  return <Label title={textAt(row, 'name')} facts={[textAt(row, 'code')]} />;
}
