import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The elements that other sites embed: one file without imports, since a browser loads every module of a foreign origin only where it
 * is told that it may. Built after the scripts of our own pages, into the same folder.
 */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  build: {
    outDir: here('../../../../dist/client'),
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    rollupOptions: { input: { embed: here('./embed.ts') }, output: { entryFileNames: 'assets/[name].js' } },
  },
});
