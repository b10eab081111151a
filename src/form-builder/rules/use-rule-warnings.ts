import { useMemo } from 'react';
import type { RuleFault } from '../../form/rule-faults';
import { useBuilderState, useSettledForm } from '../state';
import { faultsOf } from './faults-of';

/**
 * What of the rules is certainly wrong and yet lets the form be published (a required field that is never shown, a condition that never
 * holds): said beside “can be published” and before publishing.
 */
export function useRuleWarnings(): readonly RuleFault[] {
  const form = useSettledForm();
  const faults = useBuilderState((state) => state.faults);
  return useMemo(() => {
    const blocking = new Set(faults.map(({ code }) => code));
    return faultsOf(form).filter(({ severity, code }) => severity === 'error' && !blocking.has(code));
  }, [form, faults]);
}
