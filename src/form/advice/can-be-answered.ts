import { equalJson, isObject, type Json, type JsonObject, listAt, numberAt, objectAt, textsAt } from '../json';

/** Deeper nodes are taken to allow something. */
const deepest = 12;

/**
 * Whether a node of JSON Schema may allow any value at all. False is certain; true is not: patterns, references and what alternatives
 * share are not solved.
 */
export function canBeAnswered(node: Json | undefined, depth = 0): boolean {
  if (node === false) return false;
  if (!isObject(node) || depth > deepest) return true;
  const inner = (part: Json): boolean => canBeAnswered(part, depth + 1);
  if (node.not === true || (isObject(node.not) && Object.keys(node.not).length === 0)) return false;
  if (hasNoRoom(node) || (Array.isArray(node.enum) && node.enum.length === 0)) return false;
  if (!listAt(node, 'allOf').every(inner)) return false;
  if (Array.isArray(node.anyOf) && !node.anyOf.some(inner)) return false;
  if (Array.isArray(node.oneOf) && !hasLoneBranch(node.oneOf.filter(inner))) return false;
  if (
    node.type === 'object' &&
    !textsAt(node, 'required').every((key) => inner(objectAt(node, 'properties')[key] ?? true))
  )
    return false;
  return node.type !== 'array' || (numberAt(node, 'minItems') ?? 0) === 0 || inner(node.items ?? true);
}

const pairs = [
  ['minimum', 'maximum', 'number'],
  ['minLength', 'maxLength', 'string'],
  ['minItems', 'maxItems', 'array'],
] as const;

/** Limits of the type that leave nothing between them. */
function hasNoRoom(node: JsonObject): boolean {
  return pairs.some(([low, high, type]) => {
    const isOfType = node.type === type || (type === 'number' && node.type === 'integer');
    const [least, most] = [numberAt(node, low), numberAt(node, high)];
    return isOfType && least !== undefined && most !== undefined && least > most;
  });
}

/** Of alternatives exactly one must hold: those that say the same exclude each other. */
function hasLoneBranch(branches: readonly Json[]): boolean {
  return branches.some((branch, at) => !branches.some((other, index) => index !== at && equalJson(branch, other)));
}
