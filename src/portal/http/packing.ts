import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How the bytes of an answer are packed for their way; named as in Content-Encoding. */
export type Encoding = 'identity' | 'gzip' | 'br';

/** Shorter answers leave as they are: packing would not make them smaller. */
const shortest = 1024;

/** The quality that Brotli's makers recommend for what is packed while somebody waits. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const packers = { gzip: promisify(gzip), br: promisify(brotliCompress) };

/** The best way of packing that an Accept-Encoding header takes (RFC 9110, 12.5.3); what it does not name is not used. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  if (acceptEncoding === undefined) return 'identity';
  const taken = new Set<string>();
  for (const part of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const isRefused = parameters.some((parameter) => /^q\s*=\s*0(\.0*)?$/.test(parameter));
    if (!isRefused) taken.add(name);
  }
  return taken.has('br') ? 'br' : taken.has('gzip') || taken.has('x-gzip') ? 'gzip' : 'identity';
}

/** Packs an answer off the main thread; a short one comes back as it is. */
export async function pack(bytes: Buffer, encoding: Encoding): Promise<{ bytes: Buffer; encoding: Encoding }> {
  if (encoding === 'identity' || bytes.length < shortest) return { bytes, encoding: 'identity' };
  const packed = encoding === 'br' ? await packers.br(bytes, brotliOptions) : await packers.gzip(bytes);
  return { bytes: packed, encoding };
}
