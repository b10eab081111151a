import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noCounts } from '../../collections/imports/stored-row';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { type Answer, anonymous, type Caller, rowsOf, signIn } from './support/rest';
import { makeTwoProvinces, password, type TwoProvinces } from './support/two-provinces';

let started: StartedPayload;
let payload: Payload;
let world: TwoProvinces;

beforeAll(async () => {
  started = await startPayload();
  payload = started.payload;
  world = await makeTwoProvinces(payload);
});
afterAll(() => started.close());

const list = [
  'STT,Mã TTHC,Tên thủ tục,Cơ quan thực hiện,Thời hạn',
  '1,1.555551,Thủ tục gửi qua mạng,UBND cấp xã,5 ngày làm việc',
  '2,1.555552,Thủ tục còn hỏi,UBND cấp xã,7',
].join('\n');

const send = (caller: Caller, body: string, query = '') =>
  caller.sendRaw('POST', `/imports/file${query}`, 'application/octet-stream', body);

const changed = (id: string, data: Record<string, unknown>) =>
  payload.db.updateOne({ collection: 'imports', where: { id: { equals: id } }, data, returning: false });

/** Waits until an import is no longer at work. */
async function settled(caller: Caller, id: string): Promise<Answer> {
  for (;;) {
    const answer = await caller.get(`/imports/${id}/state`);
    if (!/^(planning|applying|undoing)$/.test(String(answer.body.state))) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const problemOf = ({ body }: Answer): unknown =>
  Object(Array.isArray(body.problems) ? body.problems[0] : undefined).code;

describe('an import over the network', () => {
  let id = '';

  it('takes the file as the body, and says how its columns are matched', async () => {
    const made = await send(world.h01, list);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ state: 'mapping', province: 'H01' });
    id = String(made.body.id);
    const { body } = await world.h01.get(`/imports/${id}/mapping`);
    expect(Object(body.mapping).columns.map(({ field }: { field: string }) => field)).toEqual([
      'ordinal',
      'code',
      'name',
      'agency',
      'deadline',
    ]);
  });

  it('takes no form for a table', async () => {
    const form = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.html"\r\n\r\n<p>\r\n--x--\r\n`;
    for (const type of ['multipart/form-data; boundary=x', 'application/x-www-form-urlencoded']) {
      const answer = await world.h01.sendRaw('POST', '/imports/file', type, form);
      expect([answer.status, problemOf(answer)]).toEqual([415, 'media-type-refused']);
    }
  });

  it('runs dry, shows its rows by verdict and by words', async () => {
    expect((await world.h01.post(`/imports/${id}/plan`)).status).toBe(202);
    expect((await settled(world.h01, id)).body).toMatchObject({
      state: 'planned',
      counts: { rows: 2, new: 1, question: 1 },
    });
    const asked = await world.h01.get(`/imports/${id}/rows?search=${encodeURIComponent('con hoi')}`);
    expect(asked.body).toMatchObject({ total: 1, rows: [{ line: 3 }] });
    expect((await world.h01.get(`/imports/${id}/rows?only=new`)).body).toMatchObject({ total: 1, rows: [{ line: 2 }] });
  });

  it.each<[string, unknown, string, string]>([
    ['rows/3', { texts: { deadline: '7 ngày', nothing: 'x' } }, 'name-unknown', 'texts'],
    ['rows/3', { texts: { note: 5 } }, 'value-of-wrong-type', 'texts/note'],
    ['rows/3', { texts: ['x'] }, 'value-of-wrong-type', 'texts'],
    ['rows/3', JSON.parse('{"texts": {"__proto__": "x"}}'), 'name-unknown', 'texts'],
    ['accept', { verdicts: ['neww'] }, 'name-unknown', 'verdicts/0'],
    ['accept', { verdicts: 'new' }, 'value-of-wrong-type', 'verdicts'],
    ['accept', { lines: ['3'] }, 'name-unknown', 'lines/0'],
    ['accept', { lines: [2, 4_000] }, 'line-unknown', 'lines'],
    ['accept', {}, 'order-empty', ''],
    ['answers', { answers: [{ question: 'nobody-asks', keep: true }] }, 'question-unknown', 'answers/0/question'],
    ['plan', { columns: { 40: 'sector' } }, 'name-unknown', 'columns'],
    ['plan', JSON.parse('{"columns": {"__proto__": "sector"}}'), 'name-unknown', 'columns'],
    ['plan', { columns: { 1: 'sectr' } }, 'name-unknown', 'columns/1'],
    ['plan', { headerLine: '7' }, 'value-of-wrong-type', 'headerLine'],
  ])('refuses %s of %j, and stays as it is', async (deed, body, code, field) => {
    const answer = await world.h01.post(`/imports/${id}/${deed}`, body);
    expect([answer.status, problemOf(answer)]).toEqual([422, code]);
    const [problem] = Array.isArray(answer.body.problems) ? answer.body.problems : [];
    expect(Object(problem).field ?? '').toBe(field);
    expect((await world.h01.get(`/imports/${id}/state`)).body).toMatchObject({
      state: 'planned',
      counts: { rows: 2, new: 1, question: 1 },
    });
  });

  it('mends a row, accepts rows by line, and takes everything back', async () => {
    const mended = await world.h01.post(`/imports/${id}/rows/3`, { texts: { deadline: '7 ngày\u0000\u0007' } });
    expect(mended.body).toMatchObject({ row: { line: 3, mended: ['deadline'] } });
    expect((await world.h01.post(`/imports/${id}/accept`, { lines: [2, 3] })).status).toBe(202);
    expect((await settled(world.h01, id)).body).toMatchObject({
      state: 'applied',
      counts: { rows: 2, applied: 2, new: 0, question: 0 },
    });
    const found = await world.h01.get('/procedures?draft=true&where[code][equals]=1.555552');
    expect(rowsOf(found)).toHaveLength(1);
    expect((await world.h01.post(`/imports/${id}/undo`)).status).toBe(202);
    expect((await settled(world.h01, id)).body).toMatchObject({ state: 'undone', counts: { undone: 2 } });
  });

  it('tells its progress as events that end when the work does', async () => {
    const answer = await world.h01.get(`/imports/${id}/events`);
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    expect(answer.text).toMatch(/^data: \{.*"state":"undone".*\}\n\n$/);
  });
});

describe('who may', () => {
  let id = '';
  beforeAll(async () => {
    id = String((await send(world.h01, list)).body.id);
  });

  it('not whoever has not signed in', async () => {
    expect((await send(anonymous, list)).status).toBe(401);
    expect((await anonymous.get(`/imports/${id}/state`)).status).toBe(401);
  });

  it('not somebody of another province: there it does not exist', async () => {
    for (const path of ['state', 'mapping', 'rows', 'events'])
      expect((await world.h21.get(`/imports/${id}/${path}`)).status).toBe(404);
    for (const path of ['plan', 'accept', 'undo', 'stop', 'resume', 'rows/2']) {
      expect((await world.h21.post(`/imports/${id}/${path}`)).status).toBe(404);
    }
    expect(rowsOf(await world.h21.get('/imports')).map((row) => row.id)).not.toContain(id);
  });

  it('not into another province', async () => {
    expect((await send(world.h21, list, '?province=H01')).status).toBe(403);
    expect((await send(world.administrator, list, '?province=H99')).status).toBe(422);
  });

  it('nobody writes imports or their rows past the endpoints', async () => {
    expect((await world.h01.patch(`/imports/${id}`, { state: 'applied' })).status).toBeGreaterThanOrEqual(403);
    expect((await world.administrator.get('/import-chunks')).status).toBe(403);
  });
});

describe('whoever is in charge of some agencies only', () => {
  let limited: Caller;
  let id = '';
  const rows = [
    'STT,Mã TTHC,Tên thủ tục,Cơ quan thực hiện,Thời hạn',
    '1,1.555561,Thủ tục của Sở Y tế,Sở Y tế,5 ngày làm việc',
    '2,1.555562,Thủ tục của Sở Nội vụ,Sở Nội vụ,5 ngày làm việc',
    '3,1.555563,Thủ tục của xã,UBND cấp xã,5 ngày làm việc',
  ].join('\n');
  const outside = { verdict: 'refused', deed: 'none', problems: [{ code: 'outside-agencies' }] };
  const rowsOfImport = async (caller: Caller) => Object((await caller.get(`/imports/${id}/rows`)).body).rows;
  const held = async (code: string) =>
    rowsOf(await world.h01.get(`/procedures?draft=true&depth=0&where[code][equals]=${code}`));

  beforeAll(async () => {
    await payload.create({ collection: 'agencies', data: { id: 'H01.09', name: 'Sở Y tế', province: 'H01' } });
    await payload.create({
      collection: 'users',
      data: {
        email: 'yte@example.vn',
        password,
        name: 'Y tế',
        role: 'digitiser',
        province: 'H01',
        agencies: ['H01.09'],
      },
    });
    limited = await signIn(payload, 'yte@example.vn', password);
    id = String((await send(limited, rows)).body.id);
    await limited.post(`/imports/${id}/plan`);
    await settled(limited, id);
  });

  it('is told in the dry run which rows are of other agencies, and mending does not get round it', async () => {
    const shown = await rowsOfImport(limited);
    expect(shown.map(({ verdict }: { verdict: string }) => verdict === 'refused')).toEqual([false, true, true]);
    expect(shown.slice(1)).toMatchObject([outside, outside]);
    expect(shown[1].problems[0].message.vi).toBe('Anh/chị chỉ sửa thủ tục do cơ quan được giao phụ trách.');
    const { body } = await limited.post(`/imports/${id}/rows/3`, { texts: { name: 'Tên khác' } });
    expect(body.row).toMatchObject(outside);
  });

  it('brings in the own ones and no others, however they are asked for', async () => {
    await limited.post(`/imports/${id}/accept`, { verdicts: ['new', 'question', 'refused'], lines: [2, 3, 4] });
    expect((await settled(limited, id)).body).toMatchObject({ state: 'applied', counts: { applied: 1, refused: 2 } });
    expect(await held('1.555561')).toMatchObject([{ managingAgency: 'H01.09' }]);
    expect([await held('1.555562'), await held('1.555563')]).toEqual([[], []]);
  });

  it('accepts of a dry run of somebody else only the own ones; a row of another agency fails with the sentence', async () => {
    id = String((await send(world.h01, rows)).body.id);
    await world.h01.post(`/imports/${id}/plan`);
    await settled(world.h01, id);
    await limited.post(`/imports/${id}/accept`, { lines: [3, 4] });
    await settled(limited, id);
    const [, second, third] = await rowsOfImport(limited);
    for (const row of [second, third]) {
      expect(row).toMatchObject({ outcome: 'failed', problems: [{ code: 'outside-agencies' }] });
    }
    expect([await held('1.555562'), await held('1.555563')]).toEqual([[], []]);
  });

  it('does not take back what came in for other agencies', async () => {
    await world.h01.post(`/imports/${id}/accept`, { lines: [3] });
    await settled(world.h01, id);
    expect(await held('1.555562')).toHaveLength(1);
    const undone = await limited.post(`/imports/${id}/undo`);
    expect([undone.status, problemOf(undone)]).toEqual([403, 'outside-agencies']);
    expect(await held('1.555562')).toHaveLength(1);
    expect((await world.h01.post(`/imports/${id}/undo`)).status).toBe(202);
    await settled(world.h01, id);
    expect(await held('1.555562')).toEqual([]);
  });
});

describe('bad requests are refused with a reason', () => {
  it.each([
    ['no body', '', 'file-empty'],
    ['a web page', '<html><table></table></html>', 'file-is-page'],
    ['JSON that is no list', '{"a": 1}', 'json-shape'],
  ])('%s', async (_, body, code) => {
    const answer = await send(world.h01, body);
    expect([answer.status, problemOf(answer)]).toEqual([422, code]);
  });

  it('an order of nothing, a row that is not there, a mapping without a name', async () => {
    const id = String((await send(world.h01, 'a,b\n1,2\n')).body.id);
    expect(problemOf(await world.h01.post(`/imports/${id}/plan`))).toBe('mapping-not-usable');
    await world.h01.post(`/imports/${id}/plan`, { headerLine: 1, columns: { 1: 'name', 0: null } });
    await settled(world.h01, id);
    expect(problemOf(await world.h01.post(`/imports/${id}/accept`, { verdicts: [] }))).toBe('order-empty');
    expect((await world.h01.post(`/imports/${id}/rows/99`, { texts: {} })).status).toBe(404);
    expect((await world.h01.post(`/imports/${id}/rows/x`, { texts: {} })).status).toBe(404);
    expect(problemOf(await world.h01.post(`/imports/${id}/stop`))).toBe('import-not-now');
  });

  it('to go on with an import whose process has only just ended: when that can be done, and what was done until then', async () => {
    const id = String((await send(world.h01, list)).body.id);
    await world.h01.post(`/imports/${id}/plan`);
    await settled(world.h01, id);
    await world.h01.post(`/imports/${id}/accept`, { verdicts: ['new'] });
    expect((await settled(world.h01, id)).body).toMatchObject({ state: 'applied' });
    const cut = { state: 'applying', turn: 'H01', counts: { ...noCounts } } as const;
    await changed(id, { ...cut, updatedAt: new Date().toISOString() });
    const early = await world.h01.post(`/imports/${id}/resume`);
    expect([early.status, problemOf(early)]).toEqual([409, 'import-may-be-at-work']);
    expect(JSON.stringify(early.body)).toMatch(/sau (60|59|58|57|56|55) giây/);
    await changed(id, { updatedAt: new Date(Date.now() - 61_000).toISOString() });
    expect((await world.h01.get(`/imports/${id}/state`)).body).toMatchObject({
      state: 'applying-stopped',
      counts: { rows: 2, applied: 1 },
    });
    expect((await world.h01.post(`/imports/${id}/resume`)).status).toBe(202);
    expect((await settled(world.h01, id)).body).toMatchObject({ state: 'applied', counts: { applied: 1 } });
  });

  it('an import that does not exist', async () => {
    expect((await world.h01.get('/imports/0/state')).status).toBe(404);
  });
});
