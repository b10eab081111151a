import { randomBytes } from 'node:crypto';
import type { BatchDocument } from '../../src/database/insert-batch';
import { uuidv7 } from '../../src/database/uuidv7';
import type { Form } from '../../src/form/form';
import type { Procedure } from '../../src/procedure/procedure';
import { searchKey } from '../../src/service-list/search-key';
import { fingerprint } from '../fingerprint';
import { fromProcedure, type ProcedureColumns, type TemplateFileIds } from '../procedures/from-procedure';
import { withRowIds } from './row-ids';

/** The columns of a procedure of which some may still be missing. */
export type ProcedureDraft = Omit<ProcedureColumns, 'sector'> & Partial<Pick<ProcedureColumns, 'sector'>>;

const processPart = randomBytes(5).toString('hex');
let rowsMade = randomBytes(3).readUIntBE(0, 3);

/** 24 hex digits, rising with time, of this process, counted: the kind of id Payload gives rows of blocks (an ObjectId). */
function rowId(): string {
  rowsMade = (rowsMade + 1) % 0x1000000;
  const seconds = Math.floor(Date.now() / 1000);
  return seconds.toString(16).padStart(8, '0') + processPart + rowsMade.toString(16).padStart(6, '0');
}

/** Columns of a record that may still lack its sector or agency: an empty relation is none. */
export function draftColumns(record: Procedure, files?: TemplateFileIds): ProcedureDraft {
  const { sector, ...columns } = fromProcedure(record, files);
  return sector === '' ? columns : { ...columns, sector };
}

/** A new draft of this record, as saving it through Payload would store it (collections/procedures: `hooks`). */
export function newProcedure(record: Procedure): BatchDocument {
  const named = [record.name, record.code, record.key, record.codeAsPrinted].filter(
    (text) => text !== null && text !== '',
  );
  const columns = withRowIds(draftColumns(record), rowId);
  return {
    ...Object(columns),
    id: uuidv7(),
    managingAgency: record.performers.kind === 'department' ? record.performers.agency : null,
    _status: 'draft',
    state: 'in-use',
    retirement: null,
    rev: 1,
    searchText: searchKey(named.join(' ')),
  };
}

/** The derived form of a case of a new procedure, as `writeDerivedForms` would store it. */
export function newForm(procedure: { id: string; province: string }, caseKey: string, form: Form): BatchDocument {
  return {
    id: uuidv7(),
    title: form.title,
    document: form,
    procedure: procedure.id,
    caseKey,
    origin: 'derived',
    derivedSha256: fingerprint(form),
    keptSha256: null,
    usedBlocks: null,
    province: procedure.province,
    rev: 1,
  };
}
