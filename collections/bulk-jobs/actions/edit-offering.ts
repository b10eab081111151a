import type { Offering } from '../../../payload-types';
import type { RowChange, RowPlan } from '../../../src/bulk-work/row';
import { type Settings, textIn } from '../../../src/bulk-work/settings';
import { localTime } from '../../../src/dossier/calendar';
import { levelStep, lostInWords, stepInWords } from '../../../src/service-level/level-step';
import type { OfferingRow } from '../../../src/service-level/offerings';
import { mayEdit } from '../../access';
import { idOf, idsOf } from '../../fields/relation';
import { messages } from '../../messages';
import { receivedThere } from '../../publishing/evidence';
import { wouldMove } from '../../publishing/reassess';
import { bulkMessages } from '../messages';
import type { ActionTools, BulkAction, Subject } from './action';

/** What an action sets at how an agency performs a procedure. */
export type OfferingColumns = Partial<Pick<Offering, 'online' | 'address' | 'receivedBy' | 'officers'>>;

type Refused = Extract<RowPlan, { verdict: 'refused' }>;

type Edited = { data: OfferingColumns; changes: readonly RowChange[] };

type Edit = (tools: ActionTools, row: Offering | undefined, settings: Settings) => Edited | Refused;

type Looked = Edited & { agency: string; row: Offering | undefined };

/** The agency that is meant: the one named, else the only one that performs it. */
function agencyOf({ performers }: Subject, settings: Settings): string | Refused {
  const named = textIn(settings, 'agency');
  const { kind } = performers;
  const own = kind === 'department' ? [idOf(performers.agency) ?? ''] : idsOf(performers.agencies);
  const [only = ''] = own;
  if (named === undefined) {
    return own.length === 1 && only !== '' ? only : { verdict: 'refused', problems: [bulkMessages.agencyNeeded] };
  }
  const isPerforming = kind === 'communes' || own.includes(named);
  return isPerforming ? named : { verdict: 'refused', problems: [bulkMessages.agencyNotPerforming] };
}

async function offeringOf({ payload }: ActionTools, subject: Subject, agency: string): Promise<Offering | undefined> {
  const { docs } = await payload.find({
    collection: 'offerings',
    where: { and: [{ procedure: { equals: subject.id } }, { agency: { equals: agency } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs[0];
}

/**
 * What the published level would come to with that offering: it is assessed again as soon as the row is written, so a fall has to be seen
 * before. Undefined where it stays, or nothing is published.
 */
async function stepBy(tools: ActionTools, subject: Subject, { agency, row, data }: Looked) {
  if (!subject.releasedRevision) return undefined;
  const { payload, now } = tools;
  const of = { province: idOf(subject.province) ?? '', key: subject.key ?? '' };
  const present = { ...offeringRule, ...row, ...data };
  const offering: OfferingRow = {
    agency,
    online: present.online,
    address: present.address ?? null,
    reason: row?.reason ?? null,
    officers: present.receivedBy === 'named' ? idsOf(present.officers) : null,
    receivedByOwnSoftware: await receivedThere(payload, { ...of, agency, today: localTime(now).date }),
  };
  const around = await tools.surroundings();
  const others = around.offerings(of.key).filter((each) => each.agency !== agency);
  const offerings = (key: string) => (key === of.key ? [...others, offering] : around.offerings(key));
  const [move] = await wouldMove(payload, {
    ...{ province: of.province, now, keys: [of.key] },
    surroundings: { ...around, offerings },
  });
  return move && levelStep(move.from, move.to);
}

/** What holds where an offering says nothing else. */
const offeringRule = { online: 'here', receivedBy: 'agency' } as const;

/** An action that says how an agency performs a procedure, where that differs from the rule: a row of `offerings`, made or changed. */
export function editOffering(action: Omit<BulkAction, 'plan' | 'apply' | 'commits'>, edit: Edit): BulkAction {
  const look = async (tools: ActionTools, subject: Subject, settings: Settings): Promise<Looked | Refused> => {
    const agency = agencyOf(subject, settings);
    if (typeof agency !== 'string') return agency;
    if (!tools.agencies.has(agency)) return { verdict: 'refused', problems: [bulkMessages.agencyUnknown] };
    if (!mayEdit(tools.staff, { province: idOf(subject.province) ?? '', agency })) {
      return { verdict: 'refused', problems: [messages.outsideAgencies] };
    }
    const row = await offeringOf(tools, subject, agency);
    const edited = edit(tools, row, settings);
    return 'verdict' in edited ? edited : { agency, row, ...edited };
  };
  return {
    ...action,
    commits: false,
    async plan(tools, subject, settings) {
      const found = await look(tools, subject, settings);
      if ('verdict' in found) return found;
      if (found.changes.length === 0) return { verdict: 'same' };
      const unit = tools.agencies.get(found.agency) ?? found.agency;
      const note = { vi: unit, en: unit };
      const step = await stepBy(tools, subject, found);
      if (!step?.isFall) return { verdict: 'change', changes: found.changes, notes: [note] };
      const changes = [...found.changes, ...stepInWords(step)];
      return { verdict: 'fall', changes, notes: [note, ...lostInWords(step.lost)] };
    },
    async apply(tools, subject, settings) {
      const found = await look(tools, subject, settings);
      if ('verdict' in found) return;
      const { agency, row, data } = found;
      const common = { collection: 'offerings', depth: 0, overrideAccess: false, req: await tools.req() } as const;
      if (row) await tools.payload.update({ ...common, id: row.id, data });
      else {
        const province = idOf(subject.province) ?? '';
        // `key` and `title` are written by the hooks of the collection.
        await tools.payload.create({
          ...common,
          data: { ...offeringRule, ...data, procedure: subject.id, agency, province, key: subject.key ?? '' },
        });
      }
    },
  };
}
