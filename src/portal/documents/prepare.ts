import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { fillText } from '../../messages/text';
import { ProblemError } from '../../problem/problem';
import { leastRecent } from '../../search/least-recent';
import type { Scope } from '../keys/ports';
import { messages } from '../messages';
import { checkLimits, limits } from './limits';

/** A document ready to run. */
export type Prepared = {
  run: CompiledQuery['query'];
  isMutation: boolean;
  /** Answers or arguments are personal: POST only, kept by no cache. */
  isPrivate: boolean;
  /** The answer may say the host that was asked: kept by no cache, or one caller could choose what others read. */
  saysHost: boolean;
  /** Scopes that its fields ask of a key. */
  scopes: readonly Scope[];
  /** Its checks, submissions and look-ups, each of which counts against a quota; at least 1. */
  times: number;
};

/** Root fields that are not plain reading of releases. */
const guarded: Readonly<Record<string, Scope>> = { validate: 'submit', submit: 'submit', dossier: 'status' };

/** Characters of documents whose compiled form is kept. A portal has some dozens. */
const keptCharacters = 2_000_000;

/**
 * Parses, limits, validates and compiles a document once per text and operation name.
 * The function it gives throws ProblemError (too long, too deep ...) or GraphQLError lists as `InvalidDocument`.
 */
export function makePrepare(schema: GraphQLSchema): (text: string, operationName: string | undefined) => Prepared {
  const kept = leastRecent<string, Prepared>(keptCharacters);
  return (text, operationName) => {
    const name = operationName === undefined ? text : `${operationName}\u0000${text}`;
    const known = kept.get(name);
    if (known) return known;
    const prepared = prepare(schema, text, operationName);
    kept.set(name, prepared, name.length);
    return prepared;
  };
}

/** The document is no GraphQL of this schema. */
export class InvalidDocument extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors.map((error) => error.message).join('; '));
    this.name = 'InvalidDocument';
    this.errors = errors;
  }
}

function prepare(schema: GraphQLSchema, text: string, operationName: string | undefined): Prepared {
  if (text.length > limits.characters)
    throw new ProblemError(413, [
      { code: 'query-too-long', field: 'query', message: fillText(messages.queryTooLong, { most: limits.characters }) },
    ]);
  const document = parsed(text);
  checkLimits(document);
  const errors = validate(schema, document, undefined, { maxErrors: 10 });
  if (errors.length > 0) throw new InvalidDocument(errors);
  const operation = getOperationAST(document, operationName);
  if (!operation)
    throw new ProblemError(400, [
      { code: 'operation-unknown', field: 'operationName', message: messages.operationUnknown },
    ]);
  const compiled = compileQuery(schema, document, operationName, { disableLeafSerialization: true });
  if (!isCompiledQuery(compiled)) throw new InvalidDocument(compiled.errors ?? []);
  const roots = rootFields(document, operation);
  const scopes = [...new Set(roots.map((field) => guarded[field] ?? 'read'))];
  return {
    run: compiled.query,
    isMutation: operation.operation === 'mutation',
    isPrivate: scopes.some((scope) => scope !== 'read'),
    saysHost: roots.includes('uploadAddress'),
    scopes,
    times: Math.max(1, roots.filter((field) => field in guarded).length),
  };
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) throw new InvalidDocument([error]);
    throw error;
  }
}

/** Names of the fields of the root that an operation selects, through fragments too; the document is valid, so they end. */
function rootFields(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const of = ({ selections }: SelectionSetNode): string[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection.name.value];
      if (selection.kind === Kind.INLINE_FRAGMENT) return of(selection.selectionSet);
      const name = selection.name.value;
      const fragment = document.definitions.find(
        (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
      );
      return fragment && 'selectionSet' in fragment ? of(fragment.selectionSet) : [];
    });
  return of(operation.selectionSet);
}
