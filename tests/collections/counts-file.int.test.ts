import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { anonymous, type Caller } from './support/rest';
import { makeReviewProvince, password, type ReviewProvince, write } from './support/review-province';

let started: StartedPayload;
let province: ReviewProvince;

const head = 'Mã thủ tục,Mã đơn vị,Tháng,Kênh,Tiếp nhận,Đã giải quyết,Đúng hoặc trước hạn';
const file = (...lines: string[]) => [head, ...lines, ''].join('\r\n');

beforeAll(async () => {
  started = await startPayload();
  province = await makeReviewProvince(started.payload);
  for (const key of ['thu-tuc-mot', 'thu-tuc-hai']) await write(started.payload, province.record(key));
});
afterAll(() => started.close());

const send = (caller: Caller, text: string, query = '?isReal=1') =>
  caller.sendRaw('POST', `/dossier-counts/import${query}`, 'text/csv', text);

const stored = async () => {
  const { docs } = await started.payload.find({
    collection: 'dossier-counts',
    sort: 'key',
    limit: 0,
    pagination: false,
  });
  return docs.map(({ key, agency, month, channel, received, handled, onTime, rev }) =>
    [key, agency, month, channel, received, handled, onTime ?? '', rev].join(' '),
  );
};

describe('a file of monthly counts', () => {
  it('is tried first, taken whole, and changes nothing the second time', async () => {
    const text = file('thu-tuc-mot,H01.03,2026-10,Trực tiếp,12,10,9', 'thu-tuc-hai,H01.05,10/2026,post,3,3,');
    const tried = await send(province.digitiser, text, '');
    expect(tried.body).toEqual({ created: 2, changed: 0, same: 0, isReal: false });
    expect(await stored()).toEqual([]);
    expect((await send(province.digitiser, text)).body).toEqual({ created: 2, changed: 0, same: 0, isReal: true });
    const after = ['thu-tuc-hai H01.05 2026-10 post 3 3  1', 'thu-tuc-mot H01.03 2026-10 counter 12 10 9 1'];
    expect(await stored()).toEqual(after);
    expect((await send(province.digitiser, text)).body).toMatchObject({ created: 0, changed: 0, same: 2 });
    expect(await stored()).toEqual(after);
    const corrected = await send(province.digitiser, file('thu-tuc-hai,H01.05,2026-10,post,4,3,'));
    expect(corrected.body).toMatchObject({ created: 0, changed: 1, same: 0 });
    expect((await stored())[0]).toBe('thu-tuc-hai H01.05 2026-10 post 4 3  2');
  });

  it('comes back out as it went in', async () => {
    const answer = await province.digitiser.get('/dossier-counts/export?month=2026-10');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect((await send(province.digitiser, answer.text)).body).toMatchObject({ created: 0, changed: 0, same: 2 });
    const empty = await province.digitiser.get('/dossier-counts/export');
    expect(empty.text.replace('\uFEFF', '').trim()).toBe(head);
  });

  it('with one bad line is refused whole, each fault with its line and column', async () => {
    const before = await stored();
    const answer = await send(
      province.digitiser,
      file(
        'thu-tuc-mot,H01.03,2026-09,counter,1,1,',
        'khong-co,H01.03,2026-09,counter,1,1,',
        'thu-tuc-hai,H21.01,2026-09,counter,1,1,',
        'thu-tuc-mot,H01.03,2026-13,counter,1,1,',
      ),
    );
    expect(answer.status).toBe(422);
    // All faults of the file at once, each with what stands there.
    expect(answer.body.problems).toMatchObject([
      { code: 'relation-unknown', field: '3.key', message: { vi: 'Tỉnh không có thủ tục mã “khong-co”.' } },
      { code: 'relation-unknown', field: '4.agency', message: { vi: 'Tỉnh không có cơ quan mã “H21.01”.' } },
      { code: 'cell-unreadable', field: '5.month' },
    ]);
    expect((await send(province.digitiser, file('thu-tuc-mot,H01.03,2026-09,counter,x,1,'))).status).toBe(422);
    expect((await send(province.digitiser, '')).status).toBe(422);
    expect(await stored()).toEqual(before);
  });

  it('is for whoever edits there, and leaves one line in the log', async () => {
    const text = file('thu-tuc-mot,H01.03,2026-08,counter,1,1,');
    expect((await send(anonymous, text)).status).toBe(401);
    expect((await send(province.reviewer, text)).status).toBe(403);
    expect((await send(province.digitiser, text, '?isReal=1&province=H21')).status).toBe(404);
    const { chainAudit } = await import('../../collections/audit/chain');
    await chainAudit(started.payload);
    const { docs } = await started.payload.find({
      collection: 'audit-lines',
      where: { action: { equals: 'imported' } },
      limit: 0,
      pagination: false,
    });
    expect(docs).toHaveLength(4);
  });

  it('of somebody who is limited to agencies counts for these alone', async () => {
    const { payload } = started;
    const email = 'so-05@example.vn';
    const { signIn } = await import('./support/rest');
    await payload.create({
      collection: 'users',
      data: { email, password, name: 'Sở 05', role: 'digitiser', province: 'H01', agencies: ['H01.05'] },
    });
    const caller = await signIn(payload, email, password);
    const mixed = await send(
      caller,
      file('thu-tuc-mot,H01.05,2026-07,counter,1,1,', 'thu-tuc-mot,H01.03,2026-07,counter,1,1,'),
    );
    expect(mixed.body.problems).toMatchObject([{ code: 'outside-agencies', field: '3.agency' }]);
    expect((await send(caller, file('thu-tuc-mot,H01.05,2026-07,counter,1,1,'))).status).toBe(200);
  });
});
