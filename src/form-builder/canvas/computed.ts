import type { FormDraft } from '../../form/draft';
import { isCalculation } from '../../form/rules';

type Rules = NonNullable<FormDraft['rules']>;

const computed = new WeakMap<Rules, ReadonlySet<string>>();

/** Whether a rule computes the field at a declared path (`total`, `items[].sum`), so that nobody fills it in. Read once per list of rules. */
export function isComputedPath(rules: Rules | undefined, path: string): boolean {
  if (rules === undefined) return false;
  const known = computed.get(rules) ?? new Set(rules.filter(isCalculation).map(({ fields }) => fields[0] ?? ''));
  computed.set(rules, known);
  return known.has(path);
}
