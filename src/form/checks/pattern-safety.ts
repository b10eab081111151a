/** What a regular expression may cost: broken, unsafe whatever the text, or the power of the length it may take. */
export type PatternCost = 'broken' | 'unsafe' | 'linear' | 'quadratic';

const longest = 500;
/** A group may be repeated this often although its inside varies. */
const smallRepeat = 10;

type Group = { varies: boolean; repeats: boolean; branches: boolean };

type Scan = { groups: Group[]; last: Group | undefined; unbounded: number };

/**
 * How long matching may take, judged from the text alone and rather too strictly: no back references, no look-around, no repetition
 * of what repeats or branches, at most two open repetitions one after the other. Tenant code never runs unbounded.
 */
export function patternCost(pattern: string): PatternCost {
  if (pattern.length > longest) return 'unsafe';
  try {
    new RegExp(pattern, 'u');
  } catch {
    return 'broken';
  }
  const scan: Scan = { groups: [{ varies: false, repeats: false, branches: false }], last: undefined, unbounded: 0 };
  for (let at = 0; at < pattern.length; ) {
    const next = step(pattern, at, scan);
    if (next === undefined) return 'unsafe';
    at = next;
  }
  const degree = scan.unbounded + (pattern.startsWith('^') || scan.unbounded === 0 ? 0 : 1);
  return degree > 2 ? 'unsafe' : degree > 1 ? 'quadratic' : 'linear';
}

/** Reads one piece; where the next begins, or undefined when it is unsafe. */
function step(pattern: string, at: number, scan: Scan): number | undefined {
  const sign = pattern[at];
  if (sign === '\\') return escaped(pattern, at, scan);
  if (sign === '[') return atom(classEnd(pattern, at), scan);
  if (sign === '(') return open(pattern, at, scan);
  if (sign === ')') return close(at, scan);
  if (sign === '|') return branch(at, scan);
  const repeat = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(pattern.slice(at));
  if (repeat !== null) return quantify(repeat, at, scan);
  return atom(at + 1, scan);
}

function atom(end: number, scan: Scan): number {
  scan.last = undefined;
  return end;
}

function escaped(pattern: string, at: number, scan: Scan): number | undefined {
  const rest = pattern.slice(at);
  if (/^\\[1-9k]/.test(rest)) return undefined;
  const long = /^\\(?:[pPu]\{[^}]*\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|c.)/.exec(rest);
  return atom(at + (long?.[0].length ?? 2), scan);
}

function classEnd(pattern: string, at: number): number {
  let end = at + 1;
  while (end < pattern.length && pattern[end] !== ']') end += pattern[end] === '\\' ? 2 : 1;
  return end + 1;
}

function open(pattern: string, at: number, scan: Scan): number | undefined {
  const head = /^\((?:\?(?::|<[A-Za-z_$]\w*>|(.)))?/.exec(pattern.slice(at));
  if (head?.[1] !== undefined) return undefined;
  scan.groups.push({ varies: false, repeats: false, branches: false });
  return atom(at + (head?.[0].length ?? 1), scan);
}

function close(at: number, scan: Scan): number {
  const closed = scan.groups.pop();
  const parent = scan.groups.at(-1);
  if (parent !== undefined && closed !== undefined) {
    parent.varies ||= closed.varies;
    parent.repeats ||= closed.repeats;
    parent.branches ||= closed.branches;
  }
  scan.last = closed;
  return at + 1;
}

function branch(at: number, scan: Scan): number {
  const group = scan.groups.at(-1);
  if (group !== undefined) group.branches = true;
  return atom(at + 1, scan);
}

function quantify(repeat: RegExpExecArray, at: number, scan: Scan): number | undefined {
  const [sign, least, comma, most] = repeat;
  const isOpen = sign.startsWith('*') || sign.startsWith('+') || (comma !== undefined && most === '');
  const high = isOpen ? Number.POSITIVE_INFINITY : sign.startsWith('?') ? 1 : Number(most ?? least);
  const inside = scan.last;
  if (inside !== undefined && high > 1) {
    const isDelicate = inside.varies || inside.branches;
    if (inside.repeats || (isDelicate && high > smallRepeat)) return undefined;
  }
  const group = scan.groups.at(-1);
  if (group !== undefined) {
    if (isOpen) group.repeats = true;
    if (isOpen || comma !== undefined || sign.startsWith('?')) group.varies = true;
  }
  if (isOpen) scan.unbounded += 1;
  scan.last = undefined;
  return at + sign.length;
}
