'use client';
import type { ReactNode } from 'react';
import type { NodeRef } from '../../form/commands/node-ref';
import { useSay } from '../state';
import { messages } from './messages';
import { useAdviceCount } from './use-advice';

/** How many things are worth another look at a part and inside it; nothing when there are none. Hints are not counted. */
export function AdviceMark({ nodeRef }: { nodeRef: NodeRef }): ReactNode {
  const { say } = useSay();
  const { count, isBad } = useAdviceCount(nodeRef);
  if (count === 0) return null;
  return (
    <span className={isBad ? 'pb-tag pb-tag-bad' : 'pb-tag pb-tag-warn'}>
      <span aria-hidden="true">{count}</span>
      <span className="pb-hidden">{say(messages.marked, { count })}</span>
    </span>
  );
}
