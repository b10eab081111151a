import type { sqliteAdapter } from '@payloadcms/db-sqlite';
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core';

type SchemaHook = NonNullable<Parameters<typeof sqliteAdapter>[0]['afterSchemaInit']>[number];

const columns = ['latest', 'version_province', 'version__status', 'version_state', 'version_updatedAt', 'parent'];

/**
 * An index that answers alone which working documents a province has, in which state, and when they last changed. `latest` stands behind
 * kilobytes of JSON in each of up to twenty versions of a procedure, and is read for every one of them where no index holds it. Payload
 * makes indexes of a collection's own fields only.
 */
export const workingDocumentsIndex: SchemaHook = ({ schema, extendTable }) => {
  const table = schema.tables._procedures_v;
  if (!table) throw new Error('Procedures have no versions.');
  extendTable({
    table,
    extraConfig: (fields) => {
      const [first, ...others] = columns.map((name) => fields[name]);
      return { workingDocuments: index('procedures_v_working_documents_idx').on(first, ...others) };
    },
  });
  return schema;
};
