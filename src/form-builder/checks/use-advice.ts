import type { Advice } from '../../form/advice';
import type { NodeRef } from '../../form/commands/node-ref';
import { useBuilder, useBuilderState, useSettledDraft } from '../state';
import { adviceCountAt, adviceOf } from './advice-of';

/** All advice on the form as it was a moment ago. */
export function useAdvice(): readonly Advice[] {
  const { facts } = useBuilder();
  return adviceOf(useSettledDraft(), facts);
}

/** How many things are worth another look at a part and inside it, and whether one of them is grave; 0 when there are none. */
export function useAdviceCount(ref: NodeRef): { count: number; isBad: boolean } {
  const { facts } = useBuilder();
  const count = useBuilderState(({ settled }) => adviceCountAt(settled, facts, ref)?.count ?? 0);
  const isBad = useBuilderState(({ settled }) => adviceCountAt(settled, facts, ref)?.isBad ?? false);
  return { count, isBad };
}
