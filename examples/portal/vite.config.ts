import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the page with relative addresses, so that it can be put on any host. */
export default defineConfig({
  root: here('.'),
  base: './',
  build: {
    // Parts of rjsf are marked for servers that render React: without meaning here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
    outDir: here('../../dist/examples/portal'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
  },
});
