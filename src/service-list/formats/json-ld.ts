import { dayInVietnam } from '../dates';
import { publicServiceNode } from '../linked-data/cpsv-ap';
import { type ListFormat, numbered } from './format';

/** Linked data: a DCAT dataset of CPSV-AP 3.2 public services, with the context of this installation. */
export const jsonLd: ListFormat = {
  id: 'jsonld',
  mediaType: 'application/ld+json; charset=utf-8',
  extension: 'jsonld',
  name: { vi: 'JSON-LD (CPSV-AP)', en: 'JSON-LD (CPSV-AP)' },
  use: { vi: 'Dữ liệu liên kết theo CPSV-AP 3.2', en: 'Linked data by CPSV-AP 3.2' },
  async *write(entries, meta) {
    const head = {
      '@context': `${meta.origin}/catalog/context.jsonld`,
      '@id': meta.address,
      '@type': 'Dataset',
      'Dataset.title': [{ '@language': meta.locale, '@value': `${meta.title} – ${meta.owner}` }],
      'Dataset.identifier': meta.revision,
      'Dataset.version': meta.revision,
      'Dataset.licence': meta.licence.address,
      'Dataset.landingPage': [`${meta.origin}/catalog`],
      ...(meta.modifiedAt === null ? {} : { 'Dataset.modified': dayInVietnam(meta.modifiedAt) }),
    };
    yield `${JSON.stringify(head).slice(0, -1)},"services":[`;
    for await (const { value, number } of numbered(entries))
      yield `${number === 1 ? '' : ','}\n${JSON.stringify(publicServiceNode(value, meta.origin))}`;
    yield '\n]}\n';
  },
};
