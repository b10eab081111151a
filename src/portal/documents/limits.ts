import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fillText, type Text } from '../../messages/text';
import { ProblemError } from '../../problem/problem';
import { messages } from '../messages';

/** What one document may ask for. The standard introspection query is within them. */
export const limits = {
  /** Characters of the document. */
  characters: 20_000,
  tokens: 2_000,
  depth: 10,
  /** Levels below `__schema` and `__type`. */
  introspectionDepth: 20,
  aliases: 20,
  /** Fields, each counted as often as the page size says and big ones more; a page of 100 services with 45 fields is within it. */
  cost: 5_000,
  /** Services, or changes, of a page. */
  first: 100,
  /** Characters of a search text. */
  searchText: 200,
} as const;

/** Fields that cost more than one: what is spliced in is big, or has to be checked. */
const costOf = new Map([
  ['document', 20],
  ['schema', 10],
  ['uiSchema', 5],
  ['criteria', 5],
  ['validate', 100],
  ['submit', 500],
  ['dossier', 100],
  ['communes', 100],
]);

/** Fields that answer a page, with the size of one when none is asked for. */
const pagesOf = new Map([
  ['services', 20],
  ['changes', 50],
]);

type Measured = { depth: number; cost: number; aliases: number };

/**
 * Refuses a document that asks for too much, before it is validated or compiled. Fragments are measured once each, so that
 * fragments within fragments cannot blow the measuring up; those that contain themselves are left to the validation.
 * @throws ProblemError 400 `query-too-deep`, `query-too-costly`, `too-many-aliases`
 */
export function checkLimits(document: DocumentNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const measure = makeMeasure(fragments);
  for (const operation of operations) {
    const { depth, cost, aliases } = measure(operation.selectionSet);
    if (depth > limits.depth) refuse('query-too-deep', fillText(messages.tooDeep, { most: limits.depth }));
    if (aliases > limits.aliases)
      refuse('too-many-aliases', fillText(messages.tooManyAliases, { most: limits.aliases }));
    if (cost > limits.cost) refuse('query-too-costly', fillText(messages.tooCostly, { cost, most: limits.cost }));
  }
}

function refuse(code: string, message: Text): never {
  throw new ProblemError(400, [{ code, field: 'query', message }]);
}

function makeMeasure(
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): (selection: SelectionSetNode) => Measured {
  const known = new Map<string, Measured>();
  const nothing: Measured = { depth: 0, cost: 0, aliases: 0 };

  const ofFragment = (name: string): Measured => {
    const measured = known.get(name);
    if (measured) return measured;
    known.set(name, nothing);
    const fragment = fragments.get(name);
    const fresh = fragment ? ofSelection(fragment.selectionSet) : nothing;
    known.set(name, fresh);
    return fresh;
  };

  const ofSelection = ({ selections }: SelectionSetNode): Measured => {
    const sum = { depth: 0, cost: 0, aliases: 0 };
    for (const selection of selections) {
      const one = ofOne(selection);
      sum.depth = Math.max(sum.depth, one.depth);
      sum.cost += one.cost;
      sum.aliases += one.aliases;
    }
    return sum;
  };

  const ofOne = (selection: SelectionSetNode['selections'][number]): Measured => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSelection(selection.selectionSet);
    const name = selection.name.value;
    const below = selection.selectionSet ? ofSelection(selection.selectionSet) : nothing;
    const isIntrospection = name === '__schema' || name === '__type';
    return {
      depth: isIntrospection
        ? Math.max(1, 1 + below.depth - (limits.introspectionDepth - limits.depth))
        : 1 + below.depth,
      cost: (costOf.get(name) ?? 1) + pageSize(selection) * below.cost,
      aliases: (selection.alias ? 1 : 0) + below.aliases,
    };
  };
  return ofSelection;
}

/** How often the fields below are answered; a page size in a variable counts as the biggest. */
function pageSize(field: Extract<SelectionSetNode['selections'][number], { kind: Kind.FIELD }>): number {
  const usual = pagesOf.get(field.name.value);
  if (usual === undefined) return 1;
  const first = field.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (!first) return usual;
  const asked = first.kind === Kind.INT ? Number(first.value) : limits.first;
  return Math.min(Math.max(asked, 1), limits.first);
}
