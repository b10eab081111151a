/** A national procedure code taken apart. */
export type ProcedureCode = {
  /** National serial, `1.001193`. */
  serial: string;
  /** Owner of a provincial copy, `H56`; null for the bare serial. */
  owner: string | null;
};

/** Why a code is refused: its shape is wrong, or the shape is right and nobody owns the suffix. */
export type CodeFault = 'code-shape' | 'code-owner-unknown';

const shape = /^([0-9]\.[0-9]{6})(?:(?:\.000\.00\.00)?\.([GH][0-9]{2}))?$/;

/**
 * Reads `1.001193`, `1.001193.000.00.00.H56` (first QCVN 102 notation, units below the owner all zero) and the short
 * form `1.013225.H17`. Digits must be ASCII: a full-width `Ｈ56` is refused.
 *
 * @param isOwner whether a code of a province (`H01`..`H63`) or ministry (`G01`..) exists
 */
export function readProcedureCode(text: string, isOwner: (code: string) => boolean): ProcedureCode | CodeFault {
  const match = shape.exec(text);
  if (match?.[1] === undefined) return 'code-shape';
  const owner = match[2] ?? null;
  if (owner !== null && !isOwner(owner)) return 'code-owner-unknown';
  return { serial: match[1], owner };
}

/** The long form of a code with an owner, the bare serial without one: `1.001193.000.00.00.H56`. */
export function writeProcedureCode(code: ProcedureCode): string {
  return code.owner === null ? code.serial : `${code.serial}.000.00.00.${code.owner}`;
}
