import { isNoLimit } from '../procedure/deadlines';
import type { FeeRule, PerformerRule, Procedure, ServiceChannel } from '../procedure/procedure';
import type { FieldId, Limit, ReadFee, RowValues } from './cells/cell';
import type { ReadRow } from './read-row';

/** A limit that could be read whole: with its unit, or said not to be stipulated. */
const isLimitRead = ({ value, unit, text }: Pick<Limit, 'value' | 'unit' | 'text'>): boolean =>
  (value !== null && unit !== null) || isNoLimit(text);

const isFeeRead = ({ rule }: ReadFee): boolean => rule.amount.kind !== 'unknown';

const channelsOf = ({ cases }: Procedure): ServiceChannel[] => cases.flatMap(({ channels }) => channels);

const knownFee = ({ amount }: FeeRule): boolean => amount.kind !== 'unknown';
const isSettled = ({ kind }: PerformerRule): boolean => kind !== 'outside';

type Keeper = {
  field: FieldId;
  /** Whether the cell says something that could not be turned into a value. */
  isUnread: (row: ReadRow) => boolean;
  /** Whether the record has a value that would be lost. */
  isKnown: (record: Procedure) => boolean;
};

/** The fields whose reader keeps an unreadable text in the place of the value; all other readers give no value then. */
const keepers: readonly Keeper[] = [
  {
    field: 'deadline',
    isUnread: ({ values }) => values.deadline !== undefined && !values.deadline.some(isLimitRead),
    isKnown: (record) => channelsOf(record).some(({ deadline }) => isLimitRead(deadline)),
  },
  {
    field: 'fee',
    isUnread: ({ values }) => values.fee !== undefined && !values.fee.some(isFeeRead),
    isKnown: (record) => channelsOf(record).some(({ fees }) => fees.some(knownFee)),
  },
  {
    field: 'agency',
    isUnread: ({ values, remarks }) =>
      values.agency?.performers.kind === 'outside' &&
      remarks.some(({ field, kind }) => field === 'agency' && kind === 'question'),
    isKnown: ({ performers }) => isSettled(performers),
  },
];

/** The fields of a row that could not be read and whose known value therefore stays. */
export function keptFields(row: ReadRow, record: Procedure): FieldId[] {
  return keepers.flatMap(({ field, isUnread, isKnown }) => (isUnread(row) && isKnown(record) ? [field] : []));
}

/** What a row says over a record that is there: a cell that could not be read says nothing, so that what is known stays. */
export function readableOver(row: ReadRow, record: Procedure | null): Partial<RowValues> {
  if (record === null) return row.values;
  const kept = keptFields(row, record);
  const { channels } = row.values;
  if (kept.length === 0 && channels === undefined) return row.values;
  const values = { ...row.values };
  for (const field of kept) delete values[field];
  if (channels !== undefined) {
    values.channels = {
      ...channels,
      deadline: channels.deadline.filter(isLimitRead),
      fee: channels.fee.filter(isFeeRead),
    };
  }
  return values;
}
