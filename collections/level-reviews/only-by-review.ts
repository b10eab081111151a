import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { nobody, ownProvince } from '../access';
import { messages } from '../messages';
import { trustedContext } from '../trusted-context';

/** Given by the functions beside this file, which alone write requests and their events. */
export const movesReview = trustedContext('movesReview');

const reads = ['read', 'count', 'countVersions'];

/**
 * Before access is asked, so that a forged transition is refused for everybody, whichever way it comes (REST, GraphQL, bulk, the Local
 * API with access overridden), and is told as what it is. The refusal gets a line in the audit log like every 403.
 */
const onlyByReview: CollectionBeforeOperationHook = ({ args, context, operation }) => {
  if (!reads.includes(operation) && !movesReview.isIn(context)) throw new ProblemError(403, [messages.onlyByReview]);
  return args;
};

/** What requests and their events have in common: read in the own province, written by no operation from outside. */
export const readOnly = {
  access: { read: ownProvince, create: nobody, update: nobody, delete: nobody },
  hooks: { beforeOperation: [onlyByReview] },
  disableDuplicate: true,
  lockDocuments: false,
} satisfies Partial<CollectionConfig>;
