import type {
  ChannelKind,
  Deadline,
  FeeRule,
  ProcedureCase,
  RequiredDocument,
  ServiceChannel,
} from '../procedure/procedure';
import { searchKey, slug } from '../service-list/search-key';
import type { Limit, RowValues } from './cells/cell';

/** The case that most procedures have alone. */
const commonCase = { key: 'mac-dinh', name: 'Trường hợp chung' } as const;

const channelOrder: readonly ChannelKind[] = ['counter', 'post', 'online'];

/** Said by a sheet: nobody else has checked it. */
const basis = 'theo bảng nhập';

const unknownFee: FeeRule = {
  kind: 'unspecified',
  amount: { kind: 'unknown' },
  currency: 'VND',
  note: null,
  validFrom: null,
  validTo: null,
  exemptions: [],
};

const unknownDeadline: Deadline = { value: null, unit: null, text: null, note: null, basis };

/** What staff have settled about a document of this name stays: template file, condition, whether it is required, how it is shown. */
function keepSettled(read: RequiredDocument[], before: readonly RequiredDocument[]): RequiredDocument[] {
  const known = new Map(before.map((document) => [searchKey(document.name), document]));
  return read.map((document, place) => {
    const settled = known.get(searchKey(document.name));
    const key = `d${place + 1}`;
    if (!settled) return { ...document, key };
    const template = settled.template ?? document.template;
    return { ...settled, key, name: document.name, originals: document.originals, copies: document.copies, template };
  });
}

/** The channels the row names or ticks; one whose tick says nothing (there is none, or it cannot be read) stays as it was. */
function channelKinds(values: Partial<RowValues>, before: ProcedureCase | undefined): ChannelKind[] {
  const kept = before?.channels.map(({ kind }) => kind) ?? [];
  const named = new Set(values.channels?.kinds);
  const hasTicks = channelOrder.some((kind) => values[kind] !== undefined);
  const said = channelOrder.filter((kind) => {
    if (values[kind] === true || named.has(kind)) return true;
    return hasTicks && named.size === 0 && values[kind] === undefined && kept.includes(kind);
  });
  if (said.length > 0 && (hasTicks || named.size > 0)) return said;
  return kept.length > 0 ? [...new Set(kept)] : ['counter'];
}

type KnownChannel = { kind: ChannelKind; known: ServiceChannel | undefined };

/** Each channel with what is known of it. A record may have one twice, under two limits: both stay. */
function channelsOf(values: Partial<RowValues>, before: ProcedureCase | undefined): KnownChannel[] {
  const channels = before?.channels ?? [];
  return channelKinds(values, before).flatMap((kind): KnownChannel[] => {
    const own = channels.filter((channel) => channel.kind === kind);
    return own.length > 0 ? own.map((known) => ({ kind, known })) : [{ kind, known: channels[0] }];
  });
}

function deadlineFor(limits: readonly Limit[], kind: ChannelKind): Deadline | undefined {
  const limit = limits.find(({ channel }) => channel === kind) ?? limits.find(({ channel }) => channel === null);
  if (!limit) return undefined;
  const { value, unit, text, note } = limit;
  return { value, unit, text, note, basis };
}

/** The fee given with the channel; else a rule of the channel takes the place of the first common amount, common rules beside it stay. */
function feesFor(values: Partial<RowValues>, kind: ChannelKind): FeeRule[] | undefined {
  const nested = values.channels?.fee.filter(({ channel }) => channel === kind) ?? [];
  if (nested.length > 0) return nested.map(({ rule }) => rule);
  const { fee: fees } = values;
  if (fees === undefined) return undefined;
  const own = fees.filter(({ channel }) => channel === kind);
  const common = fees.filter(({ channel }) => channel === null);
  const replaced = own.some(({ replacesCommon }) => replacesCommon) ? common.slice(1) : common;
  return [...own, ...replaced].map(({ rule }) => rule);
}

function toCase(
  named: { key: string; name: string },
  limits: readonly Limit[],
  values: Partial<RowValues>,
  before: ProcedureCase | undefined,
): ProcedureCase {
  const documents = values.documents
    ? keepSettled(values.documents, before?.documents ?? [])
    : (before?.documents ?? []);
  return {
    ...named,
    documents,
    channels: channelsOf(values, before).map(({ kind, known }) => ({
      kind,
      deadline: deadlineFor(limits, kind) ?? known?.deadline ?? unknownDeadline,
      fees: feesFor(values, kind) ?? known?.fees ?? [unknownFee],
    })),
  };
}

/**
 * The cases of a row: one, or one more for every limit that names a case. What the sheet does not say is kept from `before`.
 * @param before the cases as they are; empty for a new procedure
 */
export function toCases(values: Partial<RowValues>, before: readonly ProcedureCase[]): ProcedureCase[] {
  const { deadline, fee, documents, channels, counter, post, online } = values;
  const says = [deadline, fee, documents, channels, counter, post, online];
  if (before.length > 0 && says.every((each) => each === undefined)) return [...before];
  const limits = [...(channels?.deadline ?? []), ...(deadline ?? [])];
  const names = [...new Set(limits.flatMap(({ caseName }) => caseName ?? []))];
  if (names.length === 0) return withoutNamedCases(values, limits, before);
  const used = new Set<string>();
  return [null, ...names].map((name) => {
    const own = limits.filter(({ caseName }) => caseName === name);
    const named = name === null ? { ...commonCase } : { key: caseKey(name, used), name };
    used.add(named.key);
    return toCase(named, own, values, before.find(({ key }) => key === named.key) ?? before[0]);
  });
}

/** A sheet that names no cases changes what all cases have in common, and no limit that was set for one of several. */
function withoutNamedCases(
  values: Partial<RowValues>,
  limits: readonly Limit[],
  before: readonly ProcedureCase[],
): ProcedureCase[] {
  if (before.length === 0) return [toCase({ ...commonCase }, limits, values, undefined)];
  return before.map((each, place) =>
    toCase({ key: each.key, name: each.name }, before.length === 1 || place === 0 ? limits : [], values, each),
  );
}

function caseKey(name: string, used: ReadonlySet<string>): string {
  const base = slug(name, 60) || 'truong-hop';
  let key = base;
  for (let number = 2; used.has(key); number += 1) key = `${base}-${number}`;
  return key;
}
