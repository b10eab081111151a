import { codesOf, type Entry, performerGroup } from './entry';
import type { StoredRecord } from './pack/pack-file';
import type { FormPlace, RecordHead, ServiceLine } from './pack/record';
import type { SequenceTail } from './ports';
import type { Agency } from './read-model';

/** A form and the newest release that holds it. */
export type StoredForm = { record: StoredRecord; place: FormPlace };

/** What is known of the releases without reading them: addresses, hashes, places in the pack. */
export type Catalogue = {
  /** Takes in the next release. Superseded ones are forgotten but for their forms, which dossiers were filled against. */
  apply: (record: StoredRecord) => void;
  entry: (province: string, key: string) => Entry | undefined;
  /** A service that has been withdrawn. */
  withdrawn: (province: string, key: string) => Entry | undefined;
  /** The service that stands in the place of a withdrawn one, at the end of however many mergers; undefined: none does. */
  successor: (province: string, key: string) => Entry | undefined;
  /** By the key of an offered service: the codes of all that were merged into it. */
  formerCodes: (province: string) => ReadonlyMap<string, readonly string[]>;
  /** Services that carry a code or local key, in any province. */
  byCode: (code: string) => readonly Entry[];
  /** Withdrawn services that carried a code or local key, in any province. */
  formerByCode: (code: string) => readonly Entry[];
  /** The newest release that holds the form; `within` one service, since two services may have forms that are alike byte for byte. */
  form: (hash: string, within?: { province: string; key: string }) => StoredForm | undefined;
  /** Newest release of each province taken in so far. */
  tails: () => ReadonlyMap<string, SequenceTail>;
  /** Every release of a province, also those that others took the place of; number n stands at n - 1. */
  log: (province: string) => readonly StoredRecord[];
  /** Performers of a province that are no agency with a code of its own (all communes, outside bodies). */
  groups: (province: string) => readonly Agency[];
  /** Current services of a province, in the order of their first release. */
  ofProvince: (province: string) => readonly Entry[];
  /** The same with those that have been withdrawn: what lists of a past day and the changes are made of. */
  everOfProvince: (province: string) => readonly Entry[];
  /** By province, keys of the services released or withdrawn since the last call. */
  takeChanged: () => ReadonlyMap<string, ReadonlySet<string>>;
};

export function makeCatalogue(): Catalogue {
  const codes = new Map<string, Entry[]>();
  const forms = new Map<string, readonly StoredForm[]>();
  const tails = new Map<string, SequenceTail>();
  const logs = new Map<string, StoredRecord[]>();
  const groups = new Map<string, Agency>();
  const provinces = new Map<string, Map<string, Entry>>();
  let changed = new Map<string, Set<string>>();
  const share = makeShare();

  const putCode = (code: string, entry: Entry) => {
    const { head } = entry.record;
    const others = (codes.get(code) ?? []).filter((other) => !isWithin(other, head));
    codes.set(code, [...others, entry]);
  };
  const putEntry = (entry: Entry) => {
    const { province, key } = entry.record.head;
    const ofProvince = provinces.get(province) ?? new Map<string, Entry>();
    provinces.set(province, ofProvince.set(key, entry));
    changed.set(province, (changed.get(province) ?? new Set()).add(key));
  };
  const putForm = (form: StoredForm) => {
    const others = (forms.get(form.place.hash) ?? []).filter(
      (other) => !isWithin(other, form.record.head) || other.place.caseKey !== form.place.caseKey,
    );
    forms.set(form.place.hash, [...others, form]);
  };
  /** What stands under a code now: a release of long ago may have had it, and the service another one since. */
  const newestOf = (code: string) =>
    (codes.get(code.toLowerCase()) ?? []).flatMap(
      ({ record: { head } }) => provinces.get(head.province)?.get(head.key) ?? [],
    );
  return {
    apply(record) {
      const { province, key, sequence, sha256, line } = record.head;
      tails.set(province, { province, sequence, sha256 });
      const log = logs.get(province);
      if (log) log.push(record);
      else logs.set(province, [record]);
      if (!line) return;
      shareValues(record.head, line, share);
      const earlier = provinces.get(province)?.get(key)?.history ?? [];
      const entry = { record, line, history: [...earlier, record] };
      putEntry(entry);
      const group = performerGroup(line, province);
      if (group) groups.set(group.code, group);
      for (const code of codesOf(entry)) putCode(code, entry);
      for (const place of record.head.forms) putForm({ record, place });
    },
    entry: (province, key) => {
      const entry = provinces.get(province)?.get(key);
      return entry && isOffered(entry) ? entry : undefined;
    },
    withdrawn: (province, key) => {
      const entry = provinces.get(province)?.get(key);
      return entry && !isOffered(entry) ? entry : undefined;
    },
    successor: (province, key) => successorIn(provinces.get(province), key),
    formerCodes: (province) => formerCodesOf(provinces.get(province)),
    byCode: (code) => newestOf(code).filter(isOffered),
    formerByCode: (code) => newestOf(code).filter((entry) => !isOffered(entry)),
    form: (hash, within) => {
      const known = forms.get(hash) ?? [];
      return within ? known.find((form) => isWithin(form, within)) : known.at(-1);
    },
    tails: () => tails,
    log: (province) => logs.get(province) ?? [],
    groups: (province) => [...groups.values()].filter((group) => group.province === province),
    ofProvince: (province) => [...(provinces.get(province)?.values() ?? [])].filter(isOffered),
    everOfProvince: (province) => [...(provinces.get(province)?.values() ?? [])],
    takeChanged() {
      const taken = changed;
      changed = new Map();
      return taken;
    },
  };
}

function isOffered({ record }: Entry): boolean {
  return record.head.withdrawal === undefined;
}

/** Follows `into` until a service that is offered; two that were merged into each other lead nowhere. */
function successorIn(services: ReadonlyMap<string, Entry> | undefined, key: string): Entry | undefined {
  const seen = new Set<string>();
  for (let at: string | null = key; at !== null && !seen.has(at); ) {
    seen.add(at);
    const entry: Entry | undefined = services?.get(at);
    if (!entry) return undefined;
    if (isOffered(entry)) return entry;
    at = entry.record.head.withdrawal?.into ?? null;
  }
  return undefined;
}

function formerCodesOf(services: ReadonlyMap<string, Entry> | undefined): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const [key, entry] of services ?? []) {
    const into = isOffered(entry) ? undefined : successorIn(services, key)?.record.head.key;
    if (into !== undefined) codes.set(into, [...(codes.get(into) ?? []), ...codesOf(entry)]);
  }
  return codes;
}

function isWithin({ record }: { record: StoredRecord }, { province, key }: { province: string; key: string }): boolean {
  return record.head.province === province && record.head.key === key;
}

type Share = <Value>(value: Value) => Value;

/** Gives one instance for all values that serialise alike: few differ among thousands of services. */
function makeShare(): Share {
  const known = new Map<string, unknown>();
  // The instance kept under a text is of the type of whatever serialises to it.
  return (value) => {
    const text = JSON.stringify(value);
    if (!known.has(text)) known.set(text, value);
    return known.get(text) as typeof value;
  };
}

function shareValues(head: RecordHead, line: ServiceLine, share: Share): void {
  head.province = share(head.province);
  head.decision = share(head.decision);
  for (const form of head.forms) form.caseKey = share(form.caseKey);
  line.sector = share(line.sector);
  line.tiers = share(line.tiers);
  line.applicants = share(line.applicants);
  line.performers = share(line.performers);
  line.cases = share(line.cases);
  line.decidingAgency = share(line.decidingAgency);
  if (line.code === head.key) line.code = head.key;
}
