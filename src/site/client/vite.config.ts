import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { inlineRuntime } from './inline-runtime';
import { slimKinds } from './slim-kinds';
import { slimRjsf } from './slim-rjsf';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The scripts of public pages, into dist/client/assets: entries under stable names (pages name them; they are answered
 * with an ETag), chunks under names with their hash (cached for ever), and the form's style sheet.
 */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  plugins: [slimRjsf(), slimKinds(), inlineRuntime()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: here('../../../dist/client'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    modulePreload: false,
    cssCodeSplit: true,
    rollupOptions: {
      input: {
        'form-page': here('./form-page.tsx'),
        search: here('./search.ts'),
        'form-view': here('../../form-view/form-view.css'),
        site: here('../style/site.css'),
      },
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name][extname]',
      },
    },
  },
});
