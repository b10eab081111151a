import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Typefaces } from '../src/service-list/formats/format';

let read: Typefaces | undefined;

/** Tinos, which sets line for line like the typeface that Decree 30/2020/NĐ-CP asks official documents to have. Read once. */
export function typefaces(): Typefaces {
  // From the folder the product runs in: what bundlers make of this module lies elsewhere.
  const { resolve } = createRequire(join(/* turbopackIgnore: true */ process.cwd(), 'package.json'));
  const face = (name: string) => readFileSync(resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`));
  read ??= { regular: face('400Regular'), bold: face('700Bold'), italic: face('400Regular_Italic') };
  return read;
}
