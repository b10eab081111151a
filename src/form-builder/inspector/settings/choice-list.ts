import { cleanLine } from '../../../form/field-types/clean-text';
import { type Choice, choicesSetting } from '../../../form/field-types/settings';
import type { Json } from '../../../form/json';
import { fold } from '../../../form-view/controls/fold';

/** Characters of a label. */
export const longestLabel = 300;

/** The choices a setting holds; what is no choice is left out. */
export function readChoices(value: Json | undefined): Choice[] {
  return choicesSetting({ key: '', type: '', label: '', settings: { choices: value ?? [] } });
}

/** A stored value made of what people read, unlike the others: `Cơ sở y tế` gives `co-so-y-te`. */
export function valueFrom(label: string, taken: readonly string[]): string {
  const base = fold(label).replaceAll(' ', '-').slice(0, 60) || 'lua-chon';
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/**
 * Another label for one choice. Its stored value follows while it is the one made from the old label; a value somebody chose, or one
 * that answers may hold already (`keeps`), stays.
 */
export function relabelled(choices: readonly Choice[], index: number, label: string, keeps: boolean): Choice[] {
  return choices.map((choice, at) => {
    if (at !== index) return choice;
    const others = choices.filter((_each, other) => other !== index).map((each) => each.value);
    const follows = !keeps && choice.value === valueFrom(choice.label, others);
    return { label, value: follows ? valueFrom(label, others) : choice.value };
  });
}

/** The labels in a text that was pasted, a line each: without blank lines and without marks nobody sees. */
export function pastedLabels(text: string): string[] {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => cleanLine(line).slice(0, longestLabel))
    .filter((line) => line !== '');
}

/** Puts choices with these labels in at a place. */
export function withLabels(choices: readonly Choice[], at: number, labels: readonly string[]): Choice[] {
  const taken = choices.map((choice) => choice.value);
  const added = labels.map((label) => {
    const value = valueFrom(label, taken);
    taken.push(value);
    return { value, label };
  });
  return [...choices.slice(0, at), ...added, ...choices.slice(at)];
}

/** The same choices with one moved up or down. */
export function moved(choices: readonly Choice[], index: number, by: 1 | -1): Choice[] {
  const one = choices[index];
  const other = choices[index + by];
  if (one === undefined || other === undefined) return [...choices];
  return choices.map((choice, at) => (at === index ? other : at === index + by ? one : choice));
}
