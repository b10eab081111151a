import type { StoredRecord } from './pack/pack-file';
import type { FormPlace, RecordHead, ServiceLine } from './pack/record';
import type { SequenceTail } from './ports';
import type { Agency } from './read-model';
import { type Entry, performerGroup, toEntry } from './search/entry';
import { type Finder, makeFinder } from './search/finder';

/** A form and the newest release that holds it. */
export type StoredForm = { record: StoredRecord; place: FormPlace };

/** What is known of the releases without reading them: addresses, hashes, places in the pack. */
export type Catalogue = {
  /** Takes in the next release. Superseded ones are forgotten but for their forms, which dossiers were filled against. */
  apply: (record: StoredRecord) => void;
  entry: (province: string, key: string) => Entry | undefined;
  /** Services that carry a code or local key, in any province. */
  byCode: (code: string) => readonly Entry[];
  /** The newest release that holds the form; `within` one service, since two services may have forms that are alike byte for byte. */
  form: (hash: string, within?: { province: string; key: string }) => StoredForm | undefined;
  /** Newest release of each province taken in so far. */
  tails: () => ReadonlyMap<string, SequenceTail>;
  /** Performers of a province that are no agency with a code of its own (all communes, outside bodies). */
  groups: (province: string) => readonly Agency[];
  find: Finder['find'];
  size: () => number;
};

export function makeCatalogue(): Catalogue {
  const entries = new Map<string, Entry>();
  const codes = new Map<string, Entry[]>();
  const forms = new Map<string, readonly StoredForm[]>();
  const tails = new Map<string, SequenceTail>();
  const groups = new Map<string, Agency>();
  const finder = makeFinder();
  const share = makeShare();

  const putCode = (code: string, entry: Entry) => {
    const others = (codes.get(code) ?? []).filter((other) => other.slot !== entry.slot);
    codes.set(code, [...others, entry]);
  };
  const putForm = (form: StoredForm) => {
    const others = (forms.get(form.place.hash) ?? []).filter(
      (other) => !isWithin(other, form.record.head) || other.place.caseKey !== form.place.caseKey,
    );
    forms.set(form.place.hash, [...others, form]);
  };
  return {
    apply(record) {
      const { province, key, sequence, sha256, line } = record.head;
      tails.set(province, { province, sequence, sha256 });
      if (!line) return;
      shareValues(record.head, line, share);
      const address = addressOf(province, key);
      const slot = entries.get(address)?.slot ?? entries.size;
      const entry = toEntry(slot, record, line);
      entries.set(address, entry);
      const group = performerGroup(line, province);
      if (group) groups.set(group.code, group);
      for (const code of entry.text.codes) putCode(code, entry);
      for (const place of record.head.forms) putForm({ record, place });
      finder.put(entry);
    },
    entry: (province, key) => entries.get(addressOf(province, key)),
    byCode: (code) => codes.get(code.toLowerCase()) ?? [],
    form: (hash, within) => {
      const known = forms.get(hash) ?? [];
      return within ? known.find((form) => isWithin(form, within)) : known.at(-1);
    },
    tails: () => tails,
    groups: (province) => [...groups.values()].filter((group) => group.province === province),
    find: finder.find,
    size: () => entries.size,
  };
}

function isWithin({ record }: StoredForm, { province, key }: { province: string; key: string }): boolean {
  return record.head.province === province && record.head.key === key;
}

const addressOf = (province: string, key: string) => `${province}/${key}`;

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
