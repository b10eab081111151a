import { buildSchema, type GraphQLSchema, isObjectType, isScalarType } from 'graphql';
import { catalogueFields } from './resolvers/catalogue';
import { changeFields } from './resolvers/changes';
import { dossierFields } from './resolvers/dossiers';
import type { Fields } from './resolvers/fields';
import { formFields } from './resolvers/form-field';
import { scalars } from './resolvers/scalars';
import { serviceFields } from './resolvers/service';
import { sdl } from './sdl';

/** The schema of the portal API, ready to run. */
export function makeSchema(): GraphQLSchema {
  const schema = buildSchema(sdl);
  for (const fields of [catalogueFields, changeFields, serviceFields, formFields, dossierFields])
    attach(schema, fields);
  for (const [name, functions] of Object.entries(scalars)) {
    const type = schema.getType(name);
    if (!isScalarType(type)) throw new Error(`The schema has no scalar ${name}.`);
    Object.assign(type, functions);
  }
  return schema;
}

function attach(schema: GraphQLSchema, types: Fields): void {
  for (const [typeName, resolvers] of Object.entries(types)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`The schema has no type ${typeName}.`);
    for (const [name, resolve] of Object.entries(resolvers)) {
      const field = type.getFields()[name];
      if (!field) throw new Error(`The schema has no field ${typeName}.${name}.`);
      Object.assign(field, { resolve });
    }
  }
}
