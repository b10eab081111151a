/**
 * `npm run bench -- catalog [import | search]`: the catalogue at the size of the nation. Each part is measured on its own and gives its figures
 * to the one RESULT line; without a name all parts run.
 */
import { cpus, totalmem } from 'node:os';
import { register } from 'tsx/esm/api';

register();
const { benchImport } = await import('./import.mjs');
const { benchSearch } = await import('./search.mjs');

const parts = { import: benchImport, search: benchSearch };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
const figures = {};
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  console.log(`== ${name}`);
  Object.assign(figures, await parts[name]((text) => console.log(text)));
}
const machine = `${cpus().length} x ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
console.log(`RESULT ${JSON.stringify({ bench: 'catalog', ...figures, machine, node: process.version })}`);
