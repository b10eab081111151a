import { checkProcedure } from '../procedure/check';
import type { Procedure, ProcedureCase } from '../procedure/procedure';
import type { RecordReading } from './cells/cell';

/** Characters of the longest record that is taken: a hundred rows of a report are stored as one document. */
const longest = 60_000;

/** What a record must not lack, since everything that reads one relies on it; what else is wrong with it is asked about. */
const shapes = new Set([
  'type',
  'required',
  'additional-properties',
  'enum',
  'const',
  'one-of',
  'any-of',
  'max-length',
  'max-items',
  'minimum',
  'maximum',
]);

/**
 * Reads a record of ours (form-schemas/meta/procedure.schema.json) from its JSON. One that is still incomplete is taken as it is.
 * @returns the record, or in words why it is none
 */
export function readOwnRecord(text: string): RecordReading {
  if (text.length > longest)
    return { fault: { vi: `dài quá ${longest} ký tự`, en: `longer than ${longest} characters` } };
  const record = parsed(text);
  if (record === undefined) return { fault: { vi: 'không phải JSON', en: 'no JSON' } };
  const fault = checkProcedure(record).find(({ code }) => shapes.has(code));
  if (!fault) return { record };
  const field = fault.field ? ` (${fault.field})` : '';
  return { fault: { vi: `${fault.message.vi}${field}`, en: `${fault.message.en}${field}` } };
}

function parsed(text: string): Procedure | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The record at the address of the one that is there. A file of a form template is no part of a record: those that are there already stay. */
export function ownRecordOver(before: Procedure | null, record: Procedure): Procedure {
  const known = new Set((before?.cases ?? []).flatMap(filesOf));
  return {
    ...record,
    key: before?.key ?? record.key,
    code: before?.code ?? record.code,
    cases: record.cases.map((each) => ({
      ...each,
      documents: each.documents.map((document) =>
        document.template?.file && !known.has(document.template.file.sha256)
          ? { ...document, template: { ...document.template, file: null } }
          : document,
      ),
    })),
  };
}

/** Hashes of the files of the form templates of a case. */
export function filesOf({ documents }: ProcedureCase): string[] {
  return documents.flatMap(({ template }) => template?.file?.sha256 ?? []);
}
