import { describe, expect, it } from 'vitest';
import { seedAgencies, seedProcedures, seedSectors } from '../../seed/read';
import { readApplicants } from '../../seed/read/applicants';
import { readCondition } from '../../seed/read/documents';
import { readFees } from '../../seed/read/fees';
import { rawProcedures } from '../../seed/read/raw';
import type { Procedure } from '../../src/procedure/procedure';

const procedures = seedProcedures();

function find(key: string): Procedure {
  const found = procedures.find((procedure) => procedure.key === key);
  if (found === undefined) throw new Error(`No procedure ${key}`);
  return found;
}

describe('reading the seed', () => {
  it('keeps every channel, document and step of the source', () => {
    for (const raw of rawProcedures) {
      const procedure = find(raw.code ?? raw.id);
      const kinds = new Set(procedure.cases.flatMap(({ channels }) => channels.map(({ kind }) => kind)));
      expect(kinds.size).toBe(new Set(raw.channels.map(({ channel }) => channel)).size);
      for (const { documents } of procedure.cases) expect(documents).toHaveLength(raw.documents.length);
      expect(procedure.steps).toEqual(raw.steps);
      expect(procedure.legalBasis).toHaveLength(raw.legalBasis.length);
    }
  });

  it('names sectors and agencies that exist', () => {
    const sectors = new Set(seedSectors().map(({ id }) => id));
    const agencies = new Set(seedAgencies().map(({ code }) => code));
    expect(sectors.size).toBe(66);
    for (const { sector, performers } of procedures) {
      expect(sectors).toContain(sector);
      if (performers.kind === 'department') expect(agencies).toContain(performers.agency);
      if (performers.kind === 'list') for (const agency of performers.agencies) expect(agencies).toContain(agency);
    }
  });

  it('tells who performs: communes, the department named, police and insurance outside', () => {
    expect(find('1.001193').performers).toEqual({ kind: 'communes' });
    expect(find('1.004616').performers).toEqual({ kind: 'department', agency: 'H01.10' });
    expect(find('2.001583').performers).toEqual({ kind: 'department', agency: 'H01.02' });
    expect(find('1.000828').performers).toEqual({ kind: 'department', agency: 'H01.12' });
    expect(find('1.012783').performers).toEqual({ kind: 'department', agency: 'H01.VPDKDD' });
    expect(find('3.000348').performers.kind).toBe('outside');
    expect(find('1.001613').performers.kind).toBe('outside');
    expect(find('2.000908').performers.kind).toBe('list');
  });

  it('makes two cases of a channel that occurs twice, named by the note of its deadline', () => {
    const residence = find('1.010041').cases;
    expect(residence.map(({ name }) => name)).toEqual(['Thông tin đã có trong CSDL', 'Phải xác minh']);
    expect(residence.map(({ channels }) => channels[0]?.deadline.value)).toEqual([1, 3]);
    const copies = find('2.000815').cases;
    expect(copies.map(({ key }) => key)).toEqual(['mac-dinh', 'tai-co-quan-dai-dien-o-nuoc-ngoai']);
    expect(copies[1]?.channels[0]?.fees[0]).toMatchObject({
      currency: 'USD',
      amount: { kind: 'fixed', value: 10, per: 'bản' },
    });
  });

  it('makes cases of time limits that are named by case', () => {
    expect(find('1.011485').cases.map(({ name, channels }) => [name, channels[0]?.deadline.value])).toEqual([
      ['Một lần, mai táng', 24],
      ['Tuất', 31],
      ['Con khuyết tật nặng', 43],
    ]);
  });

  it('mends the kind of applicant that was broken at its comma', () => {
    expect(readApplicants(['Tổ chức (không bao gồm doanh nghiệp', 'HTX)', 'Công dân Việt Nam'])).toEqual([
      'organisation',
      'citizen',
    ]);
    expect(() => readApplicants(['Người ngoài hành tinh'])).toThrow('Unknown kind of applicant');
  });

  it('tells who settles the condition of a document', () => {
    expect(readCondition('nộp trực tiếp hoặc bưu chính')?.settledBy).toBe('channel');
    expect(readCondition('qua bưu điện')?.settledBy).toBe('channel');
    expect(readCondition('chỉ khi không khai thác được từ CSDL quốc gia về dân cư')?.settledBy).toBe('database');
    expect(readCondition('trẻ bị bỏ rơi')?.settledBy).toBe('applicant');
    expect(readCondition('chưa có tài khoản định danh điện tử')?.settledBy).toBe('applicant');
    expect(readCondition('không có thì cơ quan chụp')?.settledBy).toBe('unclassified');
    expect(readCondition(null)).toBeNull();
  });

  it('keeps the validity of laws it knows', () => {
    const law = find('1.001193').legalBasis.find(({ text }) => text.includes('60/2014/QH13'));
    expect(law?.validTo).toBe('2027-02-28');
  });
});

describe('reading fees', () => {
  const raw = { kind: 'le_phi', amount: 50_000, currency: 'VND', per: 'lần', note: null };

  it('never makes 0 of what is not known', () => {
    expect(readFees([{ ...raw, amount: null }], 'online')[0]?.amount).toEqual({ kind: 'unknown' });
    expect(readFees([{ ...raw, kind: 'unknown', amount: null }], 'online')[0]?.amount).toEqual({ kind: 'unknown' });
    expect(readFees([{ ...raw, amount: null, decidedBy: 'HĐND cấp tỉnh' }], 'online')[0]?.amount).toEqual({
      kind: 'council',
    });
    expect(readFees([{ ...raw, kind: 'none', amount: 0 }], 'online')[0]?.amount).toEqual({ kind: 'free' });
  });

  it("does not take another province's amount over", () => {
    const permit = find('2.000205').cases[0]?.channels[0]?.fees[0];
    expect(permit?.amount).toEqual({ kind: 'council' });
    expect(permit?.note).toContain('600.000 đồng');
  });

  it('reads steps, exemptions, reductions and the full amount of a dated half', () => {
    expect(find('2.000815').cases[0]?.channels[0]?.fees[0]?.amount).toEqual({
      kind: 'stepped',
      per: 'trang',
      steps: [
        { upTo: 2, value: 2000 },
        { upTo: null, value: 1000 },
      ],
      cap: 200_000,
    });
    const adoption = find('2.001263').cases[0]?.channels[0]?.fees[0]?.exemptions ?? [];
    expect(adoption.map(({ percent }) => percent)).toEqual([100, 100, 100, 100]);
    expect(find('1.003001').cases[0]?.channels[0]?.fees[0]?.exemptions).toEqual([
      { key: 'dia-ban-kho-khan', name: 'Địa bàn khó khăn', percent: 50, legalBasis: null },
    ]);
    const company = find('2.001583').cases[0]?.channels[0]?.fees ?? [];
    expect(company.map(({ amount, validTo }) => [amount.kind === 'fixed' && amount.value, validTo])).toEqual([
      [50_000, null],
      [25_000, '2026-12-31'],
      [100_000, null],
    ]);
  });

  it('leaves a fee for applying on line to the online channel', () => {
    const licence = find('3.000348').cases[0]?.channels ?? [];
    const amounts = licence.map(({ kind, fees }) => [kind, fees.length]);
    expect(amounts).toEqual([
      ['counter', 1],
      ['online', 2],
    ]);
  });
});
