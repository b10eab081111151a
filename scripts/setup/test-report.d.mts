export function failuresIn(report: string, root: string): string[];
export function failedFiles(report: string, root: string): string[];
