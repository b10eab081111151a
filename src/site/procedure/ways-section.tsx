import type { Text } from '../../messages/text';
import { deadlineInWords } from '../../procedure/deadlines';
import { exemptionInWords, feeInWords } from '../../procedure/fees';
import type { FeeRule, ServiceChannel } from '../../procedure/procedure';
import type { PageContext } from '../page-context';
import { deadlineDetails, isDeadlineChecked } from '../words/deadline';
import { type FeeStanding, feesByStanding } from '../words/fees';
import { channelHints, channelNames } from '../words/vocabulary';
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
      <table className="rows rows-ways">
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
                <Fees channel={channel} context={context} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DeadlineCell({ channel, context }: { channel: ServiceChannel; context: PageContext }) {
  const said = deadlineInWords(channel.deadline, context.locale);
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
export function Fees({ channel, context }: { channel: ServiceChannel; context: PageContext }) {
  const fees = feesByStanding(channel, context.today);
  if (fees.length === 0) return <span>{context.say(procedureTexts.feeNone)}</span>;
  return (
    <ul className="fees">
      {fees.map(({ fee, standing }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fee rules have no other identity than their place
        <li key={at} className={`fee fee-${standing}`}>
          <Fee fee={fee} standing={standing} context={context} />
        </li>
      ))}
    </ul>
  );
}

const standings: Record<FeeStanding, Text> = {
  now: procedureTexts.feeNow,
  replaced: procedureTexts.feeReplaced,
  future: procedureTexts.feeFuture,
  past: procedureTexts.feePast,
};

function Fee({ fee, standing, context }: { fee: FeeRule; standing: FeeStanding; context: PageContext }) {
  const isDated = fee.validFrom !== null || fee.validTo !== null;
  return (
    <>
      <strong>{feeInWords(fee, context.locale)}</strong>
      {(isDated || standing !== 'now') && <span className="fee-standing"> – {context.say(standings[standing])}</span>}
      {fee.note && (
        <span className="cell-note" {...context.vietnamese}>
          {fee.note}
        </span>
      )}
      {fee.exemptions.map((exemption) => (
        <span className="cell-note" key={exemption.key}>
          {exemptionInWords(exemption, context.locale)}
          {exemption.legalBasis && <span {...context.vietnamese}> ({exemption.legalBasis})</span>}
        </span>
      ))}
    </>
  );
}
