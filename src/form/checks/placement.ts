import type { Problem } from '../../problem/problem';
import { fieldsOf } from '../fields';
import { limits } from './bounds';
import { type FormCheck, fault } from './fault';

/** Every field stands in exactly one section; ids are unique; there are fields, and not too many. */
export const checkPlacement: FormCheck = (form) => {
  const { byKey, byPath } = fieldsOf(form);
  const problems: Problem[] = [];
  if (byKey.size === 0) problems.push(fault('no-fields', 'schema.properties'));
  if (byPath.size > limits.fields * 4 || byKey.size > limits.fields) {
    problems.push(fault('too-many-fields', '', { count: byKey.size, limit: limits.fields }));
  }
  const placed = new Set<string>();
  form.steps.forEach((step, stepIndex) => {
    step.sections.forEach((section, sectionIndex) => {
      for (const key of section.fields) {
        const at = `steps.${stepIndex}.sections.${sectionIndex}.fields`;
        if (!byKey.has(key)) problems.push(fault('field-missing', at, { field: key }));
        if (placed.has(key)) problems.push(fault('field-placed-twice', key, { field: key }));
        placed.add(key);
      }
    });
  });
  for (const key of byKey.keys()) if (!placed.has(key)) problems.push(fault('field-not-placed', key, { field: key }));
  return [...problems, ...duplicateIds(form)];
};

const duplicateIds: FormCheck = (form) => {
  const sections = form.steps.flatMap((step) => step.sections);
  const fieldIds = [...fieldsOf(form).byPath.values()].map(({ path, key, node }) => {
    const own = node['x-id'];
    return `${path.slice(0, path.lastIndexOf('.') + 1)}${typeof own === 'string' ? own : key}`;
  });
  return [
    ...repeated(form.steps.map((step) => step.id)).map((id) => fault('duplicate-id', 'steps', { id })),
    ...repeated(sections.map((section) => section.id)).map((id) => fault('duplicate-id', 'steps', { id })),
    ...repeated(fieldIds).map((id) => fault('duplicate-id', 'schema', { id })),
    ...repeated(form.rules.map((rule) => rule.id)).map((id) => fault('duplicate-id', 'rules', { id })),
  ];
};

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
