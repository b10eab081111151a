/** An amount found in a text, with where it stands. */
export type Money = {
  value: number;
  currency: 'VND' | 'USD';
  per: string | null;
  start: number;
  end: number;
};

const shape =
  /(?<![\d/.,-])(\d{1,3}(?:\.\d{3})+|\d+)(?:,0+)?\s*(đồng|đ|vnđ|vnd|₫|usd|đô la mỹ)?(?![\p{L}\d])(?:\s*\/\s*(?!\d)([\p{L}][\p{L} ]*(?:\/[\p{L} ]+)?))?/giu;

/**
 * The amounts of a text in order. A number counts when it has a currency or its thousands are grouped: years, numbers of laws and
 * percentages do not.
 */
export function amountsIn(text: string): Money[] {
  return [...text.matchAll(shape)].flatMap((match): Money[] => {
    const [whole, digits = '', unit, per] = match;
    const isMoney = unit !== undefined || /\.\d{3}/.test(digits);
    const isLaw =
      /^\s*\/\s*\d/.test(text.slice(match.index + whole.length)) ||
      /^\s*%/.test(text.slice(match.index + whole.length));
    if (!isMoney || isLaw) return [];
    return [
      {
        value: Number(digits.replaceAll('.', '')),
        currency: /^(usd|đô)/iu.test(unit ?? '') ? 'USD' : 'VND',
        per: per === undefined ? null : per.trim(),
        start: match.index,
        end: match.index + whole.trimEnd().length,
      },
    ];
  });
}
