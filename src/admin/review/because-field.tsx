'use client';
import { useField } from '@payloadcms/ui';
import type { JSONFieldClientComponent } from 'payload';
import type { Text } from '../../messages/text';
import { useSay } from '../use-say';
import { reviewMessages } from './messages';

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;

/** Why the system made a release: the criterion that broke, or that holds again. */
export const BecauseField: JSONFieldClientComponent = ({ path }) => {
  const { value } = useField<unknown>({ path });
  const { say } = useSay();
  if (!isText(value)) return null;
  return (
    <p className="cat-note">
      <strong>{say(reviewMessages.because)}:</strong> {say(value)}
    </p>
  );
};
