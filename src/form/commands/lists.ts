import type { Problem } from '../../problem/problem';
import type { FieldDraft, FormDraft, SectionDraft, StepDraft } from '../draft';
import type { Work } from './command';
import { refusal } from './messages';
import { type FoundNode, findNode, type NodeRef, nodesOf } from './node-ref';
import { type Gap, type Level, pathOf } from './place';
import { refsInside } from './references';

/** The fields of the section or table at a path of indexes. */
export function fieldsAt(draft: FormDraft, path: readonly number[]): FieldDraft[] | undefined {
  const [step = -1, section = -1, table] = path;
  const fields = draft.steps[step]?.sections[section]?.fields;
  return table === undefined ? fields : fields?.[table]?.fields;
}

/** The field at a path of indexes. */
export function fieldAtPath(draft: FormDraft, path: readonly number[]): FieldDraft | undefined {
  return fieldsAt(draft, path.slice(0, -1))?.[path.at(-1) ?? -1];
}

/** The sections of the step at a path. */
export function sectionsAt(draft: FormDraft, path: readonly number[]): SectionDraft[] | undefined {
  return draft.steps[path[0] ?? -1]?.sections;
}

/** Parts of one level taken together, in the order of the form. */
export type Selection =
  | { level: 'step'; refs: NodeRef[]; nodes: StepDraft[]; paths: number[][] }
  | { level: 'section'; refs: NodeRef[]; nodes: SectionDraft[]; paths: number[][] }
  | { level: 'field'; refs: NodeRef[]; nodes: FieldDraft[]; paths: number[][] };

/**
 * The parts that a command names, in the order of the form, each once; what stands inside another of them goes with it. Refused: none,
 * parts that are gone, parts of different levels.
 */
export function selectionOf(draft: FormDraft, refs: readonly NodeRef[]): Selection | Problem {
  if (refs.length === 0) return refusal('nothing-selected');
  const missing = refs.find((ref) => findNode(draft, ref) === undefined);
  if (missing !== undefined) return refusal('part-missing', missing);
  const asked = new Set(refs);
  const inner = new Set(refs.flatMap((ref) => refsInside(draft, ref).filter((inside) => inside !== ref)));
  const found = [...nodesOf(draft).values()].filter(({ ref }) => asked.has(ref) && !inner.has(ref));
  const names = found.map(({ ref }) => ref);
  const paths = found.map((one) => pathOf(draft, one));
  const steps = found.flatMap((one) => (one.kind === 'step' ? [one.node] : []));
  const sections = found.flatMap((one) => (one.kind === 'section' ? [one.node] : []));
  const fields = found.flatMap((one) => (one.kind === 'field' ? [one.node] : []));
  if (steps.length === found.length) return { level: 'step', refs: names, nodes: steps, paths };
  if (sections.length === found.length) return { level: 'section', refs: names, nodes: sections, paths };
  if (fields.length === found.length) return { level: 'field', refs: names, nodes: fields, paths };
  return refusal('mixed-selection', refs[0]);
}

/** Takes the parts at these paths out; the last first, so that the other paths stay right. */
export function takeOut({ draft }: Work, level: Level, paths: readonly number[][]): void {
  for (const path of paths.toReversed()) {
    const index = path.at(-1) ?? -1;
    if (level === 'step') draft.steps.splice(index, 1);
    else if (level === 'section') sectionsAt(draft, path)?.splice(index, 1);
    else fieldsAt(draft, path.slice(0, -1))?.splice(index, 1);
  }
}

/** The gap as it is after the parts at these paths were taken out. */
export function gapWithout(gap: Gap, paths: readonly number[][]): Gap {
  const path = gap.path.map((at, depth) => at - countBefore(paths, gap.path.slice(0, depth), at));
  return { path, index: gap.index - countBefore(paths, gap.path, gap.index) };
}

function countBefore(paths: readonly number[][], parent: readonly number[], index: number): number {
  return paths.filter(
    (path) =>
      path.length === parent.length + 1 &&
      parent.every((at, depth) => path[depth] === at) &&
      (path.at(-1) ?? 0) < index,
  ).length;
}

/** Whether the gap lies inside one of the parts at these paths. */
export function isInside(gap: Gap, paths: readonly number[][]): boolean {
  return paths.some((path) => path.length <= gap.path.length && path.every((at, depth) => gap.path[depth] === at));
}

/** What holds the parts around a gap. */
export function holderOf(draft: FormDraft, gap: Gap): FoundNode | undefined {
  return [...nodesOf(draft).values()].find((found) => {
    const path = pathOf(draft, found);
    return path.length === gap.path.length && path.every((at, depth) => at === gap.path[depth]);
  });
}
