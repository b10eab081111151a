import type { Problem } from '../../problem/problem';
import { isObject, listAt, member } from '../json';
import { narrowed } from './narrow-place';
import { valueAt } from './value-at';

type Find = (document: unknown, field: string) => string | undefined;

/**
 * Where in a form document a problem of `checkForm` stands: keys joined by `.`, as `jsonLines` names them; `` for the whole.
 * `problem.field` is a path of the document, the path of a field (`children[].name`) or the id of a rule: the code says which is tried first.
 * Takes any document and any problem; what is found nowhere is placed at what `field` says.
 */
export function placeOfProblem(document: unknown, problem: Problem): string {
  const field = problem.field ?? '';
  for (const find of findersOf(problem.code)) {
    const place = find(document, field);
    if (place !== undefined) return narrowed(document, place, problem);
  }
  return field;
}

function findersOf(code: string): readonly Find[] {
  if (/^(form|schema|not|text)-/.test(code)) return [exact];
  if (code === 'field-placed-twice') return [lastPlacing, property];
  if (/^(rule|condition|calculation)-/.test(code)) return [ruleById, property, rulesNaming, exact];
  if (/^(field|label|setting|choices|limits|table|tables|group|widget)-/.test(code)) {
    return [property, exact, lastPlacing, rulesNaming];
  }
  return [exact, property, ruleById, lastPlacing, rulesNaming];
}

const exact: Find = (document, field) => (valueAt(document, field) === undefined ? undefined : field);

/** The property of a field wherever it stands; of a path into it as deep as it leads. */
const property: Find = (document, field) => {
  if (field === '') return undefined;
  let base = 'schema';
  let found: string | undefined;
  for (const step of field.split('.')) {
    const isTable = step.endsWith('[]');
    const place = propertyIn(document, base, isTable ? step.slice(0, -2) : step, 0);
    if (place === undefined) return found;
    found = place;
    base = isTable ? `${place}.items` : place;
  }
  return found;
};

/** Fields shown by conditions stand in the branches of the schema. */
function propertyIn(document: unknown, base: string, key: string, depth: number): string | undefined {
  const node = valueAt(document, base);
  if (!isObject(node) || depth > 8) return undefined;
  if (member(member(node, 'properties'), key) !== undefined) return `${base}.properties.${key}`;
  const branches = ['allOf', 'anyOf', 'oneOf'].flatMap((word) =>
    listAt(node, word).map((_, index) => `${word}.${index}`),
  );
  for (const branch of ['then', 'else', ...branches]) {
    const found = propertyIn(document, `${base}.${branch}`, key, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A rule by its id. */
const ruleById: Find = (document, field) => {
  const at = rulesOf(document).findIndex((rule) => member(rule, 'id') === field);
  return at < 0 ? undefined : `rules.${at}`;
};

/** The first rule that speaks of a field. */
const rulesNaming: Find = (document, field) => {
  const at = rulesOf(document).findIndex((rule) => listAt(rule, 'fields').includes(field));
  return at < 0 ? undefined : `rules.${at}.fields.${listAt(rulesOf(document)[at], 'fields').indexOf(field)}`;
};

function rulesOf(document: unknown) {
  return isObject(document) ? listAt(document, 'rules') : [];
}

/** The last section entry that names a field: the one that is too many where there are two. */
const lastPlacing: Find = (document, field) => {
  if (!isObject(document)) return undefined;
  return listAt(document, 'steps')
    .flatMap((step, stepAt) =>
      listAt(step, 'sections').flatMap((section, sectionAt) =>
        listAt(section, 'fields').flatMap((key, at) =>
          key === field ? [`steps.${stepAt}.sections.${sectionAt}.fields.${at}`] : [],
        ),
      ),
    )
    .at(-1);
};
