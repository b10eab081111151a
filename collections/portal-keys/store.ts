import type { Payload } from 'payload';
import type { PortalKeyStore } from '../../src/portal/keys/ports';

/** Portal keys for the portal API: found by the hash of what the caller holds. */
export function makePortalKeyStore(payload: Payload): PortalKeyStore {
  return {
    byHash: async (keyHash) => {
      const { docs } = await payload.find({
        collection: 'portal-keys',
        where: { keyHash: { equals: keyHash } },
        limit: 1,
        pagination: false,
        depth: 0,
        overrideAccess: true,
      });
      const [key] = docs;
      if (!key) return undefined;
      const { id, scopes, quotaPerMinute, expiresAt, disabled } = key;
      const province = typeof key.province === 'object' ? (key.province?.id ?? null) : (key.province ?? null);
      return { id, province, scopes, quotaPerMinute, expiresAt: expiresAt ?? null, disabled: disabled === true };
    },
  };
}
