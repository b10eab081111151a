import { expect, test } from 'vitest';
import { bundleParts } from '../../src/admin/form-builder/bundle-parts';
import { readBundle } from '../../src/form/transfer';

const head = '{"format":"procedure-catalog/forms@1"}';

test('a small file is one part; a large one is cut between lines, each part a file of its own', () => {
  expect(bundleParts(`${head}\n{}\n`)).toHaveLength(1);
  const line = JSON.stringify({ a: 'x'.repeat(500_000) });
  const lines = Array.from({ length: 40 }, () => line);
  const parts = bundleParts([head, ...lines].join('\n'));
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) {
    expect(part.startsWith(`${head}\n`)).toBe(true);
    expect(part.length).toBeLessThan(8_000_000);
  }
  expect(parts.flatMap((part) => part.split('\n').slice(1))).toEqual(lines);
});

test('a form alone, several lines of one object, is never cut', () => {
  const alone = JSON.stringify({ format: 'procedure-catalog/forms@1', form: { a: 'x'.repeat(7_000_000) } }, null, 2);
  expect(bundleParts(alone)).toEqual([alone]);
  expect(readBundle(alone).problems).toHaveLength(1);
});
