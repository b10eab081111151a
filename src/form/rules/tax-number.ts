/** Weights of the nine digits before the check digit (Circular 105/2020/TT-BTC practice; verified on public numbers). */
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

/** The check digit of a tax code: 10 - (weighted sum mod 11). Undefined when that is 10: such numbers are not given out. */
export function checkDigit(nineDigits: string): number | undefined {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(nineDigits[index] ?? 0), 0);
  const check = 10 - (sum % 11);
  return check === 10 ? undefined : check;
}

/** What is wrong with a tax code of the right shape; undefined when nothing is. 12-digit personal numbers have no check digit. */
export function taxCodeFault(code: string): 'checksum' | 'branch' | undefined {
  if (/^\d{12}$/.test(code)) return undefined;
  const match = /^(\d{9})(\d)(?:-(\d{3}))?$/.exec(code);
  if (!match) return undefined;
  if (match[3] === '000') return 'branch';
  return checkDigit(match[1] ?? '') === Number(match[2]) ? undefined : 'checksum';
}
