import { pathsRead } from './conditions/reads';
import { type FormField, fieldsOf } from './fields';
import type { Form, Rule } from './form';

/** The calculations of a form: levels, each of which only needs what stands before it; and the paths of those that need themselves. */
export type CalculationOrder = { levels: readonly (readonly Rule[])[]; circular: readonly string[] };

const ordered = new WeakMap<Form, CalculationOrder>();

/** Puts calculations in an order in which they can be computed; remembered per form object. Those in a circle are left out. */
export function calculationOrder(form: Form): CalculationOrder {
  const known = ordered.get(form);
  if (known !== undefined) return known;
  const order = orderOf(form);
  ordered.set(form, order);
  return order;
}

function orderOf(form: Form): CalculationOrder {
  const { byPath } = fieldsOf(form);
  const calculated = [...byPath.values()].filter((field) => field.calculation !== undefined);
  if (calculated.length === 0) return { levels: [], circular: [] };
  const heights = new Map<string, number>();
  const circular = new Set<string>();

  /** How many calculations stand below this node at most; a node met on its own way lies in a circle. */
  const height = (node: string, way: readonly string[]): number => {
    const known = heights.get(node);
    if (known !== undefined) return known;
    if (way.includes(node)) {
      for (const passed of way.slice(way.indexOf(node))) if (byPath.get(passed)?.calculation) circular.add(passed);
      return 0;
    }
    const below = needs(node, byPath).map((next) => height(next, [...way, node]));
    const own = Math.max(0, ...below) + (byPath.get(node)?.calculation === undefined ? 0 : 1);
    if (!way.some((passed) => circular.has(passed))) heights.set(node, own);
    return own;
  };

  const levels: Rule[][] = [];
  for (const { path, calculation } of calculated) {
    const level = height(path, []) - 1;
    if (calculation === undefined || circular.has(path)) continue;
    while (levels.length <= level) levels.push([]);
    levels[level]?.push(calculation);
  }
  const sound = levels.map((level) => level.filter((rule) => !circular.has(rule.fields[0] ?? '')));
  return { levels: sound.filter((level) => level.length > 0), circular: [...circular] };
}

/** What a node needs to be known: its operands, and whatever decides whether it is shown. `table#` stands for the rows of a table. */
function needs(node: string, byPath: ReadonlyMap<string, FormField>): string[] {
  if (node.endsWith('#')) {
    const table = node.slice(0, -1);
    return [table, ...(byPath.get(table)?.inner ?? []).map((child) => child.path)];
  }
  const field = byPath.get(node);
  if (field === undefined) return [];
  const table = tableOf(node);
  const { calculation } = field;
  const computedFrom = calculation === undefined ? [] : [...calculation.fields.slice(1), ...asked(calculation, node)];
  const shownBy = field.shows.flatMap((condition) => pathsRead(condition).map((path) => beside(node, path)));
  const read = [...computedFrom, ...shownBy].flatMap((path) => nodeOf(path, byPath));
  return [...(table === undefined ? [] : [table]), ...read];
}

function asked(rule: Rule, node: string): string[] {
  return rule.when === undefined ? [] : pathsRead(rule.when).map((path) => beside(node, path));
}

function beside(node: string, path: string): string {
  return path.startsWith('./') ? node.slice(0, node.lastIndexOf('.') + 1) + path.slice(2) : path;
}

function tableOf(path: string): string | undefined {
  const at = path.lastIndexOf('[].');
  return at < 0 ? undefined : path.slice(0, at);
}

/** The node that holds a path: a field of the form or of a row; parts of composites belong to their field. */
function nodeOf(path: string, byPath: ReadonlyMap<string, FormField>): string[] {
  const row = tableOf(path);
  const inside = row === undefined ? path : path.slice(row.length + 3);
  const key = (inside.split('.')[0] ?? '').replace(/\[\]$/, '');
  const node = row === undefined ? key : `${row}[].${key}`;
  return byPath.get(node)?.isTable === true ? [`${node}#`] : [node];
}
