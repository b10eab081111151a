import { fillText, type Text } from '../messages/text';
import { declaredPath } from './answers';
import { fieldsOf } from './fields';
import type { Form } from './form';
import { messages } from './messages';
import { translateForm } from './translate';

const english = new WeakMap<Form, Form>();

/**
 * What the field at a path is called, in both languages: `Ngày sinh (Con, dòng 2)`. Takes declared and concrete paths;
 * a path that leads nowhere is called by itself.
 */
export function labelAt(form: Form, path: string): Text {
  if (path === '') return messages.wholeForm;
  const steps = path.split('.');
  const names: Text[] = [];
  let walked = '';
  for (const step of steps) {
    const key = step.replace(/\[\]$/, '');
    if (/^\d+$/.test(key)) {
      names.push(fillText(messages.row, { number: Number(key) + 1 }));
      walked += '[]';
    } else {
      walked = walked === '' ? key : `${walked}.${key}`;
      names.push(nameOf(form, declaredPath(walked), key));
      if (step.endsWith('[]')) walked += '[]';
    }
  }
  const own = names.pop() ?? messages.wholeForm;
  if (names.length === 0) return own;
  return {
    vi: `${own.vi} (${names.map((name) => name.vi).join(', ')})`,
    en: `${own.en} (${names.map((name) => name.en).join(', ')})`,
  };
}

function nameOf(form: Form, path: string, key: string): Text {
  const vi = fieldsOf(form).byPath.get(path)?.label ?? key;
  return { vi, en: fieldsOf(englishForm(form)).byPath.get(path)?.label ?? vi };
}

/** The form in English, translated once per form object. */
export function englishForm(form: Form): Form {
  const known = english.get(form);
  if (known !== undefined) return known;
  const translated = translateForm(form, 'en');
  english.set(form, translated);
  return translated;
}
