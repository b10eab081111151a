import type { ReactNode } from 'react';
import type { RuleFault } from '../../form/rule-faults';
import { useSay } from '../state';
import { messages } from './messages';

/** Faults of rules, each with its kind said in words. */
export function FaultList({ faults }: { faults: readonly RuleFault[] }): ReactNode {
  const { say, locale } = useSay();
  if (faults.length === 0) return null;
  return (
    <ul className="pb-faults">
      {faults.map((fault) => (
        <li
          key={`${fault.code} ${fault.rule} ${fault.message.vi}`}
          className={fault.severity === 'error' ? 'pb-note pb-note-bad' : 'pb-note pb-note-warn'}
        >
          <strong>{say(fault.severity === 'error' ? messages.faultError : messages.faultWarning)}</strong>{' '}
          {fault.message[locale]}
        </li>
      ))}
    </ul>
  );
}
