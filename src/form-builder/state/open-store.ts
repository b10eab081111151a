import { canonicalText } from '../../form/canonical';
import type { Text } from '../../messages/text';
import type { LocalCopy, StoredDraft } from '../services/storage-services';
import { type BuilderStore, makeBuilderStore } from './builder-store';

type Options = {
  newId: () => string;
  /** What is said when work of that time is brought back. */
  announce: (at: string) => Text;
};

/**
 * The store of what is kept, or of newer work that was left on this machine: on the same edit number it simply goes on, on another one
 * staff decide. A copy that says the same as what is kept (it arrived after all) is forgotten, for later it would look like a conflict.
 */
export function openStore(opened: StoredDraft, local: LocalCopy, { newId, announce }: Options): BuilderStore {
  const store = makeBuilderStore(opened, { newId });
  const left = local.read();
  if (left === null) return store;
  if (canonicalText(left.draft) === canonicalText(opened.draft)) {
    local.forget();
    return store;
  }
  store.dispatch({ kind: 'replace', draft: left.draft, announce: announce(left.at) });
  if (left.rev !== opened.rev) store.setSaving({ state: 'conflict', theirs: opened });
  return store;
}
