import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkForm } from '../../src/form/check';
import type { FieldDraft } from '../../src/form/draft';
import type { Form, Rule } from '../../src/form/form';
import { formOf } from './support/world';

/** What staff read of a fault: `says` in order, and never one of `hides` (ids, keys of JSON Schema, names of operators). */
type Fixture = { fields: FieldDraft[]; rules?: Rule[]; title?: string; says: string[]; hides: string[] };

const folder = new URL('./fixtures/fault-words/', import.meta.url);
const fixtures = readdirSync(folder).map((name): [string, Fixture] => [
  name.replace('.json', ''),
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
]);

function formFor({ fields, rules, title }: Fixture): Form {
  const form = formOf(fields, rules);
  return title === undefined ? form : { ...form, title };
}

test.each(fixtures)('a clerk reads names, not ids: %s', (_name, fixture) => {
  const said = checkForm(formFor(fixture)).map(({ message }) => message);
  expect(said.map(({ vi }) => vi)).toEqual(fixture.says);
  for (const hidden of fixture.hides) expect(said.map(({ vi, en }) => vi + en).join(' ')).not.toContain(hidden);
});
