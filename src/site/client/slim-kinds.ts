import type { Plugin } from 'vite';

/** Which object literals are kinds, by members only they have, and what of them the public page never reads. */
const kinds: readonly { marks: readonly string[]; unread: ReadonlySet<string> }[] = [
  {
    // Field types: staff model with these, the server compiles and tries forms with them.
    marks: ['isEmpty', 'show', 'settingsOf'],
    unread: new Set([
      'description',
      'group',
      'palette',
      'settings',
      'schema',
      'ui',
      'rules',
      'settingsOf',
      'fresh',
      'sample',
      'broken',
    ]),
  },
  {
    // Kinds of rules: the builder's words and menus, and the repair of samples.
    marks: ['check', 'options'],
    unread: new Set([
      'description',
      'group',
      'roles',
      'sentence',
      'sentenceOf',
      'options',
      'repair',
      'spread',
      'needs',
    ]),
  },
  {
    // What calculations are made of.
    marks: ['calculate', 'sentence'],
    unread: new Set(['description', 'sentence', 'sentenceOf', 'from', 'options', 'requiredOptions', 'spread', 'needs']),
  },
];

const places = /\/src\/form\/(field-types|rules)\/[\w/-]+\.ts$/;

type Node = { type: string; start: number; end: number };
type Cut = { start: number; end: number };

/**
 * Leaves out of the public page's bundle what only the builder and the server read of field types and kinds of rules: a kind is one
 * value in one file, and a bundler keeps or drops such a value whole. That the page judges and shows answers as before is tested.
 */
export function slimKinds(): Plugin {
  return {
    name: 'slim-kinds',
    transform(code, id) {
      if (!places.test(id.replaceAll('\\', '/'))) return null;
      const cuts: Cut[] = [];
      visit(this.parse(code), (node) => cuts.push(...cutsOf(node)));
      return cuts.length === 0 ? null : { code: without(code, cuts), map: null };
    },
  };
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see);
  if (!isNode(value)) return;
  see(value);
  for (const child of Object.values(value)) if (typeof child === 'object') visit(child, see);
}

/** The unread members of a literal that is a kind. */
function cutsOf(node: Node): Cut[] {
  if (node.type !== 'ObjectExpression' || !('properties' in node) || !Array.isArray(node.properties)) return [];
  const properties = node.properties.filter(isNode).map((property) => ({ ...property, name: nameOf(property) }));
  const names = new Set(properties.map(({ name }) => name));
  const kind = kinds.find(({ marks }) => marks.every((mark) => names.has(mark)));
  return properties.filter(({ name }) => name !== undefined && kind?.unread.has(name));
}

function nameOf(property: Node): string | undefined {
  const key: unknown = 'key' in property ? property.key : undefined;
  return typeof key === 'object' && key !== null && 'name' in key && typeof key.name === 'string'
    ? key.name
    : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

/** Cuts never lie in each other: a member of a kind holds no kind. What stays keeps its commas, which JavaScript takes. */
function without(code: string, cuts: readonly Cut[]): string {
  let left = code;
  for (const { start, end } of [...cuts].sort((a, b) => b.start - a.start)) {
    const comma = /^\s*,/.exec(left.slice(end));
    left = left.slice(0, start) + left.slice(end + (comma?.[0].length ?? 0));
  }
  return left;
}
