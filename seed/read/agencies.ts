import agenciesFile from '../data/agencies-sample.json';

/** The province that keeps the seeded records: its agency codes are the fullest verified set we have. */
export const seedTenant = 'H01';

/** An agency as the seed stores it. */
export type SeedAgency = {
  /** National code (`H01.03`), or `{province}.{short name}` for one that has none known to us (`H01.VPDKDD`). */
  code: string;
  name: string;
  shortName: string;
  province: string;
  /** Code of the agency it belongs to. */
  parent: string | null;
};

/** Units that really are one agency of the province; the other typical ones are kinds of unit (one in every commune) or belong to the nation. */
const unitsOfTheProvince = new Set(['VPUB', 'TTPVHCC', 'VPDKDD', 'CCQLCL', 'CCTS', 'TTTGPL']);

/** Agencies of the tenant: departments with their codes, then the typical units without a known code. */
export function seedAgencies(): SeedAgency[] {
  const coded = agenciesFile.anGiang.map((agency) => ({
    code: agency.code,
    name: agency.name,
    shortName: agency.shortName,
    province: seedTenant,
    parent: null,
  }));
  const codeByName = new Map(coded.map((agency) => [agency.name, agency.code]));
  const units = agenciesFile.typicalWithoutCode
    .filter((unit) => unitsOfTheProvince.has(unit.shortName))
    .map((unit) => ({
      code: `${seedTenant}.${unit.shortName}`,
      name: unit.name,
      shortName: unit.shortName,
      province: seedTenant,
      parent: unit.parent === undefined ? null : (codeByName.get(unit.parent) ?? null),
    }));
  return [...coded, ...units];
}

/** Code of the tenant's agency of this name, or of the one whose grouping holds this sector; undefined when there is none. */
export function agencyCode(name: string): string | undefined {
  return seedAgencies().find((agency) => agency.name === name)?.code;
}
