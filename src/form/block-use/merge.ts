import type { Text } from '../../messages/text';
import { fieldIdOf } from '../commands/node-ref';
import { fillBoth } from '../commands/say-node';
import type { FieldDraft } from '../draft';
import { equalJson, type Json, type JsonObject, member } from '../json';
import { messages } from './messages';

/** A part as the block says it now, as the form has it, and as the block said it when the form took it (if that is known). */
export type Versions<Part> = { now: Part; local: Part; then: Part | undefined };

/** Members of a field that a block defines; its key and id are the form's own. */
const members = [
  'type',
  'label',
  'help',
  'why',
  'legalBasis',
  'required',
  'showWhen',
  'requireWhen',
  'prefill',
  'default',
  'foreign',
] as const;

/** Words that forms often adapt: kept where it is not known what the block said before. */
const words = new Set<string>(['label', 'help', 'title', 'description']);

/**
 * The field after an update of its block: what the form left as the block had it follows the block, what it changed stays its own and is
 * told when the block changed it as well.
 */
export function mergeField({ now, local, then }: Versions<FieldDraft>, kept: Text[]): FieldDraft {
  const merged: FieldDraft = { ...local };
  for (const name of members) {
    const choice = chosen(name, { now: now[name], local: local[name], then: then?.[name] }, then !== undefined);
    if (choice === 'local') {
      if (isConflict(now[name], local[name], then === undefined ? local[name] : then[name]))
        kept.push(told(local, name));
      continue;
    }
    if (now[name] === undefined) delete merged[name];
    else Object.assign(merged, { [name]: structuredClone(now[name]) });
  }
  const settings = mergeSettings(
    { now: now.settings, local: local.settings, then: then?.settings },
    then !== undefined,
  );
  if (Object.keys(settings).length > 0) merged.settings = settings;
  else delete merged.settings;
  if (now.fields === undefined) delete merged.fields;
  else merged.fields = mergeFields(now.fields, local.fields ?? [], then?.fields, kept);
  return merged;
}

/**
 * The fields of a section or row after an update: those of the block in its order, the form's own behind the field they stood behind. What
 * the form had taken out stays out, what the block no longer has goes; both can only be told when it is known what the block said before.
 */
export function mergeFields(
  now: readonly FieldDraft[],
  local: readonly FieldDraft[],
  then: readonly FieldDraft[] | undefined,
  kept: Text[],
): FieldDraft[] {
  const find = (fields: readonly FieldDraft[] | undefined, field: FieldDraft): FieldDraft | undefined =>
    fields?.find((one) => fieldIdOf(one) === fieldIdOf(field));
  const merged = now.flatMap((field): FieldDraft[] => {
    const own = find(local, field);
    const was = find(then, field);
    if (own !== undefined) return [mergeField({ now: field, local: own, then: was }, kept)];
    return was === undefined ? [structuredClone(field)] : [];
  });
  for (const [index, field] of local.entries()) {
    if (find(now, field) !== undefined || find(then, field) !== undefined) continue;
    const before = local.slice(0, index).findLast((one) => find(merged, one) !== undefined);
    const at = before === undefined ? 0 : merged.findIndex((one) => fieldIdOf(one) === fieldIdOf(before)) + 1;
    merged.splice(at, 0, field);
  }
  return merged;
}

/** The same for a text of the section itself. */
export function mergeText(name: string, versions: Versions<string | undefined>, isKnown: boolean): string | undefined {
  return chosen(name, versions, isKnown) === 'local' ? versions.local : versions.now;
}

function chosen(name: string, { now, local, then }: Versions<Json | object | undefined>, isKnown: boolean) {
  if (isSame(now, local)) return 'local';
  if (isKnown) return isSame(local, then) ? 'now' : 'local';
  return words.has(name) && local !== undefined ? 'local' : 'now';
}

function mergeSettings({ now, local, then }: Versions<JsonObject | undefined>, isKnown: boolean): JsonObject {
  const names = [...new Set([...Object.keys(now ?? {}), ...Object.keys(local ?? {})])];
  const merged: JsonObject = {};
  for (const name of names) {
    const versions = { now: member(now, name), local: member(local, name), then: member(then, name) };
    const value = chosen('settings', versions, isKnown) === 'local' ? versions.local : versions.now;
    if (value !== undefined) merged[name] = structuredClone(value);
  }
  return merged;
}

/** Whether the block changed what the form had changed too. */
function isConflict(now: unknown, local: unknown, then: unknown): boolean {
  return !isSame(now, local) && !isSame(now, then);
}

function isSame(a: unknown, b: unknown): boolean {
  return equalJson(asJson(a), asJson(b));
}

function asJson(value: unknown): Json {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

function told(field: FieldDraft, name: (typeof members)[number]): Text {
  return fillBoth(messages.kept, { label: field.label || field.key, member: messages[name] });
}
