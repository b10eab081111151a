import { GraphQLError, type GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import type { Json } from '../../form/json';

/** Levels of a JSON value from outside. Answers beyond any form are refused later, in words (`answers-too-deep`); this keeps them readable. */
const deepest = 64;

type ScalarFunctions = Partial<Pick<GraphQLScalarType, 'serialize' | 'parseValue' | 'parseLiteral'>>;

/** How the scalars of the schema are read and written, by name. Those not named here are texts. */
export const scalars: Readonly<Record<string, ScalarFunctions>> = {
  JSON: {
    serialize: (value) => value,
    parseValue: (value) => checked(value),
    parseLiteral: (node, variables) => checked(valueFromASTUntyped(node, variables)),
  },
  Amount: { serialize: (value) => value },
  Date: { serialize: (value) => value },
  DateTime: { serialize: (value) => value },
};

function checked(value: unknown): Json {
  if (!isJson(value, 0))
    throw new GraphQLError(`A JSON value of at most ${deepest} levels and with finite numbers is needed.`);
  return value;
}

function isJson(value: unknown, level: number): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  // `1e400` is read as Infinity, which JSON cannot say.
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || level >= deepest) return false;
  return Object.entries(value).every(([key, member]) => key !== '__proto__' && isJson(member, level + 1));
}
