import type { PayloadRequest } from 'payload';

/** Sign-ins that were made with a recovery code: their line says so. */
export const usedRecoveryCode = new WeakSet<PayloadRequest>();
