import type { Form } from '../../form/form';
import type { Places } from '../../places/places';
import type { SearchFilter } from '../../search/document';
import { leastRecent } from '../../search/least-recent';
import type { Search } from '../../search/search';
import type { ServiceLevel } from '../../service-level/level';
import type { ReleaseContent } from '../../service-list/release';
import type { StoredForm } from './catalogue';
import type { Entry } from './entry';
import { namedPart, type ReadInto, wholePart } from './form-parts';
import type { PortalReadModel, ReleasedForm } from './form-source';
import { type ListingSource, makeListing, newestChanges, type ServiceListing } from './listing';
import { PackDamaged, type StoredRecord } from './pack/pack-file';
import type { PackedReleases } from './packed-releases';
import type { References } from './ports';
import type { ReadModel, ServiceFilter, ServiceSummary, WithdrawnService } from './read-model';
import { fromCursor, toCursor } from './search/cursor';
import { formOfCase, toSummary } from './summary';

export type ReaderOptions = {
  packed: () => PackedReleases;
  references: () => References;
  /** Names of agencies by their codes. */
  names: () => ReadonlyMap<string, string>;
  /** Asks the search index. */
  find: Search['find'];
  places: Places;
  validators: (hash: string, form: () => Form | undefined) => string | undefined;
  /** Called when bytes on the disk are not those that were written; the read itself fails. */
  onDamage: () => void;
};

type Reader = {
  model: Omit<PortalReadModel, 'version' | 'changesSince' | 'refresh' | 'close'>;
  summaryOf: (entry: Entry) => ServiceSummary;
  /** Drops what was parsed. */
  forget: () => void;
};

/** Bytes of parsed content kept; what is read often is parsed once. */
const keptContent = 16 * 1024 * 1024;

type KeptListing = Pick<ListingSource, 'catalogue' | 'references'> & {
  bytes: number;
  listing: Promise<ServiceListing>;
};

/** Lists kept in order; each holds a reference per service. */
const keptListings = 8;

/** Answers questions about releases out of the pack. */
export function makeReader({ packed, references, names, find, places, validators, onDamage }: ReaderOptions): Reader {
  const services = leastRecent<string, ReturnType<ReadModel['service']>>(keptContent);
  const forms = leastRecent<string, Form>(keptContent);
  const listings = leastRecent<string, KeptListing>(keptListings);

  const watched = <Value>(work: () => Value): Value => {
    try {
      return work();
    } catch (error) {
      if (error instanceof PackDamaged) onDamage();
      throw error;
    }
  };
  const read = (record: StoredRecord, from: number, length: number) =>
    watched(() => record.source.read(record, from, length));
  const levelOf = (record: StoredRecord): ServiceLevel =>
    JSON.parse(read(record, record.head.contentLength, record.head.levelLength).toString());
  const listingSource = () => ({
    catalogue: packed().catalogue,
    references: references(),
    names: names(),
    read,
    levelOf,
  });
  /** Putting a list in order takes half a second at the size of the nation; what it was made from says whether it still holds. */
  const listingOf: ReadModel['listing'] = (filter) => {
    const source = listingSource();
    const { catalogue, references: named } = source;
    const name = JSON.stringify(Object.entries(filter).sort());
    const known = listings.get(name);
    const bytes = packed().pack.bytes();
    if (known?.catalogue === catalogue && known.bytes === bytes && known.references === named) return known.listing;
    const listing = makeListing(source, filter);
    listings.set(name, { catalogue, references: named, bytes, listing });
    return listing;
  };
  const summaryOf = (entry: Entry) => toSummary(entry, names(), levelOf);

  const isCurrent = ({ record, place }: StoredForm): boolean => {
    const entry = packed().catalogue.entry(record.head.province, record.head.key);
    return entry?.record.head.forms.some((form) => form.hash === place.hash) ?? false;
  };
  const formBytes = ({ record, place }: StoredForm) => read(record, place.at, place.length);
  const toReleased = (stored: StoredForm) => {
    const { record, place } = stored;
    return releasedForm(
      stored,
      (target) => watched(() => record.source.readInto(record, place.at, place.length, target)),
      isCurrent,
    );
  };

  const service: ReadModel['service'] = (province, key) => {
    const record = packed().catalogue.entry(province, key)?.record;
    if (!record) return undefined;
    const known = services.get(record.head.sha256);
    if (known && known.release.revision === record.head.revision) return known;
    const { contentLength, levelLength, legacyLevel: _level, forms: _forms, line: _line, ...rest } = record.head;
    const content = read(record, 0, contentLength).toString();
    const parsed: ReleaseContent = JSON.parse(content);
    const answer = { release: { ...rest, content, level: levelOf(record) }, ...parsed };
    services.set(rest.sha256, answer, contentLength + levelLength);
    return answer;
  };
  const parsedForm = (hash: string, stored: StoredForm): Form => {
    const known = forms.get(hash);
    if (known) return known;
    const form: Form = JSON.parse(formBytes(stored).toString());
    forms.set(hash, form, stored.place.length);
    return form;
  };

  const model: Reader['model'] = {
    async find(filter, { first, after }) {
      const position = after === undefined ? {} : { after: fromCursor(after) };
      const { positions, facets, total, hasNextPage, approximate } = await find(toSearch(filter), {
        first,
        ...position,
      });
      const found = positions.flatMap((one) => {
        const entry = packed().catalogue.entry(one.province, one.key);
        return entry ? [{ entry, cursor: toCursor(one) }] : [];
      });
      const cursors = found.map(({ cursor }) => cursor);
      return {
        items: found.map(({ entry }) => summaryOf(entry)),
        cursors,
        total,
        hasNextPage,
        endCursor: hasNextPage ? (cursors.at(-1) ?? null) : null,
        facets,
        approximate,
      };
    },
    listing: listingOf,
    changes: (filter, most) => newestChanges(listingSource(), filter, most),
    summary(province, key) {
      const entry = packed().catalogue.entry(province, key);
      return entry && summaryOf(entry);
    },
    withdrawn(province, key) {
      const entry = packed().catalogue.withdrawn(province, key);
      return entry && toWithdrawn(entry, packed().catalogue.successor(province, key));
    },
    service,
    form(hash, within) {
      const stored = packed().catalogue.form(hash, within);
      if (!stored) return undefined;
      const { province, key, revision } = stored.record.head;
      const form = parsedForm(hash, stored);
      return { form, province, key, caseKey: stored.place.caseKey, revision, current: isCurrent(stored) };
    },
    formBytes(hash) {
      const stored = packed().catalogue.form(hash);
      return stored && formBytes(stored);
    },
    validatorModule(hash) {
      const stored = packed().catalogue.form(hash);
      return stored && validators(hash, () => parsedForm(hash, stored));
    },
    sectors: () => references().sectors,
    plans: () => references().plans,
    agencies: (province) => [
      ...references().agencies.filter((agency) => agency.province === province),
      ...packed().catalogue.groups(province),
    ],
    places: () => places,
    releasedForm(hash) {
      const stored = packed().catalogue.form(hash);
      return stored && toReleased(stored);
    },
    addresses: (code) => packed().catalogue.byCode(code).map(addressOf),
    formerAddresses: (code) => packed().catalogue.formerByCode(code).map(addressOf),
    currentForm(province, key, caseKey) {
      const record = packed().catalogue.entry(province, key)?.record;
      const place = record && formOfCase(record, caseKey);
      return record && place && toReleased({ record, place });
    },
    provinces: () => countedProvinces(packed(), references()),
  };
  return {
    model,
    summaryOf,
    forget() {
      services.clear();
      forms.clear();
      listings.clear();
    },
  };
}

const addressOf = ({ record: { head } }: Entry) => ({ province: head.province, key: head.key });

function toWithdrawn({ record: { head }, line }: Entry, successor: Entry | undefined): WithdrawnService {
  return {
    province: head.province,
    key: head.key,
    name: line.name,
    kind: head.withdrawal?.kind ?? 'ended',
    withdrawnAt: head.releasedAt,
    because: head.because ?? null,
    successor: successor?.record.head.key ?? null,
  };
}

function releasedForm(
  stored: StoredForm,
  readInto: ReadInto,
  isCurrent: (stored: StoredForm) => boolean,
): ReleasedForm {
  const { record, place } = stored;
  return {
    hash: place.hash,
    province: record.head.province,
    key: record.head.key,
    caseKey: place.caseKey,
    revision: record.head.revision,
    releasedAt: record.head.releasedAt,
    get current() {
      return isCurrent(stored);
    },
    whole: wholePart(place.length, readInto),
    part: (name) => namedPart(name, place.parts, place.length, readInto),
  };
}

function countedProvinces({ catalogue }: PackedReleases, { provinces }: References) {
  return [...catalogue.tails().keys()].sort().flatMap((code) => {
    const services = catalogue.ofProvince(code).length;
    // Whatever a province had may have been withdrawn.
    return services === 0 ? [] : { code, name: provinces.find((each) => each.code === code)?.name ?? code, services };
  });
}

function toSearch({ level, ...filter }: ServiceFilter): SearchFilter {
  return level === undefined ? filter : { ...filter, level: String(level) };
}
