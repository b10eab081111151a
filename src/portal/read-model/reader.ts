import type { Form } from '../../form/form';
import type { Places } from '../../places/places';
import type { ServiceLevel } from '../../service-level/level';
import type { ReleaseContent } from '../../service-list/release';
import type { StoredForm } from './catalogue';
import { namedPart, type ReadInto, wholePart } from './form-parts';
import type { PortalReadModel, ReleasedForm } from './form-source';
import { leastRecent } from './least-recent';
import { PackDamaged, type StoredRecord } from './pack/pack-file';
import type { PackedReleases } from './packed-releases';
import type { References } from './ports';
import type { ReadModel } from './read-model';
import type { Entry } from './search/entry';
import { formOfCase, toSummary } from './summary';

export type ReaderOptions = {
  packed: () => PackedReleases;
  references: () => References;
  places: Places;
  validators: (hash: string, form: () => Form | undefined) => string | undefined;
  /** Called when bytes on the disk are not those that were written; the read itself fails. */
  onDamage: () => void;
};

type Reader = {
  model: Omit<PortalReadModel, 'version' | 'refresh' | 'close'>;
  /** Drops what was parsed. */
  forget: () => void;
};

/** Bytes of parsed content kept; what is read often is parsed once. */
const keptContent = 16 * 1024 * 1024;

/** Answers questions about releases out of the pack. */
export function makeReader({ packed, references, places, validators, onDamage }: ReaderOptions): Reader {
  const services = leastRecent<string, ReturnType<ReadModel['service']>>(keptContent);
  const forms = leastRecent<string, Form>(keptContent);

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
  const summaryOf = (entry: Entry) => toSummary(entry, references().agencies, levelOf);

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
    find(filter, page) {
      const { entries, ...rest } = packed().catalogue.find(filter, page);
      return { ...rest, items: entries.map(summaryOf) };
    },
    summary(province, key) {
      const entry = packed().catalogue.entry(province, key);
      return entry && summaryOf(entry);
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
    agencies: (province) => [
      ...references().agencies.filter((agency) => agency.province === province),
      ...packed().catalogue.groups(province),
    ],
    places: () => places,
    releasedForm(hash) {
      const stored = packed().catalogue.form(hash);
      return stored && toReleased(stored);
    },
    addresses: (code) =>
      packed()
        .catalogue.byCode(code)
        .map(({ record }) => ({ province: record.head.province, key: record.head.key })),
    currentForm(province, key, caseKey) {
      const record = packed().catalogue.entry(province, key)?.record;
      const place = record && formOfCase(record, caseKey);
      return record && place && toReleased({ record, place });
    },
    provinces: () => countedProvinces(packed(), references()),
  };
  return {
    model,
    forget() {
      services.clear();
      forms.clear();
    },
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
  return [...catalogue.tails().keys()].sort().map((code) => ({
    code,
    name: provinces.find((province) => province.code === code)?.name ?? code,
    services: catalogue.find({ province: code }, { first: 0 }).total,
  }));
}
