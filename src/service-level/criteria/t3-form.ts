import type { Criterion } from '../criterion';
import { currentMessages } from '../current-messages';
import { formWorks } from './l3-form';

/** An interactive e-form (Decree 224/2026/NĐ-CP Art. 3: no file to be filled in): the form of the case works. */
export const t3Form: Criterion = {
  id: 't3-form',
  title: currentMessages['t3-form'].title,
  mendedAt: { kind: 'form' },
  answer: formWorks,
};
