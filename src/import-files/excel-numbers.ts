const dayMs = 86_400_000;

/** A day that Excel counts (1900 with its leap-year error, or 1904) as ISO text; undefined when it is none. */
export function excelDay(serial: number, is1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return undefined;
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(epoch + Math.floor(serial) * dayMs).toISOString().slice(0, 10);
}

/** A number cell as text without what binary fractions add: `0.1 + 0.2` is `0.3`. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(12)));
}
