import { isObject } from '../../form/json';
import type { LocalCopy, LocalDraft } from '../../form-builder/services/storage-services';

/** Whether what was kept here can be opened; it was written by this very page, so the outline is enough. */
function isLocalDraft(value: unknown): value is LocalDraft {
  if (!isObject(value) || typeof value.rev !== 'number' || typeof value.at !== 'string') return false;
  const { draft } = value;
  return isObject(draft) && typeof draft.id === 'string' && Array.isArray(draft.steps);
}

/** The copy of one form in the storage of this browser. Where a browser has none, the server's copy is the only one. */
export function localCopy(formId: string): LocalCopy {
  const key = `procedure-catalog/form-draft/${formId}`;
  return {
    read: () => {
      try {
        const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
        return isLocalDraft(value) ? value : null;
      } catch {
        return null;
      }
    },
    write: (copy) => {
      try {
        localStorage.setItem(key, JSON.stringify(copy));
      } catch {
        // Full or forbidden: the next save on the server is seconds away.
      }
    },
    forget: () => {
      try {
        localStorage.removeItem(key);
      } catch {
        // As above.
      }
    },
  };
}
