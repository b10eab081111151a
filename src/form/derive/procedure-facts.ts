import type { Procedure, ProcedureCase } from '../../procedure/procedure';

/** What rules look at: texts of a procedure and one of its cases, folded for comparison. */
export type ProcedureFacts = {
  name: string;
  result: string;
  template: string;
  sector: string;
  case: string;
  reason: string;
};

/** Lower case, NFC, single spaces, one spelling of open-syllable tones (`hoá` = `hóa`, `thuỷ` = `thủy`), so that phrases can be compared. */
export function foldPhrase(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/o[àáảãạ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/gu, (pair) => openSyllables[pair] ?? pair)
    .replace(/\s+/gu, ' ')
    .trim();
}

const openSyllables: Record<string, string> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

/** Reads the facts of one case. */
export function factsOf(procedure: Procedure, procedureCase: ProcedureCase): ProcedureFacts {
  const templates = procedureCase.documents.flatMap((document) => document.template?.name ?? []);
  return {
    name: foldPhrase(procedure.name),
    result: foldPhrase(procedure.results.map((result) => result.name).join('; ')),
    template: foldPhrase(templates.join('; ')),
    sector: procedure.sector,
    case: foldPhrase(procedureCase.name),
    reason: foldPhrase(procedure.target.reason ?? ''),
  };
}
