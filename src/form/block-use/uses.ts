import { type NodeRef, sectionRef } from '../commands/node-ref';
import type { BlockUse, FormDraft, SectionDraft, StepDraft } from '../draft';

/** A section that was made of a reusable block. */
export type Use = { ref: NodeRef; use: BlockUse; section: SectionDraft; step: StepDraft };

/** Where a draft uses reusable blocks, in the order of the form; of one block only when its id is given. */
export function usesOf(draft: FormDraft, blockId?: string): Use[] {
  return draft.steps.flatMap((step) =>
    step.sections.flatMap((section): Use[] => {
      const use = section.block;
      if (use === undefined || (blockId !== undefined && use.id !== blockId)) return [];
      return [{ ref: sectionRef(section.id), use, section, step }];
    }),
  );
}

/** Whether the use has another revision of its block than this one. */
export function isBehind({ use }: Use, revision: string): boolean {
  return use.revision !== revision;
}
