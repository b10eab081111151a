import type { ComponentType } from 'react';
import type { FoundNode, NodeRef } from '../../form/commands/node-ref';
import type { Text } from '../../messages/text';

/** One part of the inspector. One value, one file, one line in `panels.ts`. */
export type InspectorPanel = {
  /** Kebab-case. */
  id: string;
  label: Text;
  /** Which parts of a form it speaks of. */
  shows: (found: FoundNode) => boolean;
  /** Rendered anew (another `key`) for another part of the form. */
  Component: ComponentType<{ nodeRef: NodeRef }>;
  /** Folded until somebody opens it. */
  isFolded?: true;
  /** Its label stands over it, to be found by those who were told of it. */
  isHeaded?: true;
};
