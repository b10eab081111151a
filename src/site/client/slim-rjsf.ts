import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const view = fileURLToPath(new URL('../../form-view/rjsf/', import.meta.url));

/**
 * Keeps what the public form never renders out of its bundle: rjsf's default fields, templates and widgets (fetched apart
 * when a form has foreign nodes), its Markdown parser and its URI
 * resolver.
 */
export function slimRjsf(): Plugin {
  return {
    name: 'slim-rjsf',
    enforce: 'pre',
    resolveId(source, importer) {
      if (/^markdown-to-jsx(\/|$)/.test(source)) return `${view}plain-markdown.tsx`;
      if (source === 'fast-uri') return `${view}plain-uri.ts`;
      const fromRjsf = importer?.replaceAll('\\', '/').includes('/@rjsf/core/');
      return fromRjsf && source.endsWith('/getDefaultRegistry.js') ? `${view}slim-registry.ts` : null;
    },
  };
}
