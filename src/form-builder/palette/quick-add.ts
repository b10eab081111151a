import type { PaletteGroup, PaletteItem } from './palette-items';
import { matchGroups } from './palette-items';

/** What a line typed into the search box means: an item, and what it should be called. */
export type QuickAdd = { item: PaletteItem; label: string; isRequired: boolean };

/**
 * Reads `chữ ngắn: Họ và tên *`: what to add, a colon, its label, and a star when it must be answered. Undefined when nothing is called
 * that, or no label follows; then it is a search like any other.
 */
export function readQuickAdd(groups: readonly PaletteGroup[], typed: string): QuickAdd | undefined {
  const colon = typed.indexOf(':');
  if (colon === -1) return undefined;
  const [item] = matchGroups(groups, typed.slice(0, colon)).flatMap((group) => group.items);
  const rest = typed.slice(colon + 1).trim();
  const label = rest.replace(/\s*\*$/, '');
  const takesLabel = item !== undefined && item.added.kind !== 'block';
  return takesLabel && typed.slice(0, colon).trim() !== '' && label !== ''
    ? { item, label, isRequired: rest.endsWith('*') }
    : undefined;
}

/** The addition with the label in it. Only fields can be required. */
export function withLabel({ item, label, isRequired }: QuickAdd): PaletteItem['added'] {
  const { added } = item;
  if (added.kind === 'block') return added;
  if (added.kind !== 'field') return { ...added, title: label };
  return { ...added, label, ...(isRequired ? { with: { required: true } } : {}) };
}
