import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishProcedure } from '../../collections/publishing/publish';
import { type StartedPayload, startPayload } from '../support/start-payload';
import type { Answer, Caller } from './support/rest';
import { makeReviewProvince, type ReviewProvince, withoutOnline, write } from './support/review-province';

/** An import that would lower what the public sees says so in the dry run, before anybody accepts it. */
let started: StartedPayload;
let payload: Payload;
let province: ReviewProvince;

beforeAll(async () => {
  started = await startPayload();
  payload = started.payload;
  province = await makeReviewProvince(payload);
});
afterAll(() => started.close());

async function settled(caller: Caller, id: string): Promise<Answer> {
  for (;;) {
    const answer = await caller.get(`/imports/${id}/state`);
    if (!/^(planning|answering|answering-rest|applying|undoing)$/.test(String(answer.body.state))) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function published(key: string): Promise<void> {
  await write(payload, province.record(key));
  await publishProcedure(payload, {
    province: 'H01',
    key,
    decision: 'direct',
    approver: null,
    now: new Date(),
  });
}

describe('a row that changes a procedure', () => {
  it('says from which level to which it falls once published; only where there is a release', async () => {
    await published('nhap-ha-muc');
    await published('nhap-doi-ten');
    await write(payload, province.record('nhap-chua-cong-bo'));
    const records = [
      withoutOnline(province.record('nhap-ha-muc')),
      { ...province.record('nhap-doi-ten'), requirements: 'Có thêm một yêu cầu.' },
      withoutOnline(province.record('nhap-chua-cong-bo')),
    ];
    const { digitiser } = province;
    const made = await digitiser.sendRaw('POST', '/imports/file', 'application/octet-stream', JSON.stringify(records));
    const id = String(made.body.id);
    await digitiser.post(`/imports/${id}/plan`);
    const { body } = await settled(digitiser, id);
    expect(body).toMatchObject({ state: 'planned', counts: { rows: 3, falls: 1 } });
    const answer = await digitiser.get(`/imports/${id}/rows?only=falls`);
    expect(answer.body).toMatchObject({ total: 1, rows: [{ key: 'nhap-ha-muc', deed: 'changed' }] });
    const [row] = Array.isArray(answer.body.rows) ? answer.body.rows : [];
    const [rung] = Object(row).fall.rungs;
    expect(Number(rung.from.vi)).toBeGreaterThan(Number(rung.to.vi));
    expect(Object(row).fall.lost.length).toBeGreaterThan(0);

    await digitiser.post(`/imports/${id}/accept`, { verdicts: ['changed', 'question'] });
    expect((await settled(digitiser, id)).body).toMatchObject({ state: 'applied', counts: { falls: 0 } });
  });
});
