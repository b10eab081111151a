import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failedFiles, failuresIn } from '../../scripts/setup/test-report.mjs';

const folder = mkdtempSync(join(tmpdir(), 'test-report-'));

function reportOf(testResults: unknown[]): string {
  const file = join(folder, `${testResults.length}.json`);
  writeFileSync(file, JSON.stringify({ testResults }));
  return file;
}

test('what failed is said in a line each: the file, the test, and how its message begins', () => {
  const report = reportOf([
    {
      name: '/project/tests/a.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'a is fine', failureMessages: [] },
        { status: 'failed', fullName: 'a breaks', failureMessages: ['\u001b[31mError:\u001b[39m one\n  two'] },
      ],
    },
    { name: '/project/tests/b.test.ts', status: 'failed', message: 'does not even load', assertionResults: [] },
    { name: '/project/tests/c.test.ts', status: 'passed', assertionResults: [] },
  ]);
  expect(failuresIn(report, '/project')).toEqual([
    'tests/a.test.ts > a breaks: Error: one two',
    'tests/b.test.ts: does not even load',
  ]);
  expect(failedFiles(report, '/project')).toEqual(['tests/a.test.ts', 'tests/b.test.ts']);
});

test('a run that ended without a report is said too', () => {
  expect(failuresIn(join(folder, 'none.json'), '/project')).toEqual(['the tests ended without a report']);
  expect(failedFiles(join(folder, 'none.json'), '/project')).toEqual([]);
});
