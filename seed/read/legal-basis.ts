import type { LegalText } from '../../src/procedure/procedure';
import validityFile from '../data/legal-validity.json';

/** Legal texts with the validity we know of; null dates: not known. */
export function readLegalBasis(texts: readonly string[]): LegalText[] {
  return texts.map((text) => {
    const known = validityFile.texts.find(({ number }) => text.split(/[\s,]+/).includes(number));
    return {
      text: text.normalize('NFC').trim(),
      validFrom: known?.validFrom ?? null,
      validTo: known?.validTo ?? null,
    };
  });
}
