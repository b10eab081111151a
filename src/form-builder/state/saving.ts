import type { Problem } from '../../problem/problem';
import type { StoredDraft } from '../services/storage-services';

/** How the work stands to what is kept. */
export type Saving =
  | { state: 'saved'; at: string }
  | { state: 'waiting' }
  | { state: 'saving' }
  | { state: 'signed-out' }
  | { state: 'failed'; problems: readonly Problem[] }
  | { state: 'conflict'; theirs: StoredDraft };
