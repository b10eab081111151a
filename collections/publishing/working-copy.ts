import type { Payload, PayloadRequest, Where } from 'payload';
import type { Form as StoredForm, Procedure as StoredProcedure } from '../../payload-types';
import type { Form } from '../../src/form/form';
import { ProblemError } from '../../src/problem/problem';
import type { Procedure } from '../../src/procedure/procedure';
import { withoutStaffNotes } from '../../src/procedure/staff-notes';
import type { ReleaseContent } from '../../src/service-list/release';
import { idOf } from '../fields/relation';
import { asForm } from '../forms/form-document';
import { messages } from '../messages';
import { type TemplateFiles, toProcedure } from '../procedures/to-procedure';

export type WorkingForm = { row: StoredForm; form: Form };

/** A procedure as staff see it now: the latest draft, as a record, with the forms of its cases. */
export type WorkingCopy = {
  row: StoredProcedure;
  procedure: Procedure;
  /** By case key; only cases that exist and have a form. */
  forms: Record<string, WorkingForm>;
  /** Names of the agencies a list of performers points at: the form lets the applicant choose among them. */
  agencyNames: Record<string, string>;
};

export type Address = { province: string; key: string };

/** What a release of this copy would hold: notes for staff stay in the working document. */
export function contentOf({ procedure, forms }: WorkingCopy): ReleaseContent {
  return {
    procedure: withoutStaffNotes(procedure),
    forms: Object.fromEntries(Object.entries(forms).map(([caseKey, { form }]) => [caseKey, form])),
  };
}

const quietly = { depth: 0, overrideAccess: true } as const;

/** The working copy at this address. @throws ProblemError 404 when there is none */
export function readWorkingCopy(payload: Payload, { province, key }: Address): Promise<WorkingCopy> {
  return readOne(payload, { and: [{ province: { equals: province } }, { key: { equals: key } }] });
}

/**
 * The working copy of a stored document.
 * @param req inside of a transaction: as it stands there
 * @throws ProblemError 404 when there is none
 */
export function readWorkingCopyById(payload: Payload, id: string, req?: Within['req']): Promise<WorkingCopy> {
  return readOne(payload, { id: { equals: id } }, req ? { req } : {});
}

type Within = { req?: PayloadRequest | Pick<PayloadRequest, 'transactionID'> };

async function readOne(payload: Payload, where: Where, within: Within = {}): Promise<WorkingCopy> {
  const found = await payload.find({
    collection: 'procedures',
    draft: true,
    where,
    limit: 1,
    pagination: false,
    ...quietly,
    ...within,
  });
  const row = found.docs[0];
  if (!row) throw new ProblemError(404, [messages.notFound]);
  const procedure = toProcedure(row, await templateFilesOf(payload, row, within));
  return {
    row,
    procedure,
    forms: await formsOf(payload, row.id, { procedure, within }),
    agencyNames: await agencyNamesOf(payload, procedure, within),
  };
}

async function formsOf(
  payload: Payload,
  procedureId: string,
  { procedure, within }: { procedure: Procedure; within: Within },
) {
  const { docs } = await payload.find({
    collection: 'forms',
    where: { procedure: { equals: procedureId } },
    limit: 0,
    pagination: false,
    ...quietly,
    ...within,
  });
  const byCase = new Map(docs.map((row) => [row.caseKey, row]));
  return Object.fromEntries(
    procedure.cases.flatMap(({ key }): [string, WorkingForm][] => {
      const row = byCase.get(key);
      const form = row ? asForm(row.document) : null;
      return row && form ? [[key, { row, form }]] : [];
    }),
  );
}

async function agencyNamesOf(
  payload: Payload,
  { performers }: Procedure,
  within: Within,
): Promise<Record<string, string>> {
  if (performers.kind !== 'list') return {};
  const { docs } = await payload.find({
    collection: 'agencies',
    where: { id: { in: performers.agencies } },
    limit: 0,
    pagination: false,
    ...quietly,
    ...within,
  });
  return Object.fromEntries(docs.map(({ id, name }) => [id, name]));
}

/** The template files that a stored procedure points at, by id. */
export async function templateFilesOf(
  payload: Payload,
  row: Pick<Partial<StoredProcedure>, 'cases'>,
  within: Within,
): Promise<TemplateFiles> {
  const ids = (row.cases ?? []).flatMap(({ documents }) =>
    (documents ?? []).flatMap(({ template }) => idOf(template?.file) ?? []),
  );
  if (ids.length === 0) return new Map();
  const { docs } = await payload.find({
    collection: 'template-files',
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    ...quietly,
    ...within,
  });
  return new Map(docs.map((file) => [file.id, file]));
}
