import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  localTime,
  makeCalendar,
  workCalendar,
  workingDayFrom,
} from '../../src/dossier/calendar';
import { type Due, dueDate } from '../../src/dossier/due-date';
import holidays from '../../src/dossier/holidays.json';
import { stagesOf } from '../../src/procedure/deadlines';
import type { Deadline } from '../../src/procedure/procedure';
import { readFixtures } from '../procedure/read-fixtures';

type Vector = { name: string; acceptedAt: string; deadline: Deadline; due: Due | null };

describe('due dates', () => {
  for (const { file, fixture } of readFixtures<Vector>(import.meta.url, 'fixtures/due')) {
    it(`${file}: ${fixture.name}`, () => {
      expect(dueDate(new Date(fixture.acceptedAt), fixture.deadline, workCalendar)).toEqual(fixture.due);
    });
  }
});

const moment = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2028-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const unit = fc.constantFrom('working-day' as const, 'day' as const, 'hour' as const, 'month' as const);
const deadline = (value: number, unit: Deadline['unit'], text: string | null = null): Deadline => ({
  value,
  unit,
  text,
  note: null,
  basis: 'test',
});
const key = (due: Due | null) => (due === null ? '' : `${due.on} ${due.by ?? '99:99'}`);

describe('the working calendar', () => {
  it('never gives a day off, never a day before the start', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 160 }), unit, (at, quarters, unit) => {
        const due = dueDate(at, deadline(quarters / 4, unit), workCalendar);
        expect(due).not.toBeNull();
        if (due === null) return;
        expect(workCalendar.isWorkingDay(due.on)).toBe(true);
        expect(due.on >= localTime(at).date).toBe(true);
      }),
    );
  });

  it('gives more time for a longer limit, and no earlier end for a later start', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 120 }),
        unit,
        fc.integer({ min: 1, max: 5000 }),
        (at, quarters, unit, later) => {
          const due = dueDate(at, deadline(quarters / 4, unit), workCalendar);
          const longer = dueDate(at, deadline((quarters + 1) / 4, unit), workCalendar);
          const started = dueDate(new Date(at.getTime() + later * 60_000), deadline(quarters / 4, unit), workCalendar);
          expect(key(longer) >= key(due)).toBe(true);
          expect(key(started) >= key(due)).toBe(true);
        },
      ),
    );
  });

  it('adds working days one after the other', () => {
    const date = moment.map((at) => localTime(at).date);
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (start, a, b) => {
        const inOne = addWorkingDays(start, a + b, workCalendar);
        expect(addWorkingDays(addWorkingDays(start, a, workCalendar), b, workCalendar)).toBe(inOne);
      }),
    );
  });

  it('has 12 statutory days off in 2026 and says which years are decided', () => {
    const year = holidays.years.find((one) => one.year === 2026);
    const swapped = year?.workingDays.length ?? 0;
    expect((year?.daysOff.length ?? 0) - swapped).toBe(12);
    expect(workCalendar.isProvisional('2026-11-22')).toBe(false);
    expect(workCalendar.isProvisional('2027-01-01')).toBe(true);
    expect(workCalendar.isProvisional('2029-01-01')).toBe(true);
  });

  it('lists no weekend as a day off and no weekday as a day worked instead', () => {
    for (const { daysOff, workingDays } of holidays.years) {
      for (const { date } of daysOff) expect([0, 6]).not.toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
      for (const { date } of workingDays) expect([0, 6]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
    }
  });

  it('makes up fixed days that fall on a weekend in years without data', () => {
    const calendar = makeCalendar(
      [],
      [
        { day: '05-01', name: 'x' },
        { day: '05-03', name: 'y' },
      ],
    );
    expect(calendar.isWorkingDay('2027-05-03')).toBe(false);
    expect(calendar.isWorkingDay('2027-05-04')).toBe(false);
    expect(workingDayFrom('2027-05-01', calendar)).toBe('2027-05-05');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });
});

describe('stages', () => {
  it('reads two stages with two units, and keeps the value where the text is not wholly understood', () => {
    expect(stagesOf(deadline(15, 'day', '10 ngày và 05 ngày làm việc'))).toEqual([
      { value: 10, unit: 'day' },
      { value: 5, unit: 'working-day' },
    ]);
    expect(stagesOf(deadline(15, 'day', '15 ngày và thời gian niêm yết'))).toEqual([{ value: 15, unit: 'day' }]);
    expect(stagesOf(deadline(2, 'day', '2,5 giờ và 1 tháng'))).toEqual([
      { value: 2.5, unit: 'hour' },
      { value: 1, unit: 'month' },
    ]);
  });
});
