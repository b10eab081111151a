import type { SiteOptions } from '../site-options';

/**
 * The case whose form stands in the place of one of a service that was merged: the case of the same key, else the first with a form.
 * Undefined: the service is in the list, or never was, or nothing that can be filled in took its place.
 */
export function movedForm(
  { model }: SiteOptions,
  asked: { province: string; key: string; caseKey: string },
): { province: string; key: string; caseKey: string } | undefined {
  const successor = model.withdrawn(asked.province, asked.key)?.successor ?? null;
  const summary = successor === null ? undefined : model.summary(asked.province, successor);
  const cases = summary?.cases.filter(({ formHash }) => formHash !== '') ?? [];
  const one = cases.find(({ key }) => key === asked.caseKey) ?? cases[0];
  return summary && one ? { province: asked.province, key: summary.key, caseKey: one.key } : undefined;
}
