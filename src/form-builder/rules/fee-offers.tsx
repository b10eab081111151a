import { type ReactNode, useMemo } from 'react';
import { feeOffers } from '../../form/derive/fee-offers';
import type { Rule } from '../../form/form';
import { equalJson } from '../../form/json';
import { useBuilder, useSay } from '../state';
import { messages } from './messages';
import { withMember } from './option-control';

type Props = { id: string; rule: Rule; onChange: (rule: Rule, isTyped: boolean) => void };

/** The fees of the procedure that a calculation of this kind can take over; nothing where it has none. */
export function FeeOffers({ id, rule, onChange }: Props): ReactNode {
  const { facts } = useBuilder();
  const { say, locale } = useSay();
  const offers = useMemo(() => {
    const own = facts.procedure?.cases.find(({ key }) => key === facts.caseKey);
    return own === undefined ? [] : feeOffers(own).filter(({ kind }) => kind === rule.kind);
  }, [facts, rule.kind]);
  if (offers.length === 0) return null;
  const { message, ...options } = rule.options ?? {};
  const at = offers.findIndex((offer) => equalJson(offer.options, options));
  return (
    <div className="pb-rule-option">
      <label className="pb-label" htmlFor={id}>
        {say(messages.feeOffers)}
      </label>
      <select
        id={id}
        className="pb-input"
        value={at < 0 ? '' : at}
        onChange={({ target }) => {
          const offer = offers[Number(target.value)];
          if (offer !== undefined) onChange({ ...rule, options: withMember(offer.options, 'message', message) }, false);
        }}
      >
        {at < 0 && <option value="">{say(messages.ownFee)}</option>}
        {offers.map((offer, index) => (
          <option key={JSON.stringify(offer.options)} value={index}>
            {offer.label[locale]}
          </option>
        ))}
      </select>
    </div>
  );
}
