import type { Problem } from '../../problem/problem';

export type Finding = { problem: Problem; severity: 'error' | 'warning' };

/** What is wrong, by path: controls subscribe to their own line of it, so showing 30 errors renders 30 fields. */
export type ProblemBoard = {
  /** Replaces everything that is shown. */
  set: (problems: readonly Problem[], warnings: readonly Problem[]) => void;
  problems: () => readonly Problem[];
  warnings: () => readonly Problem[];
  /** Findings of exactly this path; the same array until they change. */
  at: (path: string) => readonly Finding[];
  /** Findings of this path and of everything inside it; the same array until they change. */
  within: (path: string) => readonly Finding[];
  subscribe: (listener: () => void) => () => void;
};

const none: readonly Finding[] = [];

type Index = Map<string, Finding[]>;

function push(index: Index, key: string, finding: Finding): void {
  const list = index.get(key);
  if (list) list.push(finding);
  else index.set(key, [finding]);
}

function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return (
    a.length === b.length &&
    a.every((finding, i) => {
      const other = b[i];
      return (
        other !== undefined &&
        finding.severity === other.severity &&
        finding.problem.code === other.problem.code &&
        finding.problem.field === other.problem.field &&
        finding.problem.message.vi === other.problem.message.vi
      );
    })
  );
}

/** Keeps the arrays of the old index where nothing changed, so their readers are not rendered again. */
function keepUnchanged(next: Index, old: Index): Index {
  for (const [key, list] of next) {
    const before = old.get(key);
    if (before && sameFindings(before, list)) next.set(key, before);
  }
  return next;
}

/** An empty board. */
export function makeProblemBoard(): ProblemBoard {
  let problems: readonly Problem[] = [];
  let warnings: readonly Problem[] = [];
  let exact: Index = new Map();
  let within: Index = new Map();
  const listeners = new Set<() => void>();

  function set(nextProblems: readonly Problem[], nextWarnings: readonly Problem[]): void {
    const nextExact: Index = new Map();
    const nextWithin: Index = new Map();
    const findings: Finding[] = [
      ...nextProblems.map((problem): Finding => ({ problem, severity: 'error' })),
      ...nextWarnings.map((problem): Finding => ({ problem, severity: 'warning' })),
    ];
    for (const finding of findings) {
      const path = finding.problem.field ?? '';
      push(nextExact, path, finding);
      for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
        push(nextWithin, path.slice(0, end), finding);
      }
    }
    problems = nextProblems;
    warnings = nextWarnings;
    exact = keepUnchanged(nextExact, exact);
    within = keepUnchanged(nextWithin, within);
    for (const listener of [...listeners]) listener();
  }

  return {
    set,
    problems: () => problems,
    warnings: () => warnings,
    at: (path) => exact.get(path) ?? none,
    within: (path) => within.get(path) ?? none,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
