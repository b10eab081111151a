import type { PortalContext } from '../context';
import type { ChangesPage, ServiceChange } from '../read-model/form-source';
import { toConstant } from './constants';
import type { Fields } from './fields';
import { checkFirst } from './page-size';
import type { ServiceSource } from './service';

type ChangesArgs = { province?: string | null; since?: string | null; first: number };

/** The changes since a cursor, for those who keep a copy of the catalogue. */
export const changeFields: Fields = {
  Query: {
    changes: (_root: unknown, args: ChangesArgs, context) => changes(args, context),
  },
  ChangePage: {
    nodes: ({ changes: nodes }: ChangesPage) => nodes,
    hasNextPage: ({ hasMore }: ChangesPage) => hasMore,
  },
  ServiceChange: {
    kind: ({ withdrawal }: ServiceChange) => toConstant(withdrawal?.kind ?? 'released'),
    hash: ({ sha256 }: ServiceChange) => sha256,
    successor: ({ withdrawal }: ServiceChange) => withdrawal?.into ?? null,
    service: ({ summary }: ServiceChange, _args: unknown, { pulled }): ServiceSource | null => {
      if (summary) pulled(summary);
      return summary && { summary };
    },
  },
};

/** @throws ProblemError 400 `first-out-of-range`, `cursor-unreadable`; 409 `cursor-of-another-history` */
async function changes({ province, since, first }: ChangesArgs, { model }: PortalContext): Promise<ChangesPage> {
  checkFirst(first);
  return model.changesSince({
    first,
    ...(province != null && { province }),
    ...(since != null && { since }),
  });
}
