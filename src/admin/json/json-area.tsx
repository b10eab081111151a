'use client';
import type { JSONFieldClientComponent } from 'payload';
import { JsonEditor } from './json-editor';

/** A JSON value in a plain text area. What it must be beyond well-formed is checked by the server when it is saved. */
export const JsonArea: JSONFieldClientComponent = ({ path, field, readOnly }) => (
  <JsonEditor path={path} field={field} readOnly={readOnly === true} />
);
