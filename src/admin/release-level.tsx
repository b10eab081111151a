'use client';
import { useField } from '@payloadcms/ui';
import type { JSONFieldClientComponent } from 'payload';
import { useId } from 'react';
import type { ServiceLevel } from '../service-level/level';
import { messages } from './messages';
import { CriteriaByLevel } from './procedure/level-row';
import { useSay } from './use-say';

const isLevel = (value: unknown): value is ServiceLevel =>
  typeof value === 'object' && value !== null && 'criteria' in value && Array.isArray(value.criteria);

/** The level a release was given, with the criteria as they were answered then. */
export const ReleaseLevel: JSONFieldClientComponent = ({ path }) => {
  const { value } = useField<unknown>({ path });
  const { say } = useSay();
  const heading = useId();
  if (!isLevel(value)) return null;
  return (
    <section className="cat-panel" aria-labelledby={heading}>
      <h2 id={heading}>{say(messages.levelNow, { level: value.legacy, current: say(messages[value.current]) })}</h2>
      <CriteriaByLevel criteria={value.criteria} />
    </section>
  );
};
