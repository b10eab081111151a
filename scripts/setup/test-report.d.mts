export function failuresIn(report: string, root: string): string[];
