import { fillText, type Text } from '../messages/text';
import type { Procedure } from '../procedure/procedure';
import type { CurrentAnswer, PartialReason, PartialReasonKind } from './level';
import { inBoth } from './sentences';

/** The four reasons the law knows, in its order, as they are published. */
export const partialReasons: readonly { kind: PartialReasonKind; name: Text }[] = [
  { kind: 'presence', name: { vi: '(i) Phải có mặt', en: '(i) Somebody must be present' } },
  {
    kind: 'field-check',
    name: { vi: '(ii) Phải kiểm tra, xác minh thực địa', en: '(ii) A check in the field is needed' },
  },
  {
    kind: 'incident',
    name: { vi: '(iii) Sự cố kỹ thuật chưa khắc phục', en: '(iii) A technical incident not solved yet' },
  },
  { kind: 'technical', name: { vi: '(iv) Lý do kỹ thuật khác', en: '(iv) Other technical reasons' } },
];

const ownBasis = 'Điều 15 Nghị định 224/2026/NĐ-CP';
const notYet = { vi: 'Hệ thống chưa có: {titles}.', en: 'The system does not offer yet: {titles}.' };

/**
 * The published reason for which a service counts as carried out in part: what the record states (one of the four with its legal
 * basis); else, where everything that is missing is missing because this product cannot do it yet, that very list, as (iv).
 * Undefined: there is none, and the service only gives information, whatever else it can do.
 */
export function partialReason(procedure: Procedure, answers: readonly CurrentAnswer[]): PartialReason | undefined {
  const { reason, reasonKind, reasonBasis } = procedure.target;
  if (reasonKind && reasonBasis) {
    const name = partialReasons.find(({ kind }) => kind === reasonKind)?.name ?? { vi: '', en: '' };
    const text = reason === null ? name : inBoth((locale) => `${name[locale]}: ${reason}`);
    return { kind: reasonKind, text, legalBasis: reasonBasis };
  }
  const missing = answers.filter(({ met }) => !met);
  if (missing.length === 0 || missing.some(({ cause }) => cause !== 'platform')) return undefined;
  const text = inBoth(
    (locale) => fillText(notYet, { titles: missing.map(({ title }) => title[locale]).join('; ') })[locale],
  );
  return { kind: 'technical', text, legalBasis: ownBasis };
}
