import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseDatabase } from '../../src/database/database';
import { installationSecret } from '../../src/database/installation-secret';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secret-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const env = (given: Record<string, string>): NodeJS.ProcessEnv => ({ NODE_ENV: 'test', ...given });

describe('the secret of an installation', () => {
  it('is made once, kept, and readable by its owner only', () => {
    const made = installationSecret(env({}), folder);
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(installationSecret(env({}), folder)).toBe(made);
    expect(statSync(join(folder, 'secrets', 'payload')).mode & 0o077).toBe(0);
  });

  it('comes from the environment when it is long enough', () => {
    expect(installationSecret(env({ PAYLOAD_SECRET: 'x'.repeat(32) }), folder)).toBe('x'.repeat(32));
    expect(() => installationSecret(env({ PAYLOAD_SECRET: 'short' }), folder)).toThrow('32');
  });

  it('is not left behind by a build', () => {
    installationSecret(env({ NEXT_PHASE: 'phase-production-build' }), folder);
    expect(() => statSync(join(folder, 'secrets'))).toThrow();
  });
});

describe('the database', () => {
  it('is SQLite in the data folder unless another is named', () => {
    expect(chooseDatabase(env({}), folder).name).toBe('sqlite');
    expect(chooseDatabase(env({ DATABASE_URI: `file:${folder}/x.db` }), folder).name).toBe('sqlite');
    expect(chooseDatabase(env({ DATABASE_URI: 'mongodb://h/n?replicaSet=rs0' }), folder).name).toBe('mongoose');
  });

  it.each(['mongodb://h/n', 'mongodb://h/n?replicaSet=', 'mongodb://h/n?authSource=admin'])(
    'is refused as %s: without a replica set there are no transactions',
    (uri) => {
      expect(() => chooseDatabase(env({ DATABASE_URI: uri }), folder)).toThrow('replicaSet');
    },
  );

  it('is refused under any other address, which is not repeated: it may hold a password', () => {
    expect(() => chooseDatabase(env({ DATABASE_URI: 'postgres://u:pw@h/n' }), folder)).toThrow('DATABASE_URI');
    expect(() => chooseDatabase(env({ DATABASE_URI: 'postgres://u:pw@h/n' }), folder)).not.toThrow('pw');
  });
});
