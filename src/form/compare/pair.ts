import type { NodeRef } from '../commands/node-ref';
import { fieldRef } from '../commands/node-ref';
import { type FormField, fieldsOf } from '../fields';
import type { Form } from '../form';
import { textAt } from '../json';

/** Two versions of a form, with their fields matched by stable id. */
export type FormPair = { before: Form; after: Form; fields: readonly FieldPair[] };

/** A field of either version, or of both. */
export type FieldPair = {
  /** Its part of the form; parts of a composite (the birth date of a person) belong to the composite. */
  ref: NodeRef;
  /** Ids from the root: `applicant`, `children/name`, `applicant.citizenId`. The same in both versions, whatever the keys are. */
  name: string;
  before?: FormField;
  after?: FormField;
  /** The table or composite around it. */
  outer?: FieldPair;
};

/** Matches the fields of two versions, in the order of the newer one; those that are gone come after their neighbours. */
export function pairForms(before: Form, after: Form): FormPair {
  return { before, after, fields: matched(fieldsOf(before).order, fieldsOf(after).order) };
}

function matched(before: readonly FormField[], after: readonly FormField[], outer?: FieldPair): FieldPair[] {
  const old = new Map(before.map((field) => [idOf(field), field]));
  const current = new Map(after.map((field) => [idOf(field), field]));
  const ids = [...new Set([...current.keys(), ...old.keys()])];
  return ids.flatMap((id) => {
    const pair: FieldPair = { ...named(id, outer), ...compactPair(old.get(id), current.get(id)) };
    if (outer !== undefined) pair.outer = outer;
    const isSame = pair.before !== undefined && pair.after !== undefined && pair.before.type === pair.after.type;
    return isSame ? [pair, ...matched(pair.before?.inner ?? [], pair.after?.inner ?? [], pair)] : [pair];
  });
}

function compactPair(before: FormField | undefined, after: FormField | undefined): Partial<FieldPair> {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function named(id: string, outer: FieldPair | undefined): { ref: NodeRef; name: string } {
  if (outer === undefined) return { ref: fieldRef(id), name: id };
  const isOwnPart = (outer.after ?? outer.before)?.type.inner !== undefined && outer.outer === undefined;
  return isOwnPart
    ? { ref: fieldRef(id, outer.name), name: `${outer.name}/${id}` }
    : { ref: outer.ref, name: `${outer.name}.${id}` };
}

/** The stable id of a field; parts of composites have none and go by their key. */
function idOf(field: FormField): string {
  return textAt(field.node, 'x-id') ?? field.key;
}
