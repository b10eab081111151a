import type { ServiceListing } from '../../portal/read-model/listing';
import { leastRecent } from '../../search/least-recent';
import type { ServiceEntry } from '../../service-list/entry';
import type { ListFormat, Typefaces } from '../../service-list/formats/format';
import type { ListMeta } from '../../service-list/list-meta';

/** How big a file will be; measured where the list is short, else reckoned from two samples. */
export type FileSize = { bytes: number; exact: boolean };

const fewer = 40;
const more = 80;

/** Reckons sizes, once for each state of a list. */
export function makeSizes(): (
  name: string,
  format: ListFormat,
  listing: ServiceListing,
  meta: ListMeta,
  typefaces: Typefaces,
) => Promise<FileSize> {
  const known = leastRecent<string, Promise<FileSize>>(500);
  return (name, format, listing, meta, typefaces) => {
    const key = `${format.id} ${name}`;
    const measured = known.get(key) ?? measure(format, listing, meta, typefaces);
    known.set(key, measured);
    return measured;
  };
}

async function measure(
  format: ListFormat,
  listing: ServiceListing,
  meta: ListMeta,
  faces: Typefaces,
): Promise<FileSize> {
  const of = async (most: number) => {
    let bytes = 0;
    for await (const piece of format.write(upTo(listing.entries(), most), meta, faces))
      bytes += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.byteLength;
    return bytes;
  };
  const sample = await of(more);
  if (listing.count <= more) return { bytes: sample, exact: true };
  const each = (sample - (await of(fewer))) / (more - fewer);
  return { bytes: Math.round(sample + each * (listing.count - more)), exact: false };
}

async function* upTo(entries: AsyncGenerator<ServiceEntry>, most: number): AsyncGenerator<ServiceEntry> {
  let count = 0;
  for await (const entry of entries) {
    if (count === most) return;
    count += 1;
    yield entry;
  }
}
