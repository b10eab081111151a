import { describe, expect, it } from 'vitest';
import { refuseLargeDocument } from '../../collections/guards/graphql-limits';
import { ProblemError } from '../../src/problem/problem';
import { doubling } from './support/graphql-documents';

const times = (count: number, of: (place: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join(' ');

const refusal = (query: string): unknown => {
  try {
    refuseLargeDocument(query);
    return 'taken';
  } catch (error) {
    return error instanceof ProblemError ? { status: error.status, ...error.problems[0] } : error;
  }
};

describe('a document that is refused before anything follows it', () => {
  it.each([
    ['fragments that double', doubling(22), 'query-too-large', 'selections'],
    ['fragments that double inside a mutation', `mutation ${doubling(22)}`, 'query-too-large', 'selections'],
    [
      'many aliases of one field',
      `{${times(4000, (i) => `a${i}:Access{canAccessAdmin}`)}}`,
      'query-too-large',
      'tokens',
    ],
    [
      'a few too many aliases',
      `{${times(11, (i) => `a${i}:Access{canAccessAdmin}`)}}`,
      'query-too-large',
      'root-fields',
    ],
    [
      'aliases of lists',
      `{${times(100, (i) => `x${i}:Procedures(limit:${i}){totalDocs}`)}}`,
      'query-too-large',
      'root-fields',
    ],
    [
      'aliases in fragments',
      `{...f} fragment f on Query{${times(11, (i) => `a${i}:Access{canAccessAdmin}`)}}`,
      'query-too-large',
      'root-fields',
    ],
    ['the same name over and over', `{${times(400, () => 'Access{canAccessAdmin}')}}`, 'query-too-large', 'selections'],
    [
      'fragments nobody spreads',
      `{a} ${times(30, (i) => `fragment F${i} on Query{${times(20, (j) => `a${j}`)}}`)}`,
      'query-too-large',
      'selections',
    ],
    ['operations beside each other', times(41, (i) => `query q${i} {a}`), 'query-too-large', 'definitions'],
    ['fields within each other', `{${'a{'.repeat(9)}b${'}'.repeat(10)}`, 'query-too-large', 'depth'],
    ['values within each other', `{a(b:${'['.repeat(5000)}${']'.repeat(5000)})}`, 'query-too-large', 'brackets'],
    ['a fragment within itself', '{...A} fragment A on Query{...A}', 'query-malformed', undefined],
    ['a ring of fragments', '{...A} fragment A on Query{...B} fragment B on Query{...A}', 'query-malformed', undefined],
    ['a ring nobody spreads', '{a} fragment A on Query{...B} fragment B on Query{...A}', 'query-malformed', undefined],
    ['no document', '{', 'query-malformed', undefined],
    ['nothing', '', 'query-malformed', undefined],
  ])('%s', (_name, query, code, rule) => {
    expect(refusal(query)).toMatchObject({ status: 400, code, ...(rule ? { rule } : {}) });
  });

  it('is told from what staff ask', () => {
    const query =
      'query q($id: String!) { Procedure(id: $id) { ...f } Procedures(where: {name: {like: "x"}}) { docs { ...f } } } fragment f on Procedure { id name sector { id name } }';
    expect(refusal(query)).toBe('taken');
  });
});
