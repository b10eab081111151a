import { describe, expect, it } from 'vitest';
import { printReport } from '../../scripts/derive-report';
import { caseForms, procedures } from './support/forms';

function printed(): string {
  const lines: string[] = [];
  printReport((line) => lines.push(line));
  return lines.join('\n');
}

describe('derive:report', () => {
  const text = printed();

  it('speaks of every procedure and case, in the order of the seed', () => {
    const heads = [...text.matchAll(/^\d+\. (\S+) \[(\S+)\]/gmu)].map(([, key, caseKey]) => `${key} ${caseKey}`);
    expect(heads.slice(0, caseForms.length)).toEqual(caseForms.map(({ title }) => title));
    for (const { name } of procedures) expect(text).toContain(name);
  });

  it('names blocks, rules and what is left to staff, and is the same every time', () => {
    expect(text).toMatch(/matter +birth-child +birth +tên có “khai sinh”/u);
    expect(text).toContain('Điều kiện chưa phân loại của giấy tờ “Bản sao cần chứng thực”');
    expect(text).toContain('TỔNG HỢP');
    expect(printed()).toBe(text);
  });
});
