import type { RowPlan } from '../../../src/bulk-work/row';
import { mayEdit } from '../../access';
import { idOf } from '../../fields/relation';
import { messages } from '../../messages';
import type { ActionTools, Subject } from './action';

/** Why this person may not change this procedure, as a single save would say; undefined when they may. */
export function notInCharge({ staff }: ActionTools, subject: Subject): RowPlan | undefined {
  const charge = { province: idOf(subject.province) ?? '', agency: idOf(subject.managingAgency) };
  if (mayEdit(staff, charge)) return undefined;
  return { verdict: 'refused', problems: [messages.outsideAgencies] };
}
