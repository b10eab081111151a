import { describe, expect, it } from 'vitest';
import { seedProcedures } from '../../seed/read';
import type { FeeRule, ProcedureCase, ServiceChannel } from '../../src/procedure/procedure';
import { paidOnline } from '../../src/service-level/criteria/l4-payment';
import type { Subject } from '../../src/service-level/criterion';
import { criterionMessages } from '../../src/service-level/messages';
import { platform } from '../../src/service-level/platform';
import { readFixtures } from '../procedure/read-fixtures';

type Amount = 'free' | 'fixed' | 'unknown';
type Fixture = {
  /** What is asked for on each channel. */
  channels: Partial<Record<ServiceChannel['kind'], Amount[]>>;
  onlinePayment: boolean;
  met: boolean;
  because: Exclude<keyof (typeof criterionMessages)['l4-payment'], 'title'>;
};

const fee = (amount: Amount): FeeRule => ({
  kind: 'le-phi',
  amount: amount === 'fixed' ? { kind: 'fixed', value: 50_000, per: null } : { kind: amount },
  currency: 'VND',
  note: null,
  validFrom: null,
  validTo: null,
  exemptions: [],
});

const kinds = ['counter', 'online', 'post'] as const;

function subjectOf({
  channels,
  onlinePayment,
}: Fixture): Pick<Subject, 'procedure' | 'procedureCase' | 'platform' | 'today'> {
  const deadline = { value: 1, unit: 'working-day' as const, text: null, note: null, basis: 'test' };
  const procedureCase: ProcedureCase = {
    key: 'mac-dinh',
    name: '',
    documents: [],
    channels: kinds.flatMap((kind) => {
      const amounts = channels[kind];
      return amounts ? [{ kind, deadline, fees: amounts.map(fee) }] : [];
    }),
  };
  const [sample] = seedProcedures();
  if (!sample) throw new Error('no seed');
  const procedure = { ...sample, cases: [procedureCase] };
  return { procedure, procedureCase, platform: { ...platform, onlinePayment }, today: '2026-11-22' };
}

describe('payment on line', () => {
  for (const { file, fixture } of readFixtures<Fixture>(import.meta.url, 'fixtures/payment')) {
    it(file, () => {
      const { met, because, place } = paidOnline(subjectOf(fixture));
      expect(place !== undefined, 'what the record does not say is mended there').toBe(fixture.because === 'unknown');
      expect({ met, because }).toEqual({ met: fixture.met, because: criterionMessages['l4-payment'][fixture.because] });
    });
  }
});
