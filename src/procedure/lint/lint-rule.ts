import type { MessageValues, Text } from '../../messages/text';
import type { Procedure } from '../procedure';

/** Where a rule found something, and what fills its sentence in. */
export type Finding = { field: string; values?: MessageValues };

/** Something that is allowed but looks wrong: said to staff, never in the way of saving. One subject a file, one line in `index.ts`. */
export type LintRule = {
  /** Stable code of the warning. */
  id: string;
  message: Text;
  /** @param today ISO date in Asia/Ho_Chi_Minh */
  find: (procedure: Procedure, today: string) => Finding[];
};

/** Every channel of every case with its path (`cases.0.channels.1`). */
export function channelsOf(procedure: Procedure) {
  return procedure.cases.flatMap((procedureCase, caseIndex) =>
    procedureCase.channels.map((channel, index) => ({
      procedureCase,
      channel,
      field: `cases.${caseIndex}.channels.${index}`,
    })),
  );
}

/** Every fee rule with its path. */
export function feesOf(procedure: Procedure) {
  return channelsOf(procedure).flatMap(({ channel, field }) =>
    channel.fees.map((fee, index) => ({ fee, channel, field: `${field}.fees.${index}` })),
  );
}
