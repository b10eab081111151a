import type { Payload, PayloadRequest } from 'payload';
import type { Import } from '../../payload-types';
import { writeAudit } from '../audit/write';
import { idOf } from '../fields/relation';

/** A line about what was done to an import as a whole; its rows are told by its report, which stays. Without `req`: from the command line. */
export function noteImport(payload: Payload, row: Import, reason: string, req?: PayloadRequest): Promise<void> {
  const subject = { collection: 'imports', id: row.id, title: row.title };
  const said = req ? reason : `Từ dòng lệnh. ${reason}`;
  return writeAudit(payload, { action: 'imported', province: idOf(row.province) ?? '', subject, reason: said }, req);
}
