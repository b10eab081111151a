import { type ListFormat, numbered } from './format';
import { serviceObject } from './json';

/** A service a line: can be read, cut and joined line by line. */
export const jsonLines: ListFormat = {
  id: 'jsonl',
  mediaType: 'application/jsonl; charset=utf-8',
  extension: 'jsonl',
  name: { vi: 'JSON Lines', en: 'JSON Lines' },
  use: { vi: 'Cho chương trình, mỗi dịch vụ một dòng', en: 'For programs, a service a line' },
  async *write(entries, meta) {
    for await (const { value, number } of numbered(entries))
      yield `${JSON.stringify(serviceObject(value, meta, number))}\n`;
  },
};
