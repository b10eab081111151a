import { fillText } from '../../messages/text';
import { ProblemError } from '../../problem/problem';
import { readProcedureCode } from '../../procedure/code';
import { messages } from '../messages';
import type { PortalReadModel } from '../read-model/form-source';

/**
 * The address behind a code or key.
 * @throws ProblemError 404 `service-unknown`, 400 `service-ambiguous`
 */
export function addressOf(model: PortalReadModel, province: string | undefined, code: string) {
  const read = readProcedureCode(code, () => true);
  const serial = typeof read === 'string' ? code : read.serial;
  const known = [...model.addresses(code), ...model.addresses(serial)];
  const own = known.filter((address) => province === undefined || address.province === province);
  const [first, ...others] = own;
  if (!first) {
    const message = fillText(messages.serviceUnknown, { code: code.slice(0, 60) });
    throw new ProblemError(404, [{ code: 'service-unknown', field: 'code', message }]);
  }
  if (others.some((other) => other.province !== first.province)) {
    const message = fillText(messages.serviceAmbiguous, { code: code.slice(0, 60) });
    throw new ProblemError(400, [{ code: 'service-ambiguous', field: 'province', message }]);
  }
  return own.find((address) => address.key === code) ?? first;
}
