import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedProcedures } from '../../seed/read';
import { deadlineInWords } from '../../src/procedure/deadlines';
import { channelsOfDocument, documentsForChannel, documentsToUpload } from '../../src/procedure/documents';
import { elements, missingElements } from '../../src/procedure/elements';
import { amountInWords, applicableFees, exemptionInWords, feeFor, feeInWords, isFree } from '../../src/procedure/fees';
import { lintProcedure, lintRules } from '../../src/procedure/lint';
import { dateInWords, moneyInWords } from '../../src/procedure/money';
import type { Deadline, FeeAmount, FeeRule, Procedure, ServiceChannel } from '../../src/procedure/procedure';

const procedures = seedProcedures();
const today = '2026-11-22';

function find(key: string): Procedure {
  const found = procedures.find((procedure) => procedure.key === key);
  if (found === undefined) throw new Error(`No procedure ${key}`);
  return found;
}

function fee(amount: FeeAmount, more: Partial<FeeRule> = {}): FeeRule {
  return {
    kind: 'le-phi',
    amount,
    currency: 'VND',
    note: null,
    validFrom: null,
    validTo: null,
    exemptions: [],
    ...more,
  };
}

function limit(value: number | null, unit: Deadline['unit'], text: string | null = null): Deadline {
  return { value, unit, text, note: null, basis: 'test' };
}

function channel(fees: FeeRule[]): ServiceChannel {
  return { kind: 'online', deadline: limit(1, 'day'), fees };
}

const fixed = (value: number, per: string | null = 'lần'): FeeAmount => ({ kind: 'fixed', value, per });

describe('money and dates in words', () => {
  it('are written as people write them', () => {
    expect(moneyInWords(50_000, 'VND', 'vi')).toBe('50.000 đồng');
    expect(moneyInWords(1_500_000, 'VND', 'en')).toBe('VND 1,500,000');
    expect(moneyInWords(10, 'USD', 'vi')).toBe('10 USD');
    expect(moneyInWords(999, 'VND', 'vi')).toBe('999 đồng');
    expect(dateInWords('2026-09-05')).toBe('05/09/2026');
  });
});

describe('fees in words', () => {
  it('say kind, amount, unit and period', () => {
    expect(feeInWords(fee(fixed(25_000), { validFrom: '2025-07-01', validTo: '2026-12-31' }), 'vi')).toBe(
      'Lệ phí: 25.000 đồng/lần (từ 01/07/2025 đến 31/12/2026)',
    );
    expect(feeInWords(fee({ kind: 'free' }, { kind: 'unspecified' }), 'vi')).toBe('Miễn phí');
    expect(feeInWords(fee({ kind: 'council' }, { kind: 'phi' }), 'en')).toBe(
      "Fee: Set by the provincial People's Council",
    );
    expect(amountInWords(fee({ kind: 'unknown' }), 'vi')).toBe('Chưa rõ mức thu');
    expect(feeInWords(fee(fixed(1), { validTo: '2026-12-31' }), 'vi')).toContain('(đến 31/12/2026)');
    expect(feeInWords(fee(fixed(1), { validFrom: '2026-12-31' }), 'vi')).toContain('(từ 31/12/2026)');
    expect(exemptionInWords({ key: 'a', name: 'Người khuyết tật', percent: 100, legalBasis: null }, 'vi')).toBe(
      'Miễn: Người khuyết tật',
    );
    expect(exemptionInWords({ key: 'a', name: 'X', percent: 12.5, legalBasis: null }, 'vi')).toBe('Giảm 12,5%: X');
  });

  it('say steps and percentages', () => {
    const [copies] = find('2.000815').cases[0]?.channels[0]?.fees ?? [];
    expect(copies && feeInWords(copies, 'vi')).toBe(
      'Phí: 2.000 đồng/trang từ trang 1 đến 2, 1.000 đồng/trang từ trang 3 trở đi, tối đa 200.000 đồng',
    );
    const share = fee({ kind: 'percentage', rate: 0.5, of: 'giá trị tài sản', min: 100_000, max: 500_000_000 });
    expect(amountInWords(share, 'vi')).toBe('0,5% giá trị tài sản, tối thiểu 100.000 đồng, tối đa 500.000.000 đồng');
  });

  it('are said for every fee of the seed in both languages', () => {
    for (const procedure of procedures) {
      for (const { fees } of procedure.cases.flatMap(({ channels }) => channels)) {
        for (const one of fees) {
          for (const locale of ['vi', 'en'] as const) expect(feeInWords(one, locale)).not.toMatch(/undefined|NaN|\{/);
        }
      }
    }
  });
});

describe('what a fee comes to', () => {
  const steps: FeeAmount = {
    kind: 'stepped',
    per: 'trang',
    steps: [
      { upTo: 2, value: 2000 },
      { upTo: null, value: 1000 },
    ],
    cap: 200_000,
  };

  it('is counted by steps up to the cap', () => {
    expect([0, 1, 2, 3, 10, 500].map((pages) => feeFor(steps, pages))).toEqual([0, 2000, 4000, 5000, 12_000, 200_000]);
    expect(feeFor(fixed(8000), 3)).toBe(24_000);
    expect(feeFor({ kind: 'percentage', rate: 1, of: 'x', min: 50, max: 200 }, 10_000)).toBe(100);
    expect(feeFor({ kind: 'percentage', rate: 1, of: 'x', min: 50, max: 200 }, 1)).toBe(50);
    expect(feeFor({ kind: 'free' }, 9)).toBe(0);
  });

  it('is not known where it is not stated: never 0', () => {
    expect(feeFor({ kind: 'council' }, 1)).toBeNull();
    expect(feeFor({ kind: 'unknown' }, 1)).toBeNull();
  });

  it('never falls when there is more', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
        expect(feeFor(steps, a + b)).toBeGreaterThanOrEqual(feeFor(steps, a) ?? 0);
      }),
    );
  });
});

describe('the fees of a channel on a day', () => {
  const company = () => find('2.001583').cases[0]?.channels[0] ?? channel([]);
  const values = (day: string) =>
    applicableFees(company(), day).map(({ amount }) => amount.kind === 'fixed' && amount.value);

  it('are the reduced ones while they are in force, the full ones after', () => {
    expect(values('2026-11-22')).toEqual([25_000, 100_000]);
    expect(values('2026-12-31')).toEqual([25_000, 100_000]);
    expect(values('2027-01-01')).toEqual([50_000, 100_000]);
    expect(values('2025-06-30')).toEqual([50_000, 100_000]);
  });

  it('are unknown, never free, when all that is stated has run out', () => {
    const ran = channel([fee(fixed(25_000), { validTo: '2026-12-31' })]);
    expect(applicableFees(ran, '2027-01-01').map(({ amount }) => amount.kind)).toEqual(['unknown']);
    expect(isFree(ran, '2027-01-01')).toBe(false);
  });

  it('stand beside each other when they differ by note', () => {
    expect(applicableFees(find('1.002425').cases[0]?.channels[0] ?? channel([]), today)).toHaveLength(4);
  });

  it('are free only when stated so', () => {
    expect(isFree(channel([]), today)).toBe(false);
    expect(isFree(channel([fee({ kind: 'free' })]), today)).toBe(true);
    expect(isFree(channel([fee({ kind: 'free' }), fee(fixed(1), { kind: 'phi' })]), today)).toBe(false);
  });
});

describe('deadlines in words', () => {
  it('say number and unit, the same day, stages, and what is not stated', () => {
    expect(deadlineInWords(limit(3, 'working-day'), 'vi')).toBe('3 ngày làm việc');
    expect(deadlineInWords(limit(2.5, 'day'), 'vi')).toBe('2,5 ngày');
    expect(deadlineInWords(limit(1, 'hour'), 'en')).toBe('1 hour');
    expect(deadlineInWords(limit(2, 'month'), 'en')).toBe('2 months');
    expect(deadlineInWords(limit(1, 'working-day', 'Trong ngày; nhận sau 15 giờ'), 'vi')).toContain('Trong ngày');
    expect(deadlineInWords(limit(15, 'day', '10 ngày và 05 ngày làm việc'), 'vi')).toBe(
      '10 ngày, sau đó 5 ngày làm việc',
    );
    expect(deadlineInWords(limit(null, null), 'vi')).toBe('Chưa xác định');
    expect(deadlineInWords({ ...limit(null, null), text: 'Không quy định' }, 'vi')).toBe('Không quy định');
    expect(deadlineInWords({ ...limit(null, null), text: '17/20/27 ngày làm việc' }, 'vi')).toBe('Chưa xác định');
    expect(deadlineInWords(limit(1, null), 'vi')).toBe('1 (chưa ghi đơn vị)');
  });
});

describe('documents', () => {
  const birth = find('1.001193').cases[0];

  it('know their channels', () => {
    const [declaration, eForm, passport] = birth?.documents ?? [];
    expect(declaration && channelsOfDocument(declaration)).toEqual(['counter', 'post']);
    expect(eForm && channelsOfDocument(eForm)).toEqual(['online']);
    expect(passport && channelsOfDocument(passport)).toBeUndefined();
  });

  it('are uploaded when they are handed in on line and the form does not produce them', () => {
    expect(birth && documentsToUpload(birth).map(({ key }) => key)).toEqual(['d5', 'd6', 'd7', 'd8']);
    expect(birth && documentsForChannel(birth, 'counter').map(({ mode }) => mode)).not.toContain('e-form');
    const vessel = find('1.003650').cases[0];
    expect(vessel && documentsToUpload(vessel).map(({ name }) => name)).toContain(
      'Bản chính Giấy chứng nhận xuất xưởng',
    );
  });
});

describe('the elements of Decree 63/2010 Art. 8', () => {
  it('are named in both languages, each once', () => {
    expect(new Set(elements.map(({ id }) => id)).size).toBe(elements.length);
    for (const { title } of elements) expect(title.vi && title.en).toBeTruthy();
  });

  it('are missing where the record has nothing to say', () => {
    expect(missingElements(find('1.001193'))).toEqual([]);
    expect(missingElements(find('2.000815')).map(({ id }) => id)).toEqual(['deadline']);
    expect(missingElements(find('local-giay-phep-hanh-nghe')).map(({ id }) => id)).toEqual(['decision', 'fees']);
    const bare = {
      ...find('1.001193'),
      name: ' ',
      steps: [],
      applicants: [],
      decidingAgency: '',
      legalBasis: [],
      results: [],
    };
    expect(missingElements(bare).map(({ id }) => id)).toEqual([
      'name',
      'steps',
      'applicants',
      'agency',
      'legal-basis',
      'results',
    ]);
  });
});

describe('linting', () => {
  const codes = (change: Partial<Procedure>) => {
    const clean = lintProcedure(find('1.001193'), today).map(({ code }) => code);
    return lintProcedure({ ...find('1.001193'), ...change }, today)
      .map(({ code }) => code)
      .filter((code) => !clean.includes(code));
  };
  const withFees = (...fees: FeeRule[]) => ({
    cases: find('1.001193').cases.map((one) => ({ ...one, channels: [channel(fees)] })),
  });
  const withDeadline = (deadline: Deadline) => ({
    cases: find('1.001193').cases.map((one) => ({
      ...one,
      channels: [{ ...channel([fee({ kind: 'free' })]), deadline }],
    })),
  });

  it('has a stable code per rule', () => {
    expect(new Set(lintRules.map(({ id }) => id)).size).toBe(lintRules.length);
  });

  it('finds what is wrong with names', () => {
    expect(codes({ name: 'Đăng ký khai sinh.' })).toEqual(['name-ends-in-mark']);
    expect(codes({ name: 'Thủ tục đăng ký khai sinh' })).toEqual(['name-starts-with-procedure']);
    expect(codes({ name: 'Đăng ký '.repeat(40).trim() })).toEqual(['name-long']);
    expect(codes({ name: 'ĐĂNG KÝ KHAI SINH' })).toEqual(['name-in-capitals']);
    expect(codes({ name: 'Đăng ký &quot;khai sinh&quot; lại' })).toEqual(['name-with-entity']);
    expect(codes({ name: 'Đăng ký  khai sinh' })).toEqual(['name-with-spaces']);
    expect(codes({ name: 'Đăng ký khai sinh 1.001193' })).toEqual(['name-with-code']);
  });

  it('finds what is wrong with fees', () => {
    expect(codes(withFees(fee(fixed(125))))).toEqual(['fee-too-small']);
    expect(codes(withFees(fee({ kind: 'free' }), fee(fixed(50_000))))).toEqual(['fee-free-beside-amount']);
    expect(codes(withFees(fee({ kind: 'unknown' })))).toEqual(['fee-unknown']);
    expect(codes(withFees(fee(fixed(50_000), { validTo: '2025-12-31' })))).toEqual(['fee-ran-out']);
    expect(codes(withFees())).toEqual(['fees-missing']);
    expect(codes(withFees(fee(fixed(10), { currency: 'USD' })))).toEqual([]);
  });

  it('finds what is wrong with deadlines, laws and plans', () => {
    expect(codes(withDeadline(limit(null, null)))).toEqual(['element-missing', 'deadline-missing']);
    expect(codes(withDeadline(limit(1, null)))).toEqual(['element-missing', 'deadline-without-unit']);
    expect(codes(withDeadline({ ...limit(1, 'day'), basis: 'ours, to be checked' }))).toEqual([
      'deadline-to-be-checked',
    ]);
    expect(codes({ legalBasis: [{ text: 'x', validFrom: null, validTo: '2026-11-21' }] })).toEqual(['law-expired']);
    expect(codes({ decidingAgency: 'UBND cấp huyện' })).toEqual(['old-tier']);
    expect(codes({ target: { ...find('1.001193').target, current: 'mot-phan' } })).toEqual(['target-without-reason']);
  });

  it('finds what the data are known to be wrong about', () => {
    const of = (key: string) => lintProcedure(find(key), today).map(({ code }) => code);
    expect(of('2.000986')).toContain('target-without-online');
    expect(of('1.012783')).toContain('deadline-differs-by-channel');
    expect(of('2.000815')).toContain('condition-unclassified');
    expect(of('2.000205')).toContain('law-expired');
  });
});
