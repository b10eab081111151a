import { describe, expect, it } from 'vitest';
import type { ReadRow } from '../../src/import/read-row';
import { findMapping, type SheetItem } from '../../src/import/read-sheet';
import expected from './fixtures/office-list.json';
import { officeList, readAll, rowsOfText } from './support/world';

const rows = rowsOfText(officeList());
const items = readAll(rows);
const data = items.flatMap((item) => (item.kind === 'data' ? [item.row] : []));

const without = <Value extends object>(value: Value) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null && each !== undefined));

/** A line as the table writes it. */
function asTable(item: SheetItem) {
  if (item.kind === 'skipped') {
    const { said, counted } = item.mismatch ?? {};
    return { line: item.line, skipped: item.reason, ...(item.mismatch ? { said, counted } : {}) };
  }
  return rowAsTable(item.row);
}

function rowAsTable({ line, values, remarks, filledDown }: ReadRow) {
  const codes = (kind: string) => remarks.filter((each) => each.kind === kind).map(({ code }) => code);
  return {
    line,
    code: values.code?.serial ?? null,
    owner: values.code?.owner ?? null,
    name: values.name,
    sector: values.sector?.id ?? null,
    agency: values.agency?.text,
    performers: values.agency?.performers,
    filledDown,
    tiers: values.tiers ?? [],
    deadline: (values.deadline ?? []).map(({ caseName, value, unit, ...more }) => ({
      value,
      unit,
      ...without({ case: caseName, ...more }),
    })),
    fee: (values.fee ?? []).map(({ rule, channel }) => ({
      amount: rule.amount,
      ...(rule.kind === 'unspecified' ? {} : { kind: rule.kind }),
      ...without({ note: rule.note, from: rule.validFrom, to: rule.validTo, channel }),
      ...(rule.exemptions.length > 0
        ? { exemptions: rule.exemptions.map(({ name, percent }) => `${name} -${percent}%`) }
        : {}),
    })),
    documents: values.documents?.length ?? 0,
    ticks: [values.counter, values.post, values.online].map((tick) => (tick ? 'x' : '-')).join(''),
    level: values.level?.current ?? null,
    questions: codes('question'),
    notes: codes('note'),
  };
}

describe('the messy office list', () => {
  it('has 98 rows, of which 68 are data', () => {
    expect(rows).toHaveLength(98);
    expect(data).toHaveLength(68);
    expect(expected).toHaveLength(98);
  });

  it.each(items.map((item, place) => ({ line: place + 1, item, place })))('line $line', ({ item, place }) => {
    expect(asTable(item)).toEqual(expected[place]);
  });

  it('has its header in rows 7 and 8, joined, and every column known by name', () => {
    const { header, columns } = findMapping(rows);
    expect(header?.lines).toEqual([7, 8, 9]);
    expect(header?.titles.slice(10, 13)).toEqual([
      'Hình thức tiếp nhận / Trực tiếp',
      'Hình thức tiếp nhận / BCCI',
      'Hình thức tiếp nhận / Trực tuyến',
    ]);
    expect(columns.map(({ field }) => field)).toEqual([
      'ordinal',
      'code',
      'name',
      'sector',
      'agency',
      'tiers',
      'deadline',
      'fee',
      'documents',
      'legalBasis',
      'counter',
      'post',
      'online',
      'level',
      'decision',
      'note',
    ]);
    expect(columns.every(({ because, confidence }) => because === 'name' && confidence >= 0.95)).toBe(true);
  });

  it('fills 40 agencies and 23 sectors down', () => {
    expect(data.filter(({ filledDown }) => filledDown.includes('agency'))).toHaveLength(40);
    expect(data.filter(({ filledDown }) => filledDown.includes('sector'))).toHaveLength(23);
  });

  it('keeps every name in NFC and every mapped cell as printed', () => {
    for (const row of data) {
      expect(row.values.name).toBe(row.values.name?.normalize('NFC'));
      const printed = rows[row.line - 1]?.cells[2];
      expect(row.texts.name).toBe(printed);
    }
  });
});
