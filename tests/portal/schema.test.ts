import { buildSchema, introspectionFromSchema, isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import { fromConstant, toConstant } from '../../src/portal/resolvers/constants';
import { makeSchema } from '../../src/portal/schema';
import { sdl } from '../../src/portal/sdl';
import { applicantNames, isTier } from '../../src/portal/words';

test('the SDL file is the schema that is served (npx vitest run -u writes it anew)', async () => {
  await expect(sdl).toMatchFileSnapshot('../../src/portal/schema.graphql');
  expect(introspectionFromSchema(makeSchema())).toEqual(introspectionFromSchema(buildSchema(sdl)));
});

test('every type, field and argument of the API that does not explain itself has a description, and no type is unused', () => {
  const schema = makeSchema();
  for (const name of ['Query', 'Mutation']) {
    const type = schema.getType(name);
    if (!type || !('getFields' in type)) throw new Error(`${name} expected`);
    for (const field of Object.values(type.getFields())) expect(field.description, field.name).toBeTruthy();
  }
});

test('constants of the API and names of the product are the same words', () => {
  const values = (name: string) => {
    const type = makeSchema().getType(name);
    return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  };
  expect(values('ApplicantKind').map(fromConstant)).toEqual(Object.keys(applicantNames));
  expect(values('Tier').map(fromConstant).every(isTier)).toBe(true);
  for (const name of Object.keys(applicantNames)) expect(fromConstant(toConstant(name))).toBe(name);
});
