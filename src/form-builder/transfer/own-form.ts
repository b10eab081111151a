import { fieldsOf } from '../../form/fields';
import type { Form } from '../../form/form';
import { toDraft } from '../../form/from-schema';
import type { Imported, ImportProblem } from '../../form/import-schema/imported';
import { isObject } from '../../form/json';
import { jsonLines, lineOf } from '../../form/json-text/json-lines';
import { placeOfProblem } from '../../form/json-text/place-of-problem';
import { readJsonText } from '../../form/json-text/read-json-text';
import { repeatedProblems } from '../../form/json-text/repeated-problems';
import { bundleFormat } from '../../form/transfer';
import type { Problem } from '../../problem/problem';
import { isReadable } from '../expert/readable-form';
import type { CheckServices } from '../services/check-services';

/** The form in a text that is one of our own files: a form as the JSON tab shows it, or as it is exported. Undefined for anything else. */
export function ownFormIn(text: string): { document: unknown; path: string } | undefined {
  const read = readJsonText(text);
  if (read.fault !== undefined || !isObject(read.value)) return undefined;
  const { value } = read;
  if (value.format === bundleFormat && isObject(value.form)) return { document: value.form, path: 'form.' };
  return value.format === 1 && isObject(value.schema) ? { document: value, path: '' } : undefined;
}

/** Reads one of our own forms like an imported schema: everything in it can be edited, or what is wrong is said with its line. */
export async function importOwnForm(
  text: string,
  { document, path }: { document: unknown; path: string },
  problemsOf: CheckServices['problemsOf'],
): Promise<Imported> {
  const repeated = repeatedProblems(text);
  if (repeated.length > 0) return { problems: placedIn(text, repeated, undefined, '') };
  const { value: found, problems: unasked } = await problemsOf(document);
  const problems = found ?? unasked;
  if (found !== undefined && isReadable(document, found))
    return { draft: toDraft(document), report: reportOf(document) };
  return { problems: placedIn(text, problems, document, path) };
}

/** Problems with where they are: `path` is that of the form within the text. */
function placedIn(text: string, problems: readonly Problem[], document: unknown, path: string): ImportProblem[] {
  const lines = jsonLines(text);
  return problems.map((problem): ImportProblem => {
    const { code, message } = problem;
    const at = `${path}${placeOfProblem(document, problem)}`.replace(/\.$/, '');
    const pointer = at === '' ? '' : `/${at.split('.').join('/')}`;
    return { code, message, text: 'schema', pointer, line: lineOf(lines, at) };
  });
}

function reportOf(form: Form) {
  return {
    dialect: 'JSON Schema draft-07 (procedure-catalog)',
    editable: [...fieldsOf(form).byPath.keys()].filter((path) => !path.includes('.') || path.includes('[].')),
    foreign: [],
    notes: [],
  };
}
