import type { Answers } from './form';
import { isObject, type Json, member } from './json';

/** One concrete place in the answers: its path with row numbers (`children.0.fullName`) and what stands there. */
export type Place = { path: string; value: Json | undefined };

/**
 * Expands a declared path over the answers: `[]` steps into every row of a table.
 * `children[].birthDate` gives `children.0.birthDate`, `children.1.birthDate`; a path without `[]` gives exactly one place.
 */
export function placesAt(answers: Answers, path: string): Place[] {
  let places: Place[] = [{ path: '', value: answers }];
  for (const step of path.split('.')) {
    const rows = step.endsWith('[]');
    const key = rows ? step.slice(0, -2) : step;
    places = places.flatMap((place) => {
      const next = { path: join(place.path, key), value: member(place.value, key) };
      if (!rows) return [next];
      const list = Array.isArray(next.value) ? next.value : [];
      return list.map((value, index) => ({ path: `${next.path}.${index}`, value }));
    });
  }
  return places;
}

/** What stands at a concrete path (`children.0.fullName`); undefined when nothing does. Never reads a prototype. */
export function valueAt(answers: Json | undefined, path: string): Json | undefined {
  if (path === '') return answers;
  let value: Json | undefined = answers;
  for (const step of path.split('.')) value = Array.isArray(value) ? itemAt(value, step) : member(value, step);
  return value;
}

/** A copy of the answers with the value at a concrete path replaced; undefined removes it. Missing objects on the way are made. */
export function withValueAt(answers: Answers, path: string, value: Json | undefined): Answers {
  const changed = replaced(answers, path.split('.'), value);
  return isObject(changed) ? changed : answers;
}

/** Joins two parts of a path; an empty first part vanishes. */
export function join(parent: string, key: string): string {
  return parent === '' ? key : `${parent}.${key}`;
}

/** The path of what holds this one: `children.0.fullName` -> `children.0`; '' at the root. */
export function parentOf(path: string): string {
  const at = path.lastIndexOf('.');
  return at < 0 ? '' : path.slice(0, at);
}

/** A path relative to the one it stands beside: `./sex` beside `applicant.citizenId` is `applicant.sex`; others stay as they are. */
export function besidePath(path: string, relative: string): string {
  return relative.startsWith('./') ? join(parentOf(path), relative.slice(2)) : relative;
}

/** The declared path of a concrete one: row numbers become `[]`. */
export function declaredPath(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '[]');
}

function itemAt(list: Json[], step: string): Json | undefined {
  return /^\d+$/.test(step) ? list[Number(step)] : undefined;
}

function replaced(node: Json | undefined, steps: string[], value: Json | undefined): Json | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (Array.isArray(node)) {
    const at = Number(step);
    const next = replaced(node[at], rest, value);
    return next === undefined ? node.filter((_, index) => index !== at) : node.with(at, next);
  }
  const object = isObject(node) ? node : {};
  const next = replaced(member(object, step), rest, value);
  const others = Object.entries(object).filter(([key]) => key !== step);
  return next === undefined ? Object.fromEntries(others) : Object.fromEntries([...others, [step, next]]);
}
