import { leadsBack, resolve } from '../checks/schema-words';
import { isObject, type Json, type JsonObject, textAt } from '../json';
import type { ImportProblem } from './imported';
import { importProblem } from './read-text';
import { mapSchemas, walkSchema } from './walk-schema';

const dynamic = ['$dynamicRef', '$recursiveRef'] as const;

/** The schema with every reference written as a pointer into it (`#/definitions/a`), or why some cannot be followed. */
export function withLocalReferences(
  root: JsonObject,
  raw: string | undefined,
): { schema: JsonObject; problems: ImportProblem[] } {
  const names = namedPlaces(root);
  const own = (textAt(root, '$id') ?? textAt(root, 'id') ?? '').replace(/#$/, '');
  const source = raw === undefined ? { text: 'schema' as const } : { text: 'schema' as const, raw };
  const schema = mapSchemas(root, (node) => {
    const ref = textAt(node, '$ref');
    return ref === undefined ? node : { ...node, $ref: pointerOf(ref, own, names) };
  });
  const local = isObject(schema) ? schema : root;
  const problems: ImportProblem[] = [];
  walkSchema(local, '', (node, pointer) => {
    for (const keyword of dynamic) {
      if (node[keyword] !== undefined)
        problems.push(importProblem('ref-dynamic', `${pointer}/${keyword}`, { keyword }, source));
    }
    const ref = textAt(node, '$ref');
    const code = ref === undefined ? undefined : refProblem(local, ref);
    if (ref !== undefined && code !== undefined) {
      problems.push(importProblem(code, `${pointer}/$ref`, { ref: ref.slice(0, 200) }, source));
    }
  });
  return { schema: local, problems };
}

function refProblem(root: JsonObject, ref: string): 'ref-remote' | 'ref-missing' | 'ref-cycle' | undefined {
  if (ref !== '#' && !ref.startsWith('#/')) return ref.startsWith('#') ? 'ref-missing' : 'ref-remote';
  if (resolve(root, ref) === undefined) return 'ref-missing';
  return leadsBack(root, ref) ? 'ref-cycle' : undefined;
}

/** Places that have a name of their own: anchors, and parts with an id (bundled schemas). */
function namedPlaces(root: JsonObject): Map<string, string> {
  const names = new Map<string, string>();
  walkSchema(root, '', (node, pointer) => {
    const anchor = textAt(node, '$anchor');
    if (anchor !== undefined) names.set(`#${anchor}`, `#${pointer}`);
    for (const word of ['$id', 'id']) {
      const id = textAt(node, word);
      if (id !== undefined && pointer !== '') names.set(id.replace(/#$/, ''), `#${pointer}`);
    }
  });
  return names;
}

function pointerOf(ref: string, own: string, names: ReadonlyMap<string, string>): string {
  const known = names.get(ref.replace(/#$/, '')) ?? names.get(ref);
  if (known !== undefined) return known;
  if (own !== '' && (ref === own || ref.startsWith(`${own}#`))) return ref === own ? '#' : ref.slice(own.length);
  const [base = '', fragment] = ref.split('#');
  const bundled = base === '' ? undefined : names.get(base);
  return bundled !== undefined && fragment !== undefined ? `${bundled}${fragment}` : ref;
}

/** A node with what its reference names in its place; labels beside the reference stay. References never go in a circle here. */
export function dereferenced(root: JsonObject, node: Json | undefined): Json | undefined {
  if (!isObject(node)) return node;
  const ref = textAt(node, '$ref');
  if (ref === undefined) return node;
  const target = dereferenced(root, resolve(root, ref));
  const { $ref: _ref, ...beside } = node;
  if (!isObject(target)) return target;
  const labels = Object.entries(beside).filter(([key]) => isLabel(key));
  return { ...target, ...Object.fromEntries(labels) };
}

/** More nodes than this of one field are not unfolded: it then stays as it is. */
const mostOfField = 2000;

/** A field's node without references, to see what it is; undefined when it would be too large. */
export function unfolded(root: JsonObject, node: JsonObject): JsonObject | undefined {
  let left = mostOfField;
  const unfold = (one: JsonObject): Json => {
    left -= 1;
    if (left <= 0 || typeof one.$ref !== 'string') return one;
    const target = dereferenced(root, one);
    return isObject(target) ? mapSchemas(target, unfold) : (target ?? true);
  };
  const whole = mapSchemas(node, unfold);
  return left > 0 && isObject(whole) ? whole : undefined;
}

/** Keywords that say nothing about answers. */
export function isLabel(key: string): boolean {
  return (
    [
      'title',
      'description',
      'default',
      'examples',
      '$comment',
      'enumNames',
      'readOnly',
      'writeOnly',
      'deprecated',
    ].includes(key) || key.startsWith('x-')
  );
}
