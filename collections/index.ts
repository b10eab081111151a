import type { CollectionConfig } from 'payload';
import { agencies } from './agencies';
import { auditLines, auditPending } from './audit';
import { bulkJobs } from './bulk-jobs';
import { bulkRows } from './bulk-jobs/rows-collection';
import { dossierCounts } from './dossier-counts';
import { dossiers } from './dossiers';
import { duplicateVerdicts } from './duplicate-verdicts';
import { formBlocks } from './form-blocks';
import { formerProvinces } from './former-provinces';
import { forms } from './forms';
import { imports } from './imports';
import { importChunks } from './imports/chunks';
import { levelReviews } from './level-reviews';
import { reviewEvents } from './level-reviews/review-events';
import { masterLinks } from './master-links';
import { namedLists } from './named-lists';
import { notices } from './notices';
import { offerings } from './offerings';
import { portalKeys } from './portal-keys';
import { portalPulls } from './portal-pulls';
import { procedureMerges } from './procedure-merges';
import { procedures } from './procedures';
import { provinces } from './provinces';
import { publishingRules } from './publishing-rules';
import { releases } from './releases';
import { sectors } from './sectors';
import { templateFiles } from './template-files';
import { uploads } from './uploads';
import { users } from './users';

/** Everything Payload stores, in the order of the admin menu. */
export const collections: CollectionConfig[] = [
  procedures,
  forms,
  formBlocks,
  releases,
  levelReviews,
  reviewEvents,
  offerings,
  namedLists,
  templateFiles,
  dossiers,
  dossierCounts,
  uploads,
  agencies,
  sectors,
  provinces,
  formerProvinces,
  users,
  portalKeys,
  portalPulls,
  publishingRules,
  imports,
  importChunks,
  bulkJobs,
  bulkRows,
  procedureMerges,
  duplicateVerdicts,
  masterLinks,
  auditLines,
  auditPending,
  notices,
];
