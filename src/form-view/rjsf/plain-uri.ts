/** The address without its fragment. */
function base(address: string): string {
  return address.replace(/#.*$/, '');
}

/**
 * Stands in for fast-uri in browser bundles (7 KB gzipped): rjsf asks it to resolve `$ref`, and forms only have local ones.
 * Default export, because rjsf imports it so.
 */
const plainUri = {
  equal: (a: string, b: string): boolean => a === b,
  resolve: (from: string, to: string): string => {
    if (to.startsWith('#')) return base(from) + to;
    try {
      return new URL(to, from).href;
    } catch {
      return to;
    }
  },
};

export default plainUri;
