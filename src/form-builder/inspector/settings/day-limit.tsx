'use client';
import { type ReactNode, useId, useState } from 'react';
import { isDayLimit, today } from '../../../form/day-limit';
import { useSay } from '../../state';
import { messages } from '../messages';
import type { SettingKind, SettingProps } from './setting-kind';

/** The limit of a date: none, the day of whoever answers, or a day of the calendar; nothing else can be entered. */
function DayLimitSetting({ label, value, onChange }: SettingProps): ReactNode {
  const { say } = useSay();
  const id = useId();
  const stored = typeof value === 'string' ? value : '';
  const [isPicking, setPicking] = useState(false);
  const isDay = stored !== today && (stored !== '' || isPicking);
  const choose = (kind: string): void => {
    setPicking(kind === 'day');
    if (kind === today) onChange(today);
    else if (kind === '' || stored === today) onChange(undefined);
  };
  return (
    <fieldset className="pb-setting">
      <legend className="pb-label">{label}</legend>
      <select
        className="pb-input"
        aria-label={label}
        value={stored === today ? today : isDay ? 'day' : ''}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{say(messages.noLimit)}</option>
        <option value={today}>{say(messages.dayOfAnswer)}</option>
        <option value="day">{say(messages.certainDay)}</option>
      </select>
      {isDay && (
        <input
          id={`${id}-day`}
          className="pb-input"
          type="date"
          aria-label={say(messages.dayOf, { label })}
          min="1800-01-01"
          max="2999-12-31"
          value={stored}
          onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
        />
      )}
    </fieldset>
  );
}

export const dayLimitSettingKind: SettingKind = {
  name: 'day-limit',
  fits: isDayLimit,
  Editor: DayLimitSetting,
};
