const browsers: readonly [RegExp, string][] = [
  [/\bCocCoc|coc_coc_browser/i, 'Cốc Cốc'],
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|FxiOS\//, 'Firefox'],
  [/\bChrome\/|CriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

const firstOf = (known: readonly [RegExp, string][], agent: string): string | undefined =>
  known.find(([pattern]) => pattern.test(agent))?.[1];

/** A browser as people call it (`Chrome, Windows`), from its User-Agent; undefined when it says nothing known. */
export function deviceOf(agent: string): string | undefined {
  const parts = [firstOf(browsers, agent), firstOf(systems, agent)].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}
