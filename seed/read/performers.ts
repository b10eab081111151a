import type { PerformerRule } from '../../src/procedure/procedure';
import { agencyCode, seedAgencies } from './agencies';
import type { RawProcedure } from './raw';
import { seedSectors } from './sectors';

/** Bodies of the nation or the police: they perform with officers and software of their own. */
const outsideBodies = /Công an|Cảnh sát giao thông|bảo hiểm xã hội|Bảo hiểm xã hội|BHXH/u;
const communeBodies = /UBND cấp xã|cấp xã|UBND cấp huyện/u;

/** The department that works for a sector, by name; the tenant has an agency of this name or none. */
function departmentOfSector(sector: string): string | undefined {
  const name = seedSectors().find(({ id }) => id === sector)?.provincialAgency;
  return name === undefined ? undefined : agencyCode(name);
}

function namedDepartment(text: string): string | undefined {
  return seedAgencies()
    .filter((agency) => text.includes(agency.name))
    .sort((a, b) => b.name.length - a.name.length)[0]?.code;
}

/**
 * Who performs a procedure, read from the deciding agency as published. The first body that is named counts:
 * "UBND cấp xã; tổ chức hành nghề công chứng" is the communes, "Khu Quản lý đường bộ; Sở Xây dựng; UBND cấp xã" the
 * department. Where the province's chair or "the agency that the province names" decides, the department of the sector
 * prepares it. A register kept by every agency is a list of all departments.
 */
export function readPerformers(raw: RawProcedure): PerformerRule {
  const deciding = raw.decidingAgency.normalize('NFC');
  const first = deciding.split(';')[0] ?? deciding;
  if (first.includes('sổ gốc')) {
    return {
      kind: 'list',
      agencies: seedAgencies()
        .filter(({ name }) => name.startsWith('Sở '))
        .map(({ code }) => code),
    };
  }
  if (outsideBodies.test(first)) return { kind: 'outside', name: raw.decidingAgency };
  if (communeBodies.test(first)) return { kind: 'communes' };
  if (raw.levels.includes('xa') && first.includes('CSDL hộ tịch')) return { kind: 'communes' };
  const agency = namedDepartment(deciding) ?? departmentOfSector(raw.field);
  return agency === undefined ? { kind: 'outside', name: raw.decidingAgency } : { kind: 'department', agency };
}
