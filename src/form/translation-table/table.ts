import { fillText, type Text } from '../../messages/text';
import type { Form } from '../form';
import { isObject, member } from '../json';
import { labelAt } from '../labels';
import { slotOf } from '../text-slots';
import { builtInText, textsOf } from '../translate';
import { placeTexts } from './messages';
import type { TranslationRow } from './translation-row';

/** Every text of a form with its translations into these languages, in the order of the document. */
export function translationTable(form: Form, languages: readonly string[]): TranslationRow[] {
  return textsOf(form)
    .filter(({ text }) => text.trim() !== '')
    .map(({ pointer, text }) => {
      const texts = languages.map((language): [string, string] => [
        language,
        form.translations[language]?.[pointer] ?? '',
      ]);
      const own = languages.flatMap((language): [string, string][] => {
        const said = builtInText(pointer, text, language);
        return said === undefined ? [] : [[language, said]];
      });
      const known = new Set(own.map(([language]) => language));
      return {
        id: slotOf(form, pointer),
        pointer,
        where: whereOf(form, pointer, text),
        original: text,
        texts: Object.fromEntries(texts),
        missing: isWorded(text)
          ? texts.flatMap(([language, said]) => (said === '' && !known.has(language) ? [language] : []))
          : [],
        builtIn: Object.fromEntries(own),
      };
    });
}

/** The stable name of every text and where it stands now. */
export function textNames(form: Form): { id: string; pointer: string }[] {
  return textsOf(form).map(({ pointer }) => ({ id: slotOf(form, pointer), pointer }));
}

/** Numbers and signs read the same in every language. */
function isWorded(text: string): boolean {
  return /\p{L}/u.test(text);
}

function whereOf(form: Form, pointer: string, text: string): Text {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const owner = ownerOf(form, steps);
  const what = partOf(steps, text);
  return { vi: `${owner.vi} · ${what.vi}`, en: `${owner.en} · ${what.en}` };
}

function ownerOf(form: Form, [part = '', ...rest]: readonly string[]): Text {
  if (part === 'steps') {
    const step = form.steps[Number(rest[0])];
    const section = rest[1] === 'sections' ? step?.sections[Number(rest[2])] : undefined;
    const name = section === undefined ? (step?.title ?? '') : (section.title ?? step?.title ?? '');
    return fillText(section === undefined ? placeTexts.step : placeTexts.section, { name });
  }
  if (part === 'rules') return fillText(placeTexts.rule, { name: form.rules[Number(rest[0])]?.id ?? '' });
  const path = part === 'schema' ? schemaPath(rest) : part === 'uiSchema' ? uiPath(rest) : '';
  if (path === '') return placeTexts.form;
  const label = labelAt(form, path);
  return {
    vi: fillText(placeTexts.field, { name: label.vi }).vi,
    en: fillText(placeTexts.field, { name: label.en }).en,
  };
}

/** `properties/kids/items/properties/name/title` -> `kids[].name`. */
function schemaPath(steps: readonly string[]): string {
  let path = '';
  for (let at = 0; at < steps.length; at += 1) {
    if (steps[at] === 'properties' && at + 1 < steps.length) {
      at += 1;
      path = path === '' ? (steps[at] ?? '') : `${path}.${steps[at]}`;
    } else if (steps[at] === 'items') path += '[]';
  }
  return path.replace(/\[\]$/, '');
}

function uiPath(steps: readonly string[]): string {
  let path = '';
  for (const step of steps) {
    if (step.startsWith('ui:')) break;
    path = step === 'items' ? `${path}[]` : path === '' ? step : `${path}.${step}`;
  }
  return path.replace(/\[\]$/, '');
}

function partOf(steps: readonly string[], text: string): Text {
  const last = steps.at(-1) ?? '';
  if (steps.at(-2) === 'ui:enumNames') {
    return { vi: `${placeTexts.choice.vi} “${text}”`, en: `${placeTexts.choice.en} “${text}”` };
  }
  const known: unknown = isObject(placeTexts) ? member(placeTexts, last) : undefined;
  return isTextOfOurs(known) ? known : placeTexts.other;
}

function isTextOfOurs(value: unknown): value is Text {
  return isObject(value) && typeof value.vi === 'string' && typeof value.en === 'string';
}
