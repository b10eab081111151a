import { isObject, type Json, type JsonObject } from '../../form/json';

/** Where an answer stands: field key, then keys and row numbers inside it. */
export type Path = readonly (string | number)[];

/** The path as problems write it: `children.0.fullName`. */
export function pathText(path: Path): string {
  return path.join('.');
}

/** DOM id of the control (or of the first control) of a path; the same for a Path and for the text of a problem. */
export function pathId(path: Path | string): string {
  return `f-${typeof path === 'string' ? path.replaceAll('.', '-') : path.join('-')}`;
}

/** One for all, so that a missing part keeps its identity between renderings. */
const empty: JsonObject = Object.freeze({});

/** The object itself, else an empty one (never to be written into): for reading settings and composite answers. */
export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : empty;
}
