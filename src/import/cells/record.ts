import type { PerformerRule, Procedure } from '../../procedure/procedure';
import { type Remark, remark } from '../remarks';
import { type Cell, nothing, type Reading, type ReadingContext } from './cell';
import { isBlank } from './clean-text';

const agenciesOf = (rule: PerformerRule): string[] => {
  if (rule.kind === 'department') return [rule.agency];
  return rule.kind === 'list' ? rule.agencies : [];
};

/** The record as this province can hold it: a sector or agency that is not in its lists is asked about and kept in words. */
function settled(record: Procedure, { province, agencies, sectors }: ReadingContext): Reading {
  const known = new Set(agencies.map(({ code }) => code));
  const unknown = agenciesOf(record.performers).filter((code) => !known.has(code));
  const isSector = sectors.some(({ id }) => id === record.sector);
  const remarks: Remark[] = [];
  if (!isSector)
    remarks.push(remark(record.sector === '' ? 'sector-missing' : 'sector-unknown', 'record', record.sector));
  if (unknown.length > 0) remarks.push(remark('agency-unknown', 'record', unknown.join(', ')));
  if (record.province !== province) remarks.push(remark('record-of-other', 'record', '', { other: record.province }));
  if (record.cases.some(({ documents }) => documents.some(({ template }) => template?.file))) {
    remarks.push(remark('record-files', 'record', ''));
  }
  const named = record.decidingAgency === '' ? unknown.join(', ') : record.decidingAgency;
  const performers: PerformerRule = unknown.length > 0 ? { kind: 'outside', name: named } : record.performers;
  return { values: { record: { ...record, sector: isSector ? record.sector : '', performers } }, remarks };
}

/** A whole record of ours in one cell, with its cases, documents and fees: what a JSON file of records comes in by. */
export const recordCell: Cell = {
  id: 'record',
  title: { vi: 'Bản ghi đầy đủ (JSON)', en: 'Whole record (JSON)' },
  headers: ['ban ghi day du'],
  looksLike: (text) => /^\s*\{.*"cases"\s*:/s.test(text),
  read(text, context) {
    if (isBlank(text)) return nothing;
    const reading = context.readRecord(text);
    if ('record' in reading) return settled(reading.record, context);
    return { values: {}, remarks: [remark('record-unreadable', 'record', '', { fault: reading.fault.vi })] };
  },
};
