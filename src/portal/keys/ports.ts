/** What the holder of a key may do. `read`: services and forms; `submit`: uploads, checks and submissions; `status`: look dossiers up. */
export type Scope = 'read' | 'submit' | 'status';

/** A portal key as kept: the key itself is not, only the hex sha256 of it. */
export type PortalKey = {
  id: string;
  /** Only dossiers of this province may be submitted; null: of all. */
  province: string | null;
  scopes: readonly Scope[];
  quotaPerMinute: number;
  /** ISO 8601; null: never. */
  expiresAt: string | null;
  disabled: boolean;
};

/** Where keys are kept; implemented over Payload by collections/store.ts. */
export type PortalKeyStore = { byHash: (keyHash: string) => Promise<PortalKey | undefined> };
