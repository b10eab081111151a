import type { Problem } from '../../problem/problem';
import { isObject, member } from '../json';
import { textsIn, valueAt } from './value-at';

type Narrow = (document: unknown, place: string, problem: Problem) => string | undefined;

/** From the thing a problem is about to the word in it that is wrong, where its code and the names it quotes tell. */
export function narrowed(document: unknown, place: string, problem: Problem): string {
  const narrow = narrows[problem.code] ?? (problem.code.startsWith('condition-') ? inMember('when') : undefined);
  return narrow?.(document, place, problem) ?? place;
}

/** One of these members, and in it the last text that the problem quotes. */
function inMember(...names: readonly string[]): Narrow {
  return (document, place, problem) => {
    const name = names.find((one) => valueAt(document, inside(place, one)) !== undefined);
    if (name === undefined) return undefined;
    const within = inside(place, name);
    return quotedIn(document, within, problem).at(-1) ?? within;
  };
}

const quotedText: Narrow = (document, place, problem) => quotedIn(document, place, problem).at(-1);

/** The second place that carries the id; the prefix of an id inside a table names the table. */
const secondId: Narrow = (document, place, problem) => {
  const found = textsIn(valueAt(document, place), place).filter(({ place: at, text }) => {
    if (!/(^|\.)(x-)?id$/.test(at)) return false;
    const owners = quotedNames(problem).filter((name) => name === text || name.endsWith(`.${text}`));
    return owners.some((name) => {
      const around = name
        .slice(0, name.length - text.length)
        .split(/\[\]\.|\./)
        .filter((step) => step !== '');
      return around.every((step) => at.split('.').includes(step));
    });
  });
  const kinds = found.map(({ place: at }) => at.replace(/\d+/g, '#'));
  const second = kinds.findIndex((kind, index) => kinds.indexOf(kind) < index);
  return (second < 0 ? found.at(-1) : found[second])?.place;
};

const forbiddenName: Narrow = (document, place, problem) => {
  const name = quotedNames(problem).find((one) => valueAt(document, inside(place, one)) !== undefined);
  return name === undefined ? undefined : inside(place, name);
};

/** The lower of the two limits that contradict each other. */
const lowLimit: Narrow = (document, place, problem) => {
  const node = valueAt(document, place);
  const names = ['minLength', 'minimum', 'minItems', 'x-earliest'];
  const name = names.find((one) => {
    const limit = isObject(node) ? member(node, one) : undefined;
    return limit !== undefined && problem.message.en.includes(`: ${limit} is larger`);
  });
  return name === undefined ? undefined : inside(place, name);
};

const emptyChoices: Narrow = (document, place) =>
  ['enum', 'items.enum']
    .map((name) => inside(place, name))
    .find((at) => {
      const choices = valueAt(document, at);
      return Array.isArray(choices) && choices.length === 0;
    });

const narrows: Readonly<Record<string, Narrow>> = {
  'rule-kind-unknown': inMember('kind'),
  'rule-field-missing': inMember('fields'),
  'rule-fields': inMember('fields'),
  'rule-options': inMember('options'),
  'condition-of-part': inMember('fields'),
  'field-type-unknown': inMember('x-field'),
  'choices-repeated': inMember('enum', 'items.enum'),
  'field-missing': quotedText,
  'duplicate-id': secondId,
  'forbidden-key': forbiddenName,
  'limits-contradict': lowLimit,
  'setting-wrong': emptyChoices,
};

/** Places of texts that the problem quotes. */
function quotedIn(document: unknown, place: string, problem: Problem): string[] {
  const names = quotedNames(problem);
  return textsIn(valueAt(document, place), place).flatMap(({ place: at, text }) => (names.includes(text) ? [at] : []));
}

function quotedNames({ message }: Problem): string[] {
  return [...message.vi.matchAll(/“([^”]*)”/g)].map(([, name = '']) => name);
}

function inside(place: string, name: string): string {
  return place === '' ? name : `${place}.${name}`;
}
