import { afterEach, expect, test, vi } from 'vitest';
import { standingStore } from '../../src/admin/procedure/standing-store';

/** What the server is asked, each answered when the test says so. */
function server() {
  const asked: { path: string; answer: (body: unknown, status?: number) => Promise<void> }[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    return new Promise<Response>((resolve) => {
      asked.push({
        path: url.replace(/^.*\//, ''),
        answer: async (body, status = 200) => {
          resolve(Response.json(body, { status }));
          await new Promise((done) => setTimeout(done, 0));
        },
      });
    });
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

const at = (draftRev: number) => ({ draftRev, level: { legacy: 3 }, release: { revision: 1 }, isNew: true, cases: [] });

test('of two saves in a row the answer to the last counts, also when it comes first', async () => {
  const asked = server();
  const store = standingStore('two-saves');
  void store.load();
  void store.load();
  expect(asked.map(({ path }) => path)).toEqual(['level', 'level']);
  await asked[1]?.answer(at(2));
  expect(store.state()).toMatchObject({ doing: null, standing: at(2) });
  await asked[0]?.answer(at(1));
  expect(store.state().standing).toEqual(at(2));
});

test('an answer that was asked before publishing does not end the publishing', async () => {
  const asked = server();
  const store = standingStore('asked-before');
  void store.load();
  void store.publish();
  await asked[0]?.answer(at(1));
  expect(store.state()).toMatchObject({ doing: { what: 'publish' } });
  expect(store.state().standing).toBeUndefined();
  await asked[1]?.answer(at(2));
  expect(store.state()).toMatchObject({ standing: at(2), outcome: { kind: 'done' } });
});

test.each([
  ['done', 200, at(2)],
  ['refused', 422, { problems: [] }],
])('what was saved while publishing is asked for afterwards; "%s" stays told', async (kind, status, body) => {
  const asked = server();
  const store = standingStore(`saved-meanwhile-${kind}`);
  void store.publish();
  void store.load();
  expect(asked.map(({ path }) => path)).toEqual(['publish']);
  await asked[0]?.answer(body, status);
  expect(asked.map(({ path }) => path)).toEqual(['publish', 'level']);
  await asked[1]?.answer(at(3));
  expect(store.state()).toMatchObject({ doing: null, standing: at(3), outcome: { kind } });
  expect(asked).toHaveLength(2);
});
