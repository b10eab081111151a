import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';

const mostSelections = 300;
const mostRootFields = 10;
const deepest = 8;

class TooLarge extends Error {}

/**
 * Limits of Payload's own GraphQL, which is for staff: Payload's complexity counts fields but no arguments, so hundreds of aliases of
 * one list pass. Root fields, selections and depth are bounded here, fragments counted where they are used. Stopping at the limit
 * bounds the counting itself.
 */
export const limitDocument: ValidationRule = (context) => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of context.getDocument().definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  let selections = 0;

  /** The fields of one level, fragments in place. */
  const fieldsOf = (set: SelectionSetNode, within: readonly string[]): FieldNode[] =>
    set.selections.flatMap((selection) => {
      selections += 1;
      if (selections > mostSelections) throw new TooLarge(`More than ${mostSelections} selections in one query.`);
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, within);
      const name = selection.name.value;
      const fragment = within.includes(name) ? undefined : fragments.get(name);
      return fragment ? fieldsOf(fragment.selectionSet, [...within, name]) : [];
    });

  const measure = (set: SelectionSetNode, depth: number): number => {
    if (depth > deepest) throw new TooLarge(`The query is deeper than ${deepest} levels.`);
    const fields = fieldsOf(set, []);
    for (const field of fields) if (field.selectionSet) measure(field.selectionSet, depth + 1);
    return fields.length;
  };

  return {
    [Kind.OPERATION_DEFINITION]: (node) => {
      selections = 0;
      try {
        if (measure(node.selectionSet, 1) > mostRootFields) {
          throw new TooLarge(`More than ${mostRootFields} root fields in one query.`);
        }
      } catch (error) {
        if (!(error instanceof TooLarge)) throw error;
        context.reportError(new GraphQLError(error.message, { nodes: [node] }));
      }
    },
  };
};
