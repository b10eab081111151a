import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIns, secantusServers, takesWrites } from '../../scripts/setup/secantus.mjs';

/** It tests what the lane does about its stand-in: where there is none, there is nothing to test. */
const isStandIn = process.env.TEST_MONGODB_URI?.includes('replicaSet=secantus') ?? false;

describe.skipIf(!isStandIn)('the stand-in for MongoDB (on SQLite and on a real MongoDB there is none)', () => {
  let servers: StandIns | undefined;
  beforeAll(async () => {
    servers = await secantusServers(2);
  });
  afterAll(() => servers?.close());

  /** Stops the process that listens on the port of `uri`, as one that hangs does: it is there and says nothing. */
  function freeze(uri: string) {
    const port = new URL(uri).port;
    execFileSync('pkill', ['-STOP', '-f', `secantusd-py --port ${port} `]);
  }

  it('is started anew at its address when it takes no write any more, and only then', { timeout: 60_000 }, async () => {
    if (!servers) throw new Error('SecantusDB does not start.');
    const { uris, replaceStuck } = servers;
    const [first = '', second = ''] = uris;
    expect(await replaceStuck(uris, 20)).toBe(0);
    freeze(first);
    expect(await takesWrites(first, 2)).toBe(false);
    expect(await replaceStuck([second], 20)).toBe(0);
    expect(await replaceStuck(uris, 2)).toBe(1);
    expect(await takesWrites(first, 20)).toBe(true);
  });
});
