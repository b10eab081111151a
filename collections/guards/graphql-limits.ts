import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  Lexer,
  parse,
  type SelectionSetNode,
  Source,
  TokenKind,
} from 'graphql';
import { fillText } from '../../src/messages/text';
import { ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';

const mostTokens = 10_000;
const deepestBrackets = 64;
const mostDefinitions = 40;
const mostSelections = 300;
const mostRootFields = 10;
const deepest = 8;

/** What a selection set comes to with its fragments in place: fields and spreads, fields of its first level, levels of fields. */
type Size = { selections: number; first: number; levels: number };

/**
 * Refuses a document of Payload's own GraphQL, which is for staff, before anything is done with it: Payload's rules follow every spread
 * of a fragment anew (22 fragments that spread the next one twice take half a minute), and its complexity counts no arguments, so that
 * hundreds of aliases of one list pass. Each fragment is measured once here, and nothing is read beyond the limits.
 * @throws ProblemError 400 `query-too-large` with the limit, `query-malformed` with the place
 */
export function refuseLargeDocument(query: string): void {
  try {
    boundTokens(query);
    measure(parse(query, { noLocation: true, maxTokens: mostTokens }));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { code, message } = messages.queryMalformed;
    throw new ProblemError(400, [{ code, message: fillText(message, { why: error.message }) }]);
  }
}

const tooLarge = (rule: string, vi: string, en: string): ProblemError =>
  new ProblemError(400, [{ code: messages.queryTooLarge.code, rule, message: { vi, en } }]);

/** Read token by token: the parser itself is recursive, and deep brackets would end its stack. */
function boundTokens(query: string) {
  const lexer = new Lexer(new Source(query));
  let depth = 0;
  for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count += 1) {
    const { kind } = lexer.token;
    if (kind === TokenKind.BRACE_L || kind === TokenKind.BRACKET_L || kind === TokenKind.PAREN_L) depth += 1;
    if (kind === TokenKind.BRACE_R || kind === TokenKind.BRACKET_R || kind === TokenKind.PAREN_R) depth -= 1;
    if (count > mostTokens) {
      throw tooLarge('tokens', `Truy vấn dài hơn ${mostTokens} từ.`, `The query has more than ${mostTokens} tokens.`);
    }
    if (depth > deepestBrackets) {
      throw tooLarge(
        'brackets',
        `Truy vấn có quá ${deepestBrackets} ngoặc lồng nhau.`,
        `The query has more than ${deepestBrackets} brackets within each other.`,
      );
    }
  }
}

function measure({ definitions }: DocumentNode) {
  if (definitions.length > mostDefinitions) {
    throw tooLarge(
      'definitions',
      `Truy vấn có quá ${mostDefinitions} phần.`,
      `The query has more than ${mostDefinitions} definitions.`,
    );
  }
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const known = new Map<string, Size | 'being measured'>();

  const sizeOfFragment = (name: string): Size => {
    const before = known.get(name);
    if (before === 'being measured') throw new GraphQLError(`Cannot spread fragment "${name}" within itself.`);
    if (before) return before;
    const fragment = fragments.get(name);
    if (!fragment) throw new GraphQLError(`Unknown fragment "${name}".`);
    known.set(name, 'being measured');
    const size = sizeOf(fragment.selectionSet);
    known.set(name, size);
    return size;
  };

  const sizeOf = (set: SelectionSetNode): Size => {
    const size: Size = { selections: 0, first: 0, levels: 0 };
    for (const selection of set.selections) {
      const isField = selection.kind === Kind.FIELD;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? sizeOfFragment(selection.name.value)
          : selection.selectionSet && sizeOf(selection.selectionSet);
      size.selections += 1 + (inner?.selections ?? 0);
      size.first += isField ? 1 : (inner?.first ?? 0);
      size.levels = Math.max(size.levels, (inner?.levels ?? 0) + (isField ? 1 : 0));
      refuse(size);
    }
    return size;
  };

  let selections = 0;
  for (const each of definitions) {
    if (each.kind !== Kind.OPERATION_DEFINITION && each.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const size = each.kind === Kind.FRAGMENT_DEFINITION ? sizeOfFragment(each.name.value) : sizeOf(each.selectionSet);
    if (each.kind === Kind.OPERATION_DEFINITION && size.first > mostRootFields) {
      throw tooLarge(
        'root-fields',
        `Truy vấn có quá ${mostRootFields} trường ở mức đầu.`,
        `More than ${mostRootFields} root fields in one query.`,
      );
    }
    selections += size.selections;
    refuse({ ...size, selections });
  }
}

function refuse({ selections, levels }: Size) {
  if (selections > mostSelections) {
    throw tooLarge(
      'selections',
      `Truy vấn có quá ${mostSelections} mục chọn.`,
      `More than ${mostSelections} selections in one query.`,
    );
  }
  if (levels > deepest) {
    throw tooLarge('depth', `Truy vấn sâu quá ${deepest} mức.`, `The query is deeper than ${deepest} levels.`);
  }
}
