import type { Payload } from 'payload';
import { catchUpReleases } from '../collections/publishing/follow-release';
import { seedProcedureRecords } from './procedures';
import { seedProcedures } from './read';
import { seedReferences } from './references';
import { emptyReport, type Log, type SeedReport } from './report';

export { type FirstAdministrator, resetPassword, seedAdministrator } from './administrator';
export type { SeedReport } from './report';

/**
 * Fills the catalogue: provinces, sectors, agencies, the 60 procedures with their forms, each released. Run it at every start: it adds
 * what is missing, goes on where a killed run stopped, and else writes nothing.
 */
export async function seedCatalog(payload: Payload, options: { now: Date; log: Log }): Promise<SeedReport> {
  const report = emptyReport();
  await seedReferences(payload, report, options.log);
  await seedProcedureRecords(payload, seedProcedures(), { ...options, report });
  await catchUpReleases(payload);
  return report;
}
