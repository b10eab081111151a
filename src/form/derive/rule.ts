import type { ProcedureFacts } from './procedure-facts';

/** What a rule looks for: phrases in lower-case Vietnamese. In each list any phrase will do; every list given must be met. */
export type Match = {
  name?: readonly string[];
  /** Every one of these must occur in the name. */
  nameAll?: readonly string[];
  result?: readonly string[];
  template?: readonly string[];
  /** Id of the sector. */
  sector?: readonly string[];
  /** Name of the case (trường hợp). */
  case?: readonly string[];
  /** Why the whole service cannot be done online, as published. */
  reason?: readonly string[];
  /** The rule does not apply when one of these occurs in the name. */
  unless?: readonly string[];
};

/** A rule that chooses blocks of the matter. A value in a list: one file per family, nothing else knows it. */
export type MatterRule = {
  id: string;
  /** subject: what the procedure is about; action: what is done to it; visit: what the office has to look at. */
  family: 'subject' | 'action' | 'visit';
  when: Match;
  /** Ids of blocks in form-schemas/blocks, in order. */
  blocks: readonly string[];
  /** Blocks of other rules that these blocks make superfluous. */
  covers?: readonly string[];
};

const places: readonly { list: 'name' | 'result' | 'template' | 'case' | 'reason'; vi: string }[] = [
  { list: 'name', vi: 'tên' },
  { list: 'result', vi: 'kết quả' },
  { list: 'template', vi: 'mẫu' },
  { list: 'case', vi: 'trường hợp' },
  { list: 'reason', vi: 'lý do' },
];

/** Why the rule applies, for the report; undefined when it does not. */
export function matchRule(match: Match, facts: ProcedureFacts): string | undefined {
  if (match.unless?.some((phrase) => facts.name.includes(phrase))) return undefined;
  const because: string[] = [];
  for (const { list, vi } of places) {
    const phrases = match[list];
    if (phrases === undefined) continue;
    const found = phrases.find((phrase) => facts[list].includes(phrase));
    if (found === undefined) return undefined;
    because.push(`${vi} có “${found}”`);
  }
  if (match.nameAll !== undefined) {
    if (!match.nameAll.every((phrase) => facts.name.includes(phrase))) return undefined;
    because.push(`tên có ${match.nameAll.map((phrase) => `“${phrase}”`).join(' và ')}`);
  }
  if (match.sector !== undefined) {
    if (!match.sector.includes(facts.sector)) return undefined;
    because.push(`lĩnh vực ${facts.sector}`);
  }
  return because.join(', ');
}
