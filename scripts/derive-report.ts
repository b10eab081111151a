import { pathToFileURL } from 'node:url';
import { seedAgencies, seedProcedures } from '../seed/read/index';
import { type DerivedForm, deriveForms } from '../src/form/derive/derive-forms';
import { reportText, summaryText } from '../src/form/derive/report-text';
import { starterForms } from '../src/form/derive/starter-forms';

/** Prints for every seeded procedure which blocks its forms got, by which rule, and what is left to staff. */
export function printReport(write: (line: string) => void): void {
  const agencyNames = Object.fromEntries(seedAgencies().map(({ code, name }) => [code, name]));
  const procedures = seedProcedures();
  const derived: DerivedForm[] = procedures.flatMap((procedure) =>
    Object.values(deriveForms(procedure, { agencyNames })),
  );
  const modelled: DerivedForm[] = procedures.flatMap((procedure) =>
    Object.values(starterForms(procedure, { agencyNames }) ?? {}),
  );
  for (const [index, { report }] of derived.entries()) write(reportText(report, index + 1));
  write('MẪU DỰNG SẴN (dùng thay biểu mẫu suy ra ở trên)\n');
  for (const [index, { report }] of modelled.entries()) write(reportText(report, index + 1));
  write(summaryText(derived.map(({ report }) => report)));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  printReport((line) => console.log(line));
}
