import { missingCase, missingService } from '../errors/missing-page';
import type { SiteOptions } from '../site-options';

/** A released case with its form. Throws a page of 404 that says which part of the address is unknown. */
export function findCase(options: SiteOptions, address: { province: string; key: string; caseKey: string }) {
  const summary = options.model.summary(address.province, address.key);
  const service = summary && options.model.service(address.province, address.key);
  if (summary === undefined || service === undefined) throw missingService();
  const summaryCase = summary.cases.find((one) => one.key === address.caseKey);
  const one = service.procedure.cases.find((each) => each.key === address.caseKey);
  const form = Object.hasOwn(service.forms, address.caseKey) ? service.forms[address.caseKey] : undefined;
  if (summaryCase === undefined || one === undefined || form === undefined) throw missingCase();
  return {
    procedure: service.procedure,
    one,
    summaryCase,
    form,
    revision: service.release.revision,
    releasedAt: service.release.releasedAt,
  };
}
