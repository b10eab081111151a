import type { BaseDatabaseAdapter, CollectionSlug } from 'payload';
import { type InsertBatch, timed } from './insert-batch';

type Document = Record<string, unknown>;
type Options = { session?: unknown; timestamps?: boolean };
type Model = { insertMany: (documents: Document[], options: Options) => Promise<unknown> };
type Models = Record<string, Model>;

/** Documents between which others get a turn. */
const yieldEvery = 25;

/**
 * Batches on MongoDB: Payload's own `create` and `createVersion` work out the documents, but on models that only collect them; then each
 * collection takes them in one `insertMany`.
 */
export function mongoBatch(database: BaseDatabaseAdapter): InsertBatch {
  return async (collection, documents, req) => {
    const [main, versions] = [collector(), collector()];
    const collecting: BaseDatabaseAdapter = Object.create(database, {
      collections: { value: { [collection]: main.model } },
      versions: { value: { [collection]: versions.model } },
    });
    for (const [place, document] of documents.entries()) {
      if (place % yieldEvery === 0) await new Promise((resolve) => setImmediate(resolve));
      const { createdAt, updatedAt, stored } = timed(document);
      await database.create.call(collecting, { collection, data: structuredClone(stored), req, returning: false });
      await database.createVersion.call(collecting, {
        autosave: false,
        collectionSlug: collection,
        createdAt,
        updatedAt,
        parent: document.id,
        req,
        returning: false,
        versionData: structuredClone(stored),
      });
    }
    await main.insertInto(modelOf(database, 'collections', collection));
    await versions.insertInto(modelOf(database, 'versions', collection));
  };
}

/** Stands in for a model: keeps what it is told to create, with the options of the call (the session of the transaction). */
function collector() {
  const kept: Document[] = [];
  let asked: Options = {};
  const model = {
    create: async (documents: Document[], options: Options) => {
      kept.push(...documents);
      asked = options;
      return documents;
    },
    // Only ever used by createVersion, to take `latest` from earlier versions: a new document has none.
    updateMany: async () => undefined,
  };
  const insertInto = async ({ insertMany }: Model) => {
    if (kept.length > 0) await insertMany(kept, asked);
  };
  return { model, insertInto };
}

function modelOf(database: object, kind: 'collections' | 'versions', collection: CollectionSlug): Model {
  const models: Models = Object(Reflect.get(database, kind));
  const model = models[collection];
  if (!model) throw new Error(`No ${kind} of ${collection}.`);
  return { insertMany: (documents, options) => model.insertMany(documents, options) };
}
