import type { Criterion, LegacyCriterion } from '../criterion';
import { l1Agency } from './l1-agency';
import { l1Cost } from './l1-cost';
import { l1LegalBasis } from './l1-legal-basis';
import { l1Name } from './l1-name';
import { l1Papers } from './l1-papers';
import { l1Process } from './l1-process';
import { l1Time } from './l1-time';
import { l2Templates } from './l2-templates';
import { l3Channel } from './l3-channel';
import { l3Form } from './l3-form';
import { l3Officers } from './l3-officers';
import { l3Status } from './l3-status';
import { l3Submission } from './l3-submission';
import { l3Uploads } from './l3-uploads';
import { l4Payment } from './l4-payment';
import { l4Result } from './l4-result';
import { t1Information } from './t1-information';
import { t2National } from './t2-national';
import { t3Form } from './t3-form';
import { t4Prefill } from './t4-prefill';
import { t5Payment } from './t5-payment';
import { t6Signature } from './t6-signature';
import { t7Notices } from './t7-notices';
import { t8Result } from './t8-result';
import { t9Synchronised } from './t9-synchronised';
import { t10Accessible } from './t10-accessible';
import { t11Whole } from './t11-whole';

/** The lines of the legacy levels 1-4 (wording of Decree 43/2011/NĐ-CP), in the order they are read. */
export const criteria: readonly LegacyCriterion[] = [
  l1Name,
  l1Agency,
  l1LegalBasis,
  l1Process,
  l1Papers,
  l1Time,
  l1Cost,
  l2Templates,
  l3Channel,
  l3Form,
  l3Uploads,
  l3Submission,
  l3Officers,
  l3Status,
  l4Payment,
  l4Result,
];

/** The lines T1-T11 of an online service (Decree 224/2026/NĐ-CP Arts 14-15). */
export const currentCriteria: readonly Criterion[] = [
  t1Information,
  t2National,
  t3Form,
  t4Prefill,
  t5Payment,
  t6Signature,
  t7Notices,
  t8Result,
  t9Synchronised,
  t10Accessible,
  t11Whole,
];
