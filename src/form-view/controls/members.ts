import type { UiSchema } from '../../form/json';

/** Names in the order of `ui:order`; those it does not name come last (`*` counts as last). */
export function orderedNames(names: readonly string[], ui: UiSchema): readonly string[] {
  const order = ui['ui:order'];
  if (!Array.isArray(order)) return names;
  const named = order.filter((name) => typeof name === 'string').filter((name) => names.includes(name));
  return [...named, ...names.filter((name) => !named.includes(name))];
}
