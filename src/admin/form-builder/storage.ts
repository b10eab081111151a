import type { SaveAnswer, StorageServices, StoredDraft } from '../../form-builder/services/storage-services';
import { askServer, problemsIn } from '../ask-server';
import { localCopy } from './local-copy';

type Body = { rev: number; at: string; faults: StoredDraft['faults']; theirs?: StoredDraft };

async function answerOf(response: Response): Promise<SaveAnswer> {
  const body: Partial<Body> = await response.json();
  if (response.ok && body.rev !== undefined && body.at !== undefined) {
    return { kind: 'saved', rev: body.rev, at: body.at, faults: body.faults ?? [] };
  }
  if (response.status === 409 && body.theirs) return { kind: 'conflict', theirs: body.theirs };
  if (response.status === 401) return { kind: 'signed-out' };
  // The database was busy: trying again may help.
  if (response.status >= 500 || response.status === 409) return { kind: 'unreachable' };
  return { kind: 'refused', problems: problemsIn(body) };
}

/** Keeps drafts of one form on the server, and a copy in this browser. `onSaved` is told every new edit number. */
export function storageServices(formId: string, adminRoute: string, onSaved: (rev: number) => void): StorageServices {
  return {
    signInAddress: `${adminRoute}/login`,
    stored: async () => {
      const { value, problems } = await askServer<{ stored: StoredDraft }>(`/api/forms/${formId}/draft`);
      if (!value) return { problems };
      onSaved(value.stored.rev);
      return { value: value.stored };
    },
    local: localCopy(formId),
    save: async (made) => {
      try {
        const response = await fetch(`/api/forms/${formId}/draft`, {
          method: 'POST',
          credentials: 'same-origin',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(made),
        });
        const answer = await answerOf(response);
        if (answer.kind === 'saved') onSaved(answer.rev);
        return answer;
      } catch {
        return { kind: 'unreachable' };
      }
    },
  };
}
