import type { Procedure } from '../procedure/procedure';

export type LegalText = Procedure['legalBasis'][number];

/** Laws, ordinances, decrees and resolutions, by their number or by the word they begin with. */
const ranks = [
  /\/(QH\d+|UBTVQH\d+|NĐ-CP|NQ-CP|NQ-HĐND)(?![\p{L}\p{N}])/u,
  /^\s*(Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết)(?!\p{L})/iu,
];

/**
 * The texts a procedure rests on by themselves: laws, ordinances, decrees, resolutions. Circulars and decisions only detail them, and
 * many are for a time (a fee cut for half a year); where a record names nothing else, they are what it rests on.
 */
export function governingTexts(legalBasis: readonly LegalText[]): readonly LegalText[] {
  const ranked = legalBasis.filter(({ text }) => ranks.some((rank) => rank.test(text.normalize('NFC'))));
  return ranked.length > 0 ? ranked : legalBasis;
}

/**
 * Governing texts that have expired and that the record has not replaced: another governing text that began when this one ended, or
 * later, takes its place.
 * @param today ISO date in Asia/Ho_Chi_Minh; the last day of a text is still in force
 */
export function expiredTexts(legalBasis: readonly LegalText[], today: string): LegalText[] {
  const governing = governingTexts(legalBasis);
  const isInForce = ({ validFrom, validTo }: LegalText) =>
    (validFrom === null || validFrom <= today) && (validTo === null || validTo >= today);
  return governing.filter(({ validTo: end }) => {
    if (end === null || end >= today) return false;
    return !governing.some((other) => isInForce(other) && other.validFrom !== null && other.validFrom >= end);
  });
}
