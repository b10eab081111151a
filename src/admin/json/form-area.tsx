'use client';
import type { JSONFieldClientComponent } from 'payload';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { JsonEditor } from './json-editor';

/** Our checks compile schemas, which the pages of the admin may not do; so the server is asked. */
async function checkOnServer(document: unknown): Promise<readonly Problem[] | undefined> {
  const { value } = await askServer<{ problems: Problem[] }>('/api/forms/check', 'POST', { document });
  return value?.problems.map((problem) => ({ ...problem, field: problem.field?.replace(/^document\.?/, '') ?? '' }));
}

/** The document of a form: JSON in a plain text area, checked while it is edited. */
export const FormArea: JSONFieldClientComponent = ({ path, field, readOnly }) => (
  <JsonEditor path={path} field={field} readOnly={readOnly === true} check={checkOnServer} />
);
