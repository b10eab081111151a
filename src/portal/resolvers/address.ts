import { fillText } from '../../messages/text';
import { ProblemError } from '../../problem/problem';
import { readProcedureCode } from '../../procedure/code';
import { messages } from '../messages';
import type { PortalReadModel } from '../read-model/form-source';

export type ServiceAddress = {
  province: string;
  key: string;
  /** The key of the withdrawn service that the code belonged to; null: the code is one of this service. */
  redirectedFrom: string | null;
};

type Address = Pick<ServiceAddress, 'province' | 'key'>;

/**
 * The address behind a code or key; one of a service that was merged leads to the one in its place.
 * @throws ProblemError 404 `service-unknown`, `service-withdrawn`; 400 `service-ambiguous`
 */
export function addressOf(model: PortalReadModel, province: string | undefined, code: string): ServiceAddress {
  const isOwn = (address: Address) => province === undefined || address.province === province;
  const spellings = spellingsOf(code);
  const own = spellings.flatMap((each) => model.addresses(each)).filter(isOwn);
  const current = onlyOne(own, code);
  if (current) return { ...(own.find(({ key }) => key === code) ?? current), redirectedFrom: null };
  const former = spellings.flatMap((each) => model.formerAddresses(each)).filter(isOwn);
  const led = former.flatMap((address) => successorOf(model, address));
  const successor = onlyOne(led, code);
  if (successor) return successor;
  const [unknown, id] =
    former.length > 0 ? [messages.serviceWithdrawn, 'service-withdrawn'] : [messages.serviceUnknown, 'service-unknown'];
  throw new ProblemError(404, [{ code: id, field: 'code', message: fillText(unknown, { code: code.slice(0, 60) }) }]);
}

/** The code as it was given, and the serial in it. */
function spellingsOf(code: string): string[] {
  const read = readProcedureCode(code, () => true);
  return [...new Set([code, typeof read === 'string' ? code : read.serial])];
}

function successorOf(model: PortalReadModel, { province, key }: Address): ServiceAddress[] {
  const successor = model.withdrawn(province, key)?.successor ?? null;
  return successor === null ? [] : [{ province, key: successor, redirectedFrom: key }];
}

/** The first; @throws ProblemError 400 when the others are of other provinces */
function onlyOne<One extends Address>([first, ...others]: readonly One[], code: string): One | undefined {
  if (!others.some((other) => other.province !== first?.province)) return first;
  const message = fillText(messages.serviceAmbiguous, { code: code.slice(0, 60) });
  throw new ProblemError(400, [{ code: 'service-ambiguous', field: 'province', message }]);
}
