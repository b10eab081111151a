import { type Payload, ValidationError, type Where } from 'payload';
import { retryOnConflict } from '../../src/database/write-conflict';
import type { Dossier } from '../../src/dossier/dossier';
import type { DossierStore } from '../../src/intake/ports';
import { makesDossier } from './hooks';
import { agencyOf, serialKey, toDossier } from './to-dossier';

/** Dossiers for intake. One insert is the commit point, so it runs without a transaction: there is nothing to hold together. */
export function makeDossierStore(payload: Payload): DossierStore {
  const one = async (where: Where): Promise<Dossier | undefined> => {
    const { docs } = await payload.find({
      collection: 'dossiers',
      where,
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    });
    return docs[0] ? toDossier(docs[0]) : undefined;
  };

  const insert = (dossier: Dossier) =>
    payload.create({
      collection: 'dossiers',
      data: { ...dossier, serialKey: serialKey(dossier.number), agency: agencyOf(dossier.number) },
      context: { ...makesDossier.context },
      depth: 0,
      disableTransaction: true,
      overrideAccess: true,
    });

  return {
    insert: async (dossier) => {
      try {
        await retryOnConflict(() => insert(dossier));
        return 'inserted';
      } catch (error) {
        if (!(error instanceof ValidationError)) throw error;
        if (await one({ idempotencyHash: { equals: dossier.idempotencyHash } })) return 'idempotency-taken';
        if (await one({ number: { equals: dossier.number } })) return 'number-taken';
        throw error;
      }
    },
    byNumber: (number) => one({ number: { equals: number } }),
    byIdempotencyHash: (hash) => one({ idempotencyHash: { equals: hash } }),
    lastNumber: async (prefix) => {
      const { docs } = await payload.find({
        collection: 'dossiers',
        // ':' comes right after '9': every serial of this prefix lies between.
        where: { and: [{ serialKey: { greater_than: prefix } }, { serialKey: { less_than: `${prefix}:` } }] },
        sort: '-serialKey',
        limit: 1,
        pagination: false,
        depth: 0,
        select: { number: true },
        overrideAccess: true,
      });
      return docs[0]?.number;
    },
    submittedSince: async (since, limit) => {
      const { docs } = await payload.find({
        collection: 'dossiers',
        where: { submittedAt: { greater_than_equal: since } },
        sort: 'submittedAt',
        limit,
        pagination: false,
        depth: 0,
        overrideAccess: true,
      });
      return docs.map(toDossier);
    },
  };
}
