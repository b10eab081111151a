import { findNode, type NodeRef, nodesOf } from '../../form/commands/node-ref';
import type { FormChange, Impact } from '../../form/compare';
import type { FormDraft } from '../../form/draft';
import { refOfPath } from '../rules/rule-places';

/** Changes of one step, in the order of the form. `step` is its title; of the whole form and of what is gone there is none. */
export type ChangeGroup = { key: string; kind: 'form' | 'step' | 'gone'; step: string; changes: LocatedChange[] };

/** A change with the part of the present draft that it is about, where that still exists. */
export type LocatedChange = { change: FormChange; ref: NodeRef | undefined };

export type ChangeFilter = { impact: Impact | 'all'; side: 'drafts' | 'portals' | 'either' };

const impacts: readonly Impact[] = ['breaking', 'compatible', 'cosmetic'];

/** The worse of what a change means for the sides that are looked at. */
export function impactOf({ effect }: FormChange, side: ChangeFilter['side']): Impact {
  if (side !== 'either') return effect[side];
  return impacts.find((impact) => effect.drafts === impact || effect.portals === impact) ?? 'cosmetic';
}

/** The changes of an impact for a side; the worst come first, else in the order they came. */
export function filterChanges(changes: readonly FormChange[], { impact, side }: ChangeFilter): FormChange[] {
  return changes
    .filter((change) => impact === 'all' || impactOf(change, side) === impact)
    .toSorted((a, b) => impacts.indexOf(impactOf(a, side)) - impacts.indexOf(impactOf(b, side)));
}

/** Changes under the step they are about; first those of the whole form, last those of parts that are gone. */
export function groupChanges(draft: FormDraft, changes: readonly FormChange[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  const order = ['form', ...draft.steps.map((step) => `step ${step.id}`), 'gone'];
  for (const change of changes) {
    const ref = placeOf(draft, change);
    const group = groupOf(draft, change, ref);
    const known = groups.get(group.key) ?? group;
    known.changes.push({ change, ref });
    groups.set(group.key, known);
  }
  return order.flatMap((key) => groups.get(key) ?? []);
}

function groupOf(draft: FormDraft, change: FormChange, ref: NodeRef | undefined): ChangeGroup {
  const found = ref === undefined ? undefined : findNode(draft, ref);
  if (found?.kind === 'form') return { key: 'form', kind: 'form', step: '', changes: [] };
  if (found === undefined) {
    const isGone = change.subject !== 'form' && !change.subject.startsWith('rule:');
    return isGone
      ? { key: 'gone', kind: 'gone', step: '', changes: [] }
      : { key: 'form', kind: 'form', step: '', changes: [] };
  }
  const step = found.kind === 'step' ? found.node : found.step;
  return { key: `step ${step.id}`, kind: 'step', step: step.title, changes: [] };
}

/** Where a change is: its subject, or for a rule the first field that it speaks of. */
function placeOf(draft: FormDraft, { subject }: FormChange): NodeRef | undefined {
  if (nodesOf(draft).has(subject)) return subject;
  if (!subject.startsWith('rule:')) return undefined;
  const rule = draft.rules?.find(({ id }) => `rule:${id}` === subject);
  return rule?.fields.map((path) => refOfPath(draft, path)).find((ref) => ref !== undefined);
}
