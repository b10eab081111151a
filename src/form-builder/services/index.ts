import type { BlockServices } from './block-services';
import type { CheckServices } from './check-services';
import type { CompareServices } from './compare-services';
import type { PublishServices } from './publish-services';
import type { StartServices } from './start-services';
import type { StorageServices } from './storage-services';

/** Everything the builder asks of the one that mounts it; it knows no server itself. */
export type BuilderServices = PublishServices &
  StorageServices &
  StartServices &
  CheckServices &
  CompareServices &
  BlockServices;
