import { findBlock } from '../blocks';
import type { SectionDraft, StepDraft } from '../draft';
import { type ChosenBlocks, isUnknownSubject } from './choose-blocks';
import { blockSection, type Derivation } from './derivation';
import { deriveMessages as texts } from './messages';

/** Step 2: the matter itself, made of the blocks that the rules chose. */
export function matterStep(derivation: Derivation, chosen: ChosenBlocks): StepDraft {
  const sections: SectionDraft[] = [];
  for (const rule of chosen.rules) {
    if (rule.blocks.length === 0) {
      derivation.report.silentRules.push({
        rule: rule.rule,
        family: rule.family,
        because: rule.because,
        covered: rule.covered,
      });
    }
    for (const id of rule.blocks) {
      const section = blockSection(derivation, findBlock(id));
      if (section === undefined) continue;
      sections.push(section);
      derivation.report.blocks.push({ step: 'matter', block: id, rule: rule.rule, because: rule.because });
    }
  }
  if (isUnknownSubject(chosen)) derivation.report.leftToStaff.push(texts.staff.unknownSubject);
  return { id: 'matter', title: derivation.book.say(texts.steps.matter), sections };
}
