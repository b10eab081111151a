import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The smallest PNG there is (one pixel), as a phone would name it. */
export const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Path of a picture to upload. */
export function aPhoto(name = 'Giấy chứng sinh.png'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'walk-')), name);
  writeFileSync(path, Buffer.from(onePixel, 'base64'));
  return path;
}
