import { defineConfig } from 'vite';

/** Bundles the server: our sources become one file per entry, packages stay outside. Starting from sources would cost seconds. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: {
        server: 'src/server.ts',
        'search-thread': 'src/search/thread.ts',
        'reading-thread': 'src/import-files/reading-thread.ts',
      },
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
  ssr: { target: 'node' },
});
