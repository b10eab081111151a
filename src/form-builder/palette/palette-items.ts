import type { Addition } from '../../form/commands/add';
import type { Level } from '../../form/commands/place';
import { fieldTypes } from '../../form/field-types';
import type { FieldType } from '../../form/field-types/field-type';
import { fold } from '../../form-view/controls/fold';
import { fillText, type Text } from '../../messages/text';
import type { BlockEntry } from '../services/block-services';
import { messages } from './messages';

/** Something that can be added to a form. */
export type PaletteItem = {
  /** Unique in the palette. */
  id: string;
  label: Text;
  description: Text;
  /** Names its picture: a field type, `section`, `step` or `block`. */
  icon: string;
  added: Addition;
};

/** What it becomes in the form: a block is a section. */
export function levelOf({ added }: PaletteItem): Level {
  return added.kind === 'block' ? 'section' : added.kind;
}

export type PaletteGroup = { id: string; label: Text; items: readonly PaletteItem[] };

const groupLabels: Record<FieldType['group'], Text> = {
  basic: messages.basic,
  identity: messages.identity,
  people: messages.people,
  files: messages.files,
  layout: messages.layout,
};

const parts: readonly PaletteItem[] = [
  {
    id: 'part:section',
    label: messages.section,
    description: messages.sectionHint,
    icon: 'section',
    added: { kind: 'section' },
  },
  { id: 'part:step', label: messages.step, description: messages.stepHint, icon: 'step', added: { kind: 'step' } },
];

function itemOfType(type: FieldType): PaletteItem {
  return {
    id: `type:${type.name}`,
    label: type.label,
    description: type.description,
    icon: type.name,
    added: { kind: 'field', type: type.name },
  };
}

function itemOfBlock({ id, owner, revision, block }: BlockEntry): PaletteItem {
  const names = block.fields.map((field) => field.label).join(', ');
  return {
    id: `block:${owner}:${id}`,
    label: { vi: block.title, en: block.titleEn },
    description: fillText(messages.blockHint, { count: block.fields.length, names }),
    icon: 'block',
    added: { kind: 'block', block, revision: String(revision) },
  };
}

/** What the palette offers: sections and steps, field types by their group, then blocks, those of staff first. */
export function paletteGroups(blocks: readonly BlockEntry[]): PaletteGroup[] {
  const offered = fieldTypes.filter((type) => type.palette !== false);
  const names = [...new Set(offered.map((type) => type.group))];
  const ofTypes = names.map((name): PaletteGroup => {
    const items = offered.filter((type) => type.group === name).map(itemOfType);
    return { id: name, label: groupLabels[name], items: name === 'layout' ? [...parts, ...items] : items };
  });
  const own = blocks.filter((entry) => entry.owner !== 'built-in').map(itemOfBlock);
  const builtIn = blocks.filter((entry) => entry.owner === 'built-in').map(itemOfBlock);
  const groups = [
    ...ofTypes,
    { id: 'own-blocks', label: messages.ownBlocks, items: own },
    { id: 'built-in', label: messages.builtIn, items: builtIn },
  ];
  return groups.filter((group) => group.items.length > 0);
}

/**
 * The items that a typed text means, accents or not: every word typed begins a word of the label (those first, and of those the nearest)
 * or of the description. All of them for an empty text.
 */
export function matchGroups(groups: readonly PaletteGroup[], typed: string): PaletteGroup[] {
  const words = fold(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [...groups];
  const begins = (text: string): boolean => {
    const parts = fold(text).split(' ');
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  };
  const byLabel = (item: PaletteItem): boolean => begins(item.label.vi) || begins(item.label.en);
  const byDescription = (item: PaletteItem): boolean => begins(`${item.label.vi} ${item.description.vi}`);
  const narrowed = (keep: (item: PaletteItem) => boolean): PaletteGroup[] =>
    groups.map((group) => ({ ...group, items: group.items.filter(keep) })).filter((group) => group.items.length > 0);
  const named = nearestFirst(narrowed(byLabel), typed);
  const isNamed = new Set(named.flatMap((group) => group.items.map((item) => item.id)));
  const described = narrowed((item) => !isNamed.has(item.id) && byDescription(item));
  return [...named, ...described.map((group) => ({ ...group, id: `${group.id}-described` }))];
}

/** Groups and their items with the names that come nearest to what was typed first; else in the order they had. */
function nearestFirst(groups: readonly PaletteGroup[], typed: string): PaletteGroup[] {
  const far = ({ label }: PaletteItem): number => Math.min(distance(label.vi, typed), distance(label.en, typed));
  return groups
    .map((group) => ({ ...group, items: group.items.toSorted((a, b) => far(a) - far(b)) }))
    .toSorted((a, b) => Math.min(...a.items.map(far)) - Math.min(...b.items.map(far)));
}

/** How far a name is from what was typed: names that begin with it before others, then those with its accents, then those with its words whole. */
function distance(name: string, typed: string): number {
  const begins = fold(name).startsWith(fold(typed));
  const own = wordsOf(name);
  const hasAccents = wordsOf(typed).every((word) => own.some((part) => part.startsWith(word)));
  const folded = fold(name).split(' ');
  const hasWhole = fold(typed)
    .split(' ')
    .every((word) => folded.includes(word));
  return (begins ? 0 : 4) + (hasAccents ? 0 : 2) + (hasWhole ? 0 : 1);
}

/** The words of a text with their accents, in lower case. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
