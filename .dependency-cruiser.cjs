/**
 * The layer rules of the product: data <- core <- ui or adapter <- app (the right may import the left).
 * Core is pure: no Payload, React, Next or node:* in it. See docs/decisions/0001-layers.md.
 */
const core =
  '^src/(problem|messages|places|procedure|form|service-level|service-list|targets|dossier|import|duplicates|side-by-side|masters|audit|notices|bulk-work)/';
const ui = '^src/(form-view|form-builder)/';
const adapter = '^(collections/|seed/|src/(portal|intake|database|search|import-files)/)';
const app = '^(src/(site|admin|app|server)|payload[.]config[.]ts)';
const data = '^(form-schemas|seed/data)/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-imports-core-and-data-only',
      severity: 'error',
      from: { path: core },
      to: { path: `(${ui}|${adapter}|${app})`, pathNot: data },
    },
    { name: 'core-is-pure', severity: 'error', from: { path: core }, to: { dependencyTypes: ['core'] } },
    {
      name: 'core-knows-no-framework',
      severity: 'error',
      from: { path: core },
      to: { path: 'node_modules/(payload|@payloadcms|react|react-dom|next|fastify|@rjsf)/' },
    },
    {
      name: 'ui-imports-no-adapter-or-app',
      severity: 'error',
      from: { path: ui },
      to: { path: `(${adapter}|${app})` },
    },
    {
      name: 'ui-knows-no-payload',
      severity: 'error',
      from: { path: ui },
      to: { path: 'node_modules/(payload|@payloadcms|next|fastify)/' },
    },
    {
      name: 'adapter-imports-no-ui-or-app',
      severity: 'error',
      from: { path: adapter },
      to: { path: `(${ui}|${app})` },
    },
    {
      name: 'procedure-does-not-know-levels-or-lists',
      severity: 'error',
      from: { path: '^src/(procedure|form)/' },
      to: { path: '^src/(service-level|service-list|dossier)/' },
    },
    {
      name: 'procedure-does-not-know-forms',
      severity: 'error',
      from: { path: '^src/procedure/' },
      to: { path: '^src/form/' },
    },
    {
      name: 'forms-know-procedures-only-to-derive',
      severity: 'error',
      from: { path: '^src/form/(?!derive/)' },
      to: { path: '^src/procedure/' },
    },
    { name: 'no-drawers', severity: 'error', from: {}, to: { path: '^src/.*(utils|helpers|lib|common)/' } },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@rjsf/core/lib/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '(payload-types[.]ts|importMap[.]js|^src/migrations/)' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
