import { declaredPath, join } from '../../form/answers';
import { type FormField, fieldAt } from '../../form/fields';
import type { Form } from '../../form/form';
import { labelAt } from '../../form/labels';
import { refusals } from '../../form/messages';
import { fill } from '../../messages/text';
import type { Problem } from '../../problem/problem';

/** A part without a field type of its own that can only be one thing (the province of a bound address) is never asked for. */
function isFixed({ node }: FormField): boolean {
  if (node['x-field'] !== undefined) return false;
  return node.const !== undefined || (Array.isArray(node.enum) && node.enum.length === 1);
}

function inParts(form: Form, problem: Problem, path: string, field: FormField): readonly Problem[] {
  const parts = field.isTable ? [] : field.inner.filter((part) => part.required && !isFixed(part));
  if (parts.length > 0) return parts.flatMap((part) => inParts(form, problem, join(path, part.key), part));
  if (path === problem.field) return [problem];
  const refusal = field.type.refusals?.required ?? refusals.required;
  const label = labelAt(form, path);
  const message = refusal
    ? { vi: fill(refusal.message.vi, { label: label.vi }), en: fill(refusal.message.en, { label: label.en }) }
    : problem.message;
  return [{ ...problem, code: refusal?.code ?? problem.code, field: path, message }];
}

/**
 * A block (person, organisation, address) left wholly empty is one problem to the check: here it becomes one per required
 * part, so that every box to fill in is marked and named. Other problems stay as they are.
 */
export function splitEmptyBlocks(form: Form, problems: readonly Problem[]): readonly Problem[] {
  return problems.flatMap((problem) => {
    const field = problem.rule === 'required' && problem.field ? fieldAt(form, declaredPath(problem.field)) : undefined;
    return field && problem.field ? inParts(form, problem, problem.field, field) : [problem];
  });
}
