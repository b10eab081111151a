import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const longest = 300;

/** The failed tests of a vitest JSON report, a line each: file, test, and how its message begins. */
export function failuresIn(report, root) {
  if (!existsSync(report)) return ['the tests ended without a report'];
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const lines = failed.map(({ fullName, failureMessages }) => `${file} > ${fullName}: ${begin(failureMessages[0])}`);
    return lines.length === 0 && status === 'failed' ? [`${file}: ${begin(message)}`] : lines;
  });
}

/** The files in which something failed, as paths from `root`; none where there is no report. */
export function failedFiles(report, root) {
  if (!existsSync(report)) return [];
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  return testResults.filter(({ status }) => status === 'failed').map(({ name }) => relative(root, name));
}

function begin(message) {
  return stripVTControlCharacters(message ?? '')
    .replace(/\s+/g, ' ')
    .slice(0, longest);
}
