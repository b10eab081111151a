export { type SeedAgency, seedAgencies, seedTenant } from './agencies';
export { type FormerProvince, formerProvinces, type SeedProvince, seedPlaces, seedProvinces } from './places';
export { seedProcedures } from './procedures';
export { type SeedSector, seedSectors } from './sectors';
