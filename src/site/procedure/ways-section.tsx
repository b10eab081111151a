import type { FeeRule, ServiceChannel } from '../../procedure/procedure';
import type { PageContext } from '../page-context';
import { deadlineDetails, deadlineWords, isDeadlineChecked } from '../words/deadline';
import { feeAmountWords, feePeriod, feeTime } from '../words/fee';
import { channelHints, channelNames, feeKinds } from '../words/vocabulary';
import { procedureTexts } from './messages';
import type { Subject } from './subject';

/** Cách thức thực hiện, thời hạn giải quyết, phí và lệ phí: one table per case, a row per channel. */
export function WaysSection({ context, procedure }: Subject) {
  return (
    <>
      {procedure.cases.map((one) => (
        <div key={one.key}>
          {procedure.cases.length > 1 && <h3 {...context.vietnamese}>{one.name}</h3>}
          {one.channels.length === 0 ? (
            <p>{context.say(procedureTexts.channelsNone)}</p>
          ) : (
            <ChannelTable context={context} channels={one.channels} name={one.name} />
          )}
        </div>
      ))}
      <p className="hint">{context.say(procedureTexts.deadlineHint)}</p>
      <p className="hint">{context.say(procedureTexts.feeHint)}</p>
    </>
  );
}

function ChannelTable(props: { context: PageContext; channels: readonly ServiceChannel[]; name: string }) {
  const { context } = props;
  return (
    <div className="table-wrap">
      <table className="rows">
        <caption className="visually-hidden">{`${context.say(procedureTexts.ways)} – ${props.name}`}</caption>
        <thead>
          <tr>
            <th scope="col">{context.say(procedureTexts.way)}</th>
            <th scope="col">{context.say(procedureTexts.deadline)}</th>
            <th scope="col">{context.say(procedureTexts.fee)}</th>
          </tr>
        </thead>
        <tbody>
          {props.channels.map((channel, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a channel may occur twice, its place is its identity
            <tr key={at}>
              <th scope="row" data-label={context.say(procedureTexts.way)}>
                {context.say(channelNames[channel.kind])}
                <span className="cell-note">{context.say(channelHints[channel.kind])}</span>
              </th>
              <td data-label={context.say(procedureTexts.deadline)}>
                <DeadlineCell channel={channel} context={context} />
              </td>
              <td data-label={context.say(procedureTexts.fee)}>
                <Fees fees={channel.fees} context={context} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DeadlineCell({ channel, context }: { channel: ServiceChannel; context: PageContext }) {
  const said = deadlineWords(channel.deadline, context.locale);
  return (
    <>
      <strong>{said}</strong>
      {deadlineDetails(channel.deadline, said).map((detail) => (
        <span className="cell-note" key={detail} {...context.vietnamese}>
          {detail}
        </span>
      ))}
      {!isDeadlineChecked(channel.deadline) && (
        <span className="cell-note unchecked">{context.say(procedureTexts.deadlineUnchecked)}</span>
      )}
    </>
  );
}

/** Fee rules as a list: what is paid today first, dated ones with their dates. */
export function Fees({ fees, context }: { fees: readonly FeeRule[]; context: PageContext }) {
  if (fees.length === 0) return <span>{context.say(procedureTexts.feeNone)}</span>;
  const order = { now: 0, future: 1, past: 2 };
  const sorted = fees.toSorted((one, other) => order[feeTime(one, context.today)] - order[feeTime(other, context.today)]);
  return (
    <ul className="fees">
      {sorted.map((fee, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fee rules have no other identity than their place
        <li key={at} className={`fee fee-${feeTime(fee, context.today)}`}>
          <Fee fee={fee} context={context} />
        </li>
      ))}
    </ul>
  );
}

function Fee({ fee, context }: { fee: FeeRule; context: PageContext }) {
  const period = feePeriod(fee, context.locale);
  const time = { now: procedureTexts.feeNow, past: procedureTexts.feePast, future: procedureTexts.feeFuture };
  return (
    <>
      {fee.amount.kind !== 'free' && <span className="fee-kind">{context.say(feeKinds[fee.kind])}: </span>}
      <strong>{feeAmountWords(fee.amount, fee.currency, context.locale)}</strong>
      {period !== '' && (
        <span className="cell-note">
          {period} ({context.say(time[feeTime(fee, context.today)])})
        </span>
      )}
      {fee.note && (
        <span className="cell-note" {...context.vietnamese}>
          {fee.note}
        </span>
      )}
      {fee.exemptions.map((exemption) => (
        <span className="cell-note" key={exemption.key}>
          {context.say(procedureTexts.feeExemptions)}: <span {...context.vietnamese}>{exemption.name}</span> –{' '}
          {exemption.percent >= 100
            ? context.say(procedureTexts.feeExempt)
            : context.say(procedureTexts.feeReduced, { percent: exemption.percent })}
          {exemption.legalBasis && <span {...context.vietnamese}> ({exemption.legalBasis})</span>}
        </span>
      ))}
    </>
  );
}
