import { fillText } from '../messages/text';
import type { Procedure } from '../procedure/procedure';
import type { Evidence } from './evidence';
import { offeringMessages } from './offering-messages';

/**
 * How one agency performs a procedure where it differs from the rule. Only differences are stored.
 */
export type OfferingRow = {
  /** Code of the agency. */
  agency: string;
  /** `here`: sent on line through this product. `own-software`: through the agency's own. `off`: not on line at this agency. */
  online: 'here' | 'own-software' | 'off';
  /** Address of the own software. */
  address: string | null;
  /** Why the channel is off; published. */
  reason: string | null;
  /** Accounts that alone receive what is sent here; null: whoever receives for the agency. */
  officers: readonly string[] | null;
  /** Dossiers that came in through the own software in the last twelve months: the proof that it works. */
  receivedByOwnSoftware: number;
};

/** A procedure as one agency performs it, with what is known about receiving its dossiers. */
export type Offering = {
  /** Null: all agencies the rule names that differ in nothing. */
  agency: string | null;
  name: string;
  online:
    | { kind: 'here' }
    | { kind: 'own-software'; address: string; received: number }
    | { kind: 'off'; reason: string | null };
  officers: number;
};

function onlineOf({ online, address, reason, receivedByOwnSoftware }: OfferingRow): Offering['online'] {
  if (online === 'off') return { kind: 'off', reason };
  if (online === 'own-software') {
    return { kind: 'own-software', address: address ?? '', received: receivedByOwnSoftware };
  }
  return { kind: 'here' };
}

function fromRow(row: OfferingRow, evidence: Evidence): Offering {
  return {
    agency: row.agency,
    name: evidence.agencyName(row.agency) ?? row.agency,
    online: onlineOf(row),
    officers: row.officers?.filter((id) => evidence.isOfficer(id)).length ?? evidence.officers(row.agency),
  };
}

/** Agencies the rule names one by one; undefined where it names a kind (all communes) or somebody outside. */
function namedAgencies({ performers }: Procedure): readonly string[] | undefined {
  if (performers.kind === 'department') return [performers.agency];
  return performers.kind === 'list' ? performers.agencies : undefined;
}

/**
 * Every way this procedure is performed: what the rule says, for the agencies that differ in nothing, then one for each stored row.
 * Rows of agencies that the rule does not name (any more) are left out: they perform it no longer.
 */
export function offeringsOf(procedure: Procedure, evidence: Evidence): Offering[] {
  const named = namedAgencies(procedure);
  const rows = evidence.offerings(procedure.key).filter(({ agency }) => named === undefined || named.includes(agency));
  const differing = new Set(rows.map(({ agency }) => agency));
  const plain: Offering[] =
    named === undefined
      ? [
          {
            agency: null,
            name: fillText(offeringMessages.allOthers).vi,
            online: { kind: 'here' },
            officers: evidence.officers(null),
          },
        ]
      : named
          .filter((agency) => !differing.has(agency))
          .map((agency) => ({
            agency,
            name: evidence.agencyName(agency) ?? agency,
            online: { kind: 'here' },
            officers: evidence.officers(agency),
          }));
  return [...plain, ...rows.map((row) => fromRow(row, evidence))];
}
