import type { ReactNode } from 'react';

/** Stands in for markdown-to-jsx in browser bundles (32 KB gzipped): texts of forms are plain text, markup included. */
export function Markdown({ children }: { children?: ReactNode }): ReactNode {
  return children;
}
