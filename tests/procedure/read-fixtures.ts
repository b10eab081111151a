import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The JSON fixtures of a folder beside the test, with their file names; an empty folder is a broken test. */
export function readFixtures<T>(test: string, folder: string): { file: string; fixture: T }[] {
  const directory = fileURLToPath(new URL(`${folder}/`, test));
  const files = readdirSync(directory).filter((file) => file.endsWith('.json'));
  if (files.length === 0) throw new Error(`No fixtures in ${folder}`);
  return files.sort().map((file) => ({ file, fixture: JSON.parse(readFileSync(`${directory}${file}`, 'utf8')) }));
}
