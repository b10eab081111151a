import type { Plugin } from 'vite';

const importOfRuntime = /import\s*\{([^}]*)\}\s*from\s*["']\.\/(rolldown-runtime-[\w-]+\.js)["'];?/;
const exportAtEnd = /export\s*\{([^}]*)\};?\s*$/;

/** Reads `a as b, c` of an import or export list: pairs of the first and the second name. */
function pairs(list: string): [string, string][] {
  return list
    .split(',')
    .map((part) => part.trim().split(/\s+as\s+/))
    .filter(([name]) => name !== undefined && name !== '')
    .map(([from = '', to = from]) => [from, to]);
}

/**
 * Puts the bundler's few lines of run time (helpers without state) into the entries that use them. As a chunk of its own
 * they would be one more request after the entry has arrived, before anything can start. Other chunks keep the chunk.
 */
export function inlineRuntime(): Plugin {
  return {
    name: 'inline-runtime',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
        const found = importOfRuntime.exec(chunk.code);
        const runtime = Object.values(bundle).find((one) => found && one.fileName.endsWith(`/${found[2]}`));
        if (!found || runtime?.type !== 'chunk') continue;
        const exported = exportAtEnd.exec(runtime.code);
        if (!exported || runtime.imports.length > 0) continue;
        const body = runtime.code.slice(0, exported.index);
        const given = pairs(exported[1] ?? '').map(([local, name]) => `${name}:${local}`);
        const taken = pairs(found[1] ?? '').map(([name, local]) => `${name}:${local}`);
        const inlined = `const{${taken.join(',')}}=(()=>{${body};return{${given.join(',')}}})();`;
        chunk.code = chunk.code.replace(found[0], () => inlined);
        chunk.imports = chunk.imports.filter((name) => name !== runtime.fileName);
      }
    },
  };
}
