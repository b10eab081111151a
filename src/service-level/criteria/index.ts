import type { Criterion } from '../criterion';
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
import { l3Status } from './l3-status';
import { l3Submission } from './l3-submission';
import { l3Uploads } from './l3-uploads';
import { l4Payment } from './l4-payment';
import { l4Result } from './l4-result';

/** The lines of the legacy levels 1-4 (wording of Decree 43/2011/NĐ-CP), in the order they are read. */
export const criteria: readonly Criterion[] = [
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
  l3Status,
  l4Payment,
  l4Result,
];
