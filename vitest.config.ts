import { defineConfig } from 'vitest/config';

/**
 * unit: pure, fast, anywhere. integration: a real Payload on a real database (TEST_DATABASE=sqlite|mongodb).
 * browser: the built product in a real Chromium. `npm test` runs all of them (scripts/test.mjs).
 */
/** One copy of graphql: Vite would take its .mjs while packages in Node take its .js, and the two do not know each other's types. */
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.int.test.ts', 'tests/**/*.browser.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/**/*.int.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
          globalSetup: ['tests/support/browser-setup.ts'],
        },
      },
    ],
  },
});
