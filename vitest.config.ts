import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * unit: pure, fast, anywhere. integration: a real Payload on a real database (TEST_DATABASE=sqlite|mongodb).
 * browser: the built product in a real Chromium. `npm test` runs all of them (scripts/test.mjs).
 */
/** One copy of graphql: Vite would take its .mjs while packages in Node take its .js, and the two do not know each other's types. */
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

/** All cores: Vitest would leave one idle, which of two is half the machine. */
const cores = availableParallelism();

export default defineConfig({
  test: {
    // What has been transformed is kept by its content under node_modules: lanes after the first, and processes of each, start sooner.
    experimental: { fsModuleCache: true },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.int.test.ts', 'tests/**/*.browser.test.ts'],
          environment: 'node',
          // What they import is loaded once for all files, a fifth of their time; pure functions leave nothing behind.
          isolate: false,
          maxWorkers: cores,
          setupFiles: ['tests/support/property-seed.ts'],
          sequence: { groupOrder: 0 },
          testTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/**/*.int.test.ts'],
          environment: 'node',
          // Each file has a process and a database of its own; half a gigabyte each.
          maxWorkers: Math.min(cores, 4),
          sequence: { groupOrder: 1 },
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
          sequence: { groupOrder: 2 },
          testTimeout: 180_000,
          hookTimeout: 300_000,
          globalSetup: ['tests/support/browser-setup.ts'],
          // As `patienceMs`: a busy machine takes its time, and what is lost never comes.
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
