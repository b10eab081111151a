import { columns } from '../columns';
import type { ServiceEntry } from '../entry';
import type { ListMeta } from '../list-meta';
import { type ListFormat, numbered } from './format';

/** One JSON document: what the list is, then its services. */
export const json: ListFormat = {
  id: 'json',
  mediaType: 'application/json; charset=utf-8',
  extension: 'json',
  name: { vi: 'JSON', en: 'JSON' },
  use: { vi: 'Cho chương trình, cả danh mục trong một tài liệu', en: 'For programs, the whole list in one document' },
  async *write(entries, meta) {
    yield `{"list":${JSON.stringify(meta)},"services":[`;
    for await (const { value, number } of numbered(entries))
      yield `${number === 1 ? '' : ','}\n${JSON.stringify(serviceObject(value, meta, number))}`;
    yield '\n]}\n';
  },
};

/** A service as an object: the columns under their names, and the codes that their texts stand for. */
export function serviceObject(entry: ServiceEntry, meta: ListMeta, number: number): Record<string, unknown> {
  const { procedure, release, level } = entry;
  return {
    ...Object.fromEntries(columns.map((column) => [column.id, column.value(entry, meta, number)])),
    provinceCode: procedure.province,
    sectorCode: procedure.sector,
    currentLevelCode: level.current,
    tierCodes: procedure.tiers,
    applicantCodes: procedure.applicants,
    sha256: release.sha256,
    sequence: release.sequence,
  };
}
