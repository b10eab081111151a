import type { DossierFile } from '../dossier/dossier';
import { placesAt } from '../form/answers';
import { type FormField, fieldsOf } from '../form/fields';
import type { Answers, Form } from '../form/form';
import { numberAt, textsAt } from '../form/json';
import type { Problem } from '../problem/problem';
import { allowedBy, namesOf } from './accepted-types';
import type { IntakeLimits } from './limits';
import type { StoredUpload } from './ports';
import { intakeProblem } from './problems';

const megabyte = 1024 * 1024;

/** An upload id where it stands in the answers. */
export type NamedFile = { id: string; path: string; field: FormField };

/** File fields are known by the one widget name that forms agree on. */
function fileFields(form: Form): FormField[] {
  const found: FormField[] = [];
  const visit = (field: FormField) => {
    if (field.ui['ui:widget'] === 'upload') found.push(field);
    field.inner.forEach(visit);
  };
  fieldsOf(form).order.forEach(visit);
  return found;
}

/** Every upload id in the answers, with its place (`documents.0.scan`) and the field it answers. */
export function filesNamed(form: Form, answers: Answers): NamedFile[] {
  return fileFields(form).flatMap((field) =>
    placesAt(answers, field.path).flatMap(({ path, value }) =>
      (Array.isArray(value) ? value : []).flatMap((id) => (typeof id === 'string' ? [{ id, path, field }] : [])),
    ),
  );
}

function checkOne(file: NamedFile, upload: StoredUpload | undefined, oldest: string): Problem | undefined {
  const { path, field } = file;
  const values = { label: field.label };
  if (upload === undefined) return intakeProblem('upload-not-found', { field: path, rule: 'upload' }, values);
  if (upload.dossier !== null) return intakeProblem('upload-in-use', { field: path, rule: 'upload' }, values);
  if (upload.createdAt < oldest) return intakeProblem('upload-not-found', { field: path, rule: 'upload' }, values);
  const settings = field.type.settingsOf(field.node, field.ui);
  const allowed = allowedBy(textsAt(settings, 'accept'));
  if (!allowed.some(({ mediaType }) => mediaType === upload.mediaType)) {
    return intakeProblem('file-type-refused', { field: path, rule: 'accept' }, { accepted: namesOf(allowed) });
  }
  const megabytes = numberAt(settings, 'maxMegabytes');
  if (megabytes !== undefined && upload.bytes > megabytes * megabyte) {
    return intakeProblem('file-too-large', { field: path, rule: 'maxMegabytes' }, { megabytes });
  }
  return undefined;
}

/**
 * The files of a submission: each exists, is nobody else's, is used once, and is of a type and size that its field takes
 * (how many is checked by the form's schema).
 *
 * @param oldest uploads made before this moment (ISO 8601) are about to be swept and no longer taken
 */
export function checkFiles(
  named: readonly NamedFile[],
  uploads: readonly StoredUpload[],
  oldest: string,
  limits: IntakeLimits,
): { files: DossierFile[]; problems: Problem[] } {
  if (named.length > limits.filesPerDossier) {
    const limit = limits.filesPerDossier;
    return { files: [], problems: [intakeProblem('too-many-files', { rule: 'maxFiles' }, { limit })] };
  }
  const byId = new Map(uploads.map((upload) => [upload.id, upload]));
  const seen = new Set<string>();
  const files: DossierFile[] = [];
  const problems: Problem[] = [];
  for (const file of named) {
    const upload = byId.get(file.id);
    const problem = seen.has(file.id)
      ? intakeProblem('upload-twice', { field: file.path, rule: 'upload' }, { label: file.field.label })
      : checkOne(file, upload, oldest);
    seen.add(file.id);
    if (problem !== undefined) problems.push(problem);
    else if (upload !== undefined) {
      const { id, name, mediaType, bytes, sha256 } = upload;
      files.push({ id, field: file.path, name, mediaType, bytes, sha256 });
    }
  }
  return { files, problems };
}
