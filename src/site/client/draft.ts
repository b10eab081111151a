import type { Answers } from '../../form/form';
import { isObject } from '../../form/json';
import type { UploadedFile } from '../../form-view';

/** What is kept of an unfinished form on the person's own device. */
export type Draft = {
  version: 1;
  formHash: string;
  /** ISO 8601. */
  savedAt: string;
  answers: Answers;
  files: Readonly<Record<string, UploadedFile>>;
  /** Id of the step, or `review`. */
  page: string;
  /** Kept from the first attempt to send on, so that a repeated submission is known as the same one. */
  idempotencyKey: string;
  /** Answers that were sent without an answer coming back: one of them may be the dossier that the server has. */
  unanswered: readonly Answers[];
};

/** The part of Storage that drafts need; undefined when the browser gives none. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Where a draft is kept: one per procedure and case, whatever version of its form. */
export function draftKey(address: { province: string; key: string; caseKey: string }): string {
  return `to-khai/${address.province}/${address.key}/${address.caseKey}`;
}

function readFiles(value: unknown): Record<string, UploadedFile> {
  const files: Record<string, UploadedFile> = {};
  if (!isObject(value)) return files;
  for (const [id, file] of Object.entries(value)) {
    if (!isObject(file)) continue;
    const { name, mediaType, bytes } = file;
    if (typeof name !== 'string' || typeof mediaType !== 'string' || typeof bytes !== 'number') continue;
    files[id] = { id, name, mediaType, bytes };
  }
  return files;
}

/** The draft under a key; undefined when there is none or it is not one of ours (another version, damaged). */
export function readDraft(storage: DraftStorage | undefined, key: string): Draft | undefined {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
    if (!isObject(stored) || stored.version !== 1) return undefined;
    const { formHash, savedAt, answers, page, idempotencyKey, unanswered } = stored;
    if (!isObject(answers) || typeof formHash !== 'string' || typeof savedAt !== 'string') return undefined;
    if (Number.isNaN(Date.parse(savedAt))) return undefined;
    if (typeof page !== 'string' || typeof idempotencyKey !== 'string') return undefined;
    return {
      version: 1,
      formHash,
      savedAt,
      answers,
      files: readFiles(stored.files),
      page,
      idempotencyKey,
      unanswered: Array.isArray(unanswered) ? unanswered.filter((one) => isObject(one)) : [],
    };
  } catch {
    return undefined;
  }
}

/** Keeps a draft; false when the browser refuses (private mode, no room). */
export function writeDraft(storage: DraftStorage | undefined, key: string, draft: Draft): boolean {
  try {
    if (!storage) return false;
    storage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a draft. */
export function removeDraft(storage: DraftStorage | undefined, key: string): void {
  try {
    storage?.removeItem(key);
  } catch {
    // A storage that cannot be written has nothing to forget.
  }
}

/** The browser's storage, or undefined where it is switched off (reading the property may throw). */
export function browserStorage(): DraftStorage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** A key nobody else has: 128 random bits; works on plain http too, where crypto.randomUUID does not exist. */
export function newIdempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
