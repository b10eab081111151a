import type { Form } from '../../form/form';
import type { ReadModel, ServiceSummary } from '../../portal/read-model/read-model';
import type { Procedure } from '../../procedure/procedure';
import type { Release } from '../../service-list/release';
import type { PageContext } from '../page-context';

/** What every section of a procedure's page is drawn from: one release, read once. */
export type Subject = {
  context: PageContext;
  model: ReadModel;
  summary: ServiceSummary;
  procedure: Procedure;
  release: Release;
  forms: Record<string, Form>;
};
