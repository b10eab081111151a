import { canonicalText } from '../canonical';
import { bundleFormat, type CarriedForm } from './bundle';

/** The order of forms in a file: by province, procedure and case, so that the same forms give the same bytes. */
export function inFileOrder<Address extends { province: string; procedure: string; case: string }>(
  forms: readonly Address[],
): Address[] {
  const name = ({ province, procedure, case: key }: Address): string => JSON.stringify([province, procedure, key]);
  return [...forms].sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
}

/**
 * Forms as JSON Lines: a line that names the format, then a form per line in canonical text (RFC 8785). Deterministic, readable by
 * line, good to compare with an earlier export; a line that is damaged costs no other.
 */
export function writeBundle(forms: readonly CarriedForm[]): string {
  return `${[canonicalText({ format: bundleFormat }), ...inFileOrder(forms).map(canonicalText)].join('\n')}\n`;
}

/** One form as a file of its own: the same object, indented for people; members in canonical order. */
export function writeForm(form: CarriedForm): string {
  return `${JSON.stringify(JSON.parse(canonicalText({ format: bundleFormat, ...form })), null, 2)}\n`;
}
