import { deadlineInWords } from '../../procedure/deadlines';
import { amountInWords, applicableFees } from '../../procedure/fees';
import type { Deadline, ProcedureCase, ServiceChannel } from '../../procedure/procedure';
import type { PageContext } from '../page-context';
import { procedureTexts } from './messages';
import type { Subject } from './subject';

/** The four things most people come for, before the details. */
export function Summary({ context, procedure }: Subject) {
  const channels = procedure.cases.flatMap((one: ProcedureCase) => one.channels);
  return (
    <section className="summary" aria-labelledby="summary-title">
      <h2 id="summary-title">{context.say(procedureTexts.summary)}</h2>
      <dl>
        <div>
          <dt>{context.say(procedureTexts.summaryTime)}</dt>
          <dd>{timeInShort(channels, context)}</dd>
        </div>
        <div>
          <dt>{context.say(procedureTexts.summaryFee)}</dt>
          <dd>{feeInShort(channels, context)}</dd>
        </div>
        <div>
          <dt>{context.say(procedureTexts.summaryWhere)}</dt>
          <dd {...context.vietnamese}>{procedure.receivingAgency}</dd>
        </div>
        <div>
          <dt>{context.say(procedureTexts.summaryResult)}</dt>
          <dd {...context.vietnamese}>
            {procedure.results.map((result) => result.name).join('; ') || context.say(procedureTexts.resultsNone)}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function timeInShort(channels: readonly ServiceChannel[], context: PageContext): string {
  const deadlines = channels.map((channel) => channel.deadline);
  const stated = deadlines.filter((deadline) => deadline.value !== null);
  const phrases = [...new Set(stated.map((deadline) => deadlineInWords(deadline, context.locale)))];
  if (phrases.length === 1 && phrases[0] !== undefined) return phrases[0];
  const first = stated[0];
  if (first === undefined)
    return oneOr(
      deadlines.map((deadline) => deadlineInWords(deadline, context.locale)),
      context,
    );
  if (stated.some((deadline) => deadline.unit !== first.unit)) return context.say(procedureTexts.summarySee);
  const sorted = stated.toSorted((one, other) => amountOf(one) - amountOf(other));
  return context.say(procedureTexts.summaryByChannel, {
    least: deadlineInWords(sorted[0] ?? first, context.locale),
    most: deadlineInWords(sorted.at(-1) ?? first, context.locale),
  });
}

function feeInShort(channels: readonly ServiceChannel[], context: PageContext): string {
  const perChannel = channels.map((channel) =>
    applicableFees(channel, context.today)
      .map((fee) => amountInWords(fee, context.locale))
      .join(' + '),
  );
  return oneOr(
    perChannel.filter((phrase) => phrase !== ''),
    context,
  );
}

/** The phrase when all say the same, else a pointer to the table. */
function oneOr(phrases: readonly string[], context: PageContext): string {
  const different = [...new Set(phrases)];
  if (different.length === 0) return context.say(procedureTexts.feeNone);
  return different.length === 1 && different[0] !== undefined ? different[0] : context.say(procedureTexts.summarySee);
}

function amountOf(deadline: Deadline): number {
  return deadline.value ?? 0;
}
