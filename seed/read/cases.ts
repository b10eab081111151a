import type { ChannelKind, Deadline, ProcedureCase, ServiceChannel } from '../../src/procedure/procedure';
import { slug } from '../../src/service-list/search-key';
import { readDocuments } from './documents';
import { readFees } from './fees';
import type { RawChannel, RawDeadline, RawProcedure } from './raw';

const channelKinds: Record<string, ChannelKind> = { truc_tiep: 'counter', buu_chinh: 'post', truc_tuyen: 'online' };
const units: Record<string, Deadline['unit']> = {
  ngay_lam_viec: 'working-day',
  ngay: 'day',
  gio: 'hour',
  thang: 'month',
};

const onlyCase = { key: 'mac-dinh', name: 'Trường hợp chung' };

function readDeadline(deadline: RawDeadline): Deadline {
  const unit = deadline.unit === null ? null : units[deadline.unit];
  if (unit === undefined) throw new Error(`Unknown unit of a deadline: ${deadline.unit}`);
  return { value: deadline.value, unit, text: deadline.text, note: deadline.note, basis: deadline.basis };
}

function readChannel(channel: RawChannel): ServiceChannel {
  const kind = channelKinds[channel.channel];
  if (kind === undefined) throw new Error(`Unknown channel: ${channel.channel}`);
  return { kind, deadline: readDeadline(channel.deadline), fees: readFees(channel.fees, kind) };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** "24 ngày (một lần, mai táng); 31 ngày (tuất)": one time limit per case, each named in brackets. */
function limitsByCase(text: string | null): { value: number; name: string }[] {
  const parts = (text ?? '').split(';').map((part) => /^(\d+) ngày \(([^)]+)\)$/u.exec(part.trim()));
  const limits = parts.flatMap((part) =>
    part?.[1] === undefined || part[2] === undefined ? [] : [{ value: Number(part[1]), name: part[2] }],
  );
  return limits.length === parts.length && limits.length > 1 ? limits : [];
}

/** A channel that occurs twice is two cases, told apart by the note of its deadline. */
function rowsByCase(channels: readonly RawChannel[]): { name: string | null; channels: RawChannel[] }[] {
  const byKind = new Map<string, RawChannel[]>();
  for (const channel of channels) byKind.set(channel.channel, [...(byKind.get(channel.channel) ?? []), channel]);
  const groups = [...byKind.values()];
  const count = Math.max(...groups.map((rows) => rows.length));
  return Array.from({ length: count }, (_, index) => {
    const own = groups.flatMap((rows) => rows.slice(index, index + 1));
    const shared = groups.flatMap((rows) => (index > 0 && rows.length === 1 ? rows : []));
    const note = own.find((row) => row.deadline.note !== null)?.deadline.note ?? null;
    return { name: count === 1 ? null : note, channels: [...own, ...shared] };
  });
}

/** The cases (trường hợp) of a record. Documents are the same in each: the sources do not tell them apart. */
export function readCases(raw: RawProcedure): ProcedureCase[] {
  const documents = readDocuments(raw.documents);
  const limits = limitsByCase(raw.channels[0]?.deadline.text ?? null);
  if (limits.length > 0) {
    return limits.map(({ value, name }) => ({
      key: slug(name),
      name: sentence(name),
      documents,
      channels: raw.channels.map((channel) =>
        readChannel({ ...channel, deadline: { ...channel.deadline, value, text: null, note: null } }),
      ),
    }));
  }
  return rowsByCase(raw.channels).map(({ name, channels }) => ({
    key: name === null ? onlyCase.key : slug(name),
    name: name === null ? onlyCase.name : sentence(name),
    documents,
    channels: channels.map(readChannel),
  }));
}
