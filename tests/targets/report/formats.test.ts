import { describe, expect, it } from 'vitest';
import { typefaces } from '../../../collections/typefaces';
import { reportFormats } from '../../../src/targets/report';
import { quarterReport, readQuarter } from '../../../src/targets/report/quarter';
import { reportFiles } from '../../../src/targets/report/report-format';

const quarter = readQuarter('2026-Q4');
if (!quarter) throw new Error('a quarter expected');

const report = quarterReport({
  today: '2027-01-15',
  quarter,
  scope: 'Sở Giáo dục và Đào tạo, tỉnh An Giang',
  history: [{ key: 'H01/a', on: '2026-10-01', legacy: 3 }],
  counts: [],
  services: [{ current: 'mot-phan', missing: [] }],
});

describe('a file of the report', () => {
  it.each(reportFormats)('$extension is made', async (format) => {
    const given = { typefaces: typefaces(), made: '2027-01-05T02:00:00.000Z' };
    const file = Buffer.from(await format.write(report, given));
    expect(file.subarray(0, 2).toString()).toBe({ docx: 'PK', pdf: '%P' }[format.extension]);
    expect(file.length).toBeGreaterThan(4_000);
  });

  it('is offered under the names of the pages', () => {
    expect(reportFormats.map(({ extension, name }) => [extension, name])).toEqual(Object.entries(reportFiles));
  });

  it('as PDF is tagged, in Vietnamese, with the heads of its tables marked as such', async () => {
    const pdf = reportFormats.find(({ extension }) => extension === 'pdf');
    const file = await pdf?.write(report, { typefaces: typefaces(), made: '2027-01-05T02:00:00.000Z' });
    const text = Buffer.from(file ?? []).toString('latin1');
    expect(text).toContain('/MarkInfo');
    expect(text).toContain('/Lang (vi-VN)');
    const count = (name: string) => text.split(new RegExp(`/S /${name}\\b`)).length - 1;
    expect([count('H1'), count('H2'), count('Table'), count('TH')]).toEqual([1, 3, 3, 9]);
    expect(count('TR')).toBe(3 + report.parts.flatMap(({ lines }) => lines).length);
  });
});
