import type { ProcedureFacts } from './procedure-facts';
import { matchRule } from './rule';
import { actionRules, subjectRules, visitRules } from './rules';

/** A rule that applied: which blocks it gave, and which of its blocks others made superfluous. */
export type ChosenRule = { rule: string; family: string; because: string; blocks: string[]; covered: string[] };

/** The blocks of the matter in order, the rules behind them, and blocks that must not be added elsewhere either. */
export type ChosenBlocks = { rules: ChosenRule[]; blocks: string[]; covered: string[] };

const unknownSubject = { id: 'unknown-subject', family: 'subject', blocks: ['request'] };

/** Chooses the blocks of the matter. A procedure that no subject rule knows gets a general block, and staff are told. */
export function chooseBlocks(facts: ProcedureFacts): ChosenBlocks {
  const applied = (rules: typeof subjectRules) =>
    rules.flatMap((rule) => {
      const because = matchRule(rule.when, facts);
      return because === undefined ? [] : [{ ...rule, because }];
    });
  const subjects = applied(subjectRules);
  const chosen = [
    ...(subjects.length > 0 ? subjects : [{ ...unknownSubject, because: 'không quy tắc nào khớp', covers: undefined }]),
    ...applied(actionRules).slice(0, 1),
    ...applied(visitRules),
  ];
  const covered = chosen.flatMap((rule) => rule.covers ?? []);
  const blocks: string[] = [];
  const rules = chosen.map((rule) => {
    const own = rule.blocks.filter((block) => !covered.includes(block) && !blocks.includes(block));
    blocks.push(...own);
    return {
      rule: rule.id,
      family: rule.family,
      because: rule.because,
      blocks: own,
      covered: rule.blocks.filter((block) => covered.includes(block)),
    };
  });
  return { rules, blocks, covered };
}

/** Whether only the general block was found. */
export function isUnknownSubject(chosen: ChosenBlocks): boolean {
  return chosen.rules[0]?.rule === unknownSubject.id;
}
