import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { type Answer, type Caller, rowsOf } from './support/rest';
import { makeTwoProvinces, type TwoProvinces } from './support/two-provinces';

/** Hundreds of rows that ask the same are answered once: an agency nobody knew, applicants no column was there for. */
let started: StartedPayload;
let payload: Payload;
let world: TwoProvinces;

beforeAll(async () => {
  started = await startPayload();
  payload = started.payload;
  world = await makeTwoProvinces(payload);
});
afterAll(() => started.close());

const many = 230;
const agencies = ['Sở Khai hoang', 'Sở Sóng nước'];
const lines = Array.from({ length: many }, (_, place) =>
  [
    `1.7${String(place).padStart(5, '0')}`,
    `Cấp giấy phép khai hoang số ${place} của vùng ${String.fromCharCode(97 + (place % 26))}`,
    place === 7 ? 'UBND cấp xã' : agencies[place % 2],
    '5 ngày làm việc',
  ].join(','),
);
const list = ['Mã TTHC,Tên thủ tục,Cơ quan thực hiện,Thời hạn', ...lines].join('\n');

async function settled(caller: Caller, id: string): Promise<Answer> {
  for (;;) {
    const answer = await caller.get(`/imports/${id}/state`);
    if (!/^(planning|answering|answering-rest|applying|undoing)$/.test(String(answer.body.state))) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

type Question = {
  id: string;
  code: string;
  text: string;
  count: number;
  takesText: boolean;
  proposedCode: string | null;
};

async function questionsOf(caller: Caller, id: string): Promise<Question[]> {
  const { body } = await caller.get(`/imports/${id}/questions`);
  return Array.isArray(body.questions) ? body.questions : [];
}

async function planned(caller: Caller): Promise<string> {
  const made = await caller.sendRaw('POST', '/imports/file', 'application/octet-stream', list);
  const id = String(made.body.id);
  await caller.post(`/imports/${id}/plan`);
  expect((await settled(caller, id)).body).toMatchObject({ state: 'planned' });
  return id;
}

const asked = (questions: readonly Question[], code: string) => questions.filter((each) => each.code === code);

describe('questions that rows have in common', () => {
  let id = '';

  it('are told once, with how many rows ask them', async () => {
    id = await planned(world.h01);
    const questions = await questionsOf(world.h01, id);
    expect(asked(questions, 'agency-unknown').map(({ text, count }) => [text, count])).toEqual([
      ['Sở Khai hoang', many / 2],
      ['Sở Sóng nước', many / 2 - 1],
    ]);
    expect(asked(questions, 'applicants-missing').map(({ count, takesText }) => [count, takesText])).toEqual([
      [many, true],
    ]);
    const { counts } = (await world.h01.get(`/imports/${id}/state`)).body;
    expect(counts).toMatchObject({ new: 1, question: many - 1, questionNew: many - 1, questionChanged: 0 });
  });

  it('filter the report', async () => {
    const [first] = asked(await questionsOf(world.h01, id), 'agency-unknown');
    const only = await world.h01.get(`/imports/${id}/rows?question=${first?.id}`);
    expect(only.body).toMatchObject({ total: many / 2 });
    expect((await world.h01.get(`/imports/${id}/rows?only=questionNew`)).body).toMatchObject({ total: many - 1 });
  });

  it('refuse an answer that is none, and an agency by whoever may not make any; nothing changes', async () => {
    for (const body of [{}, { answers: [] }, { answers: [{ question: 'x' }] }, { answers: [{ text: 'x' }] }]) {
      expect((await world.h01.post(`/imports/${id}/answers`, body)).status).toBe(422);
    }
    const [first] = asked(await questionsOf(world.h01, id), 'agency-unknown');
    const agency = { code: 'H01-so-khai-hoang', name: 'Sở Khai hoang' };
    const refused = await world.h01.post(`/imports/${id}/answers`, { answers: [{ question: first?.id, agency }] });
    expect(refused.status).toBe(403);
    expect(asked(await questionsOf(world.h01, id), 'agency-unknown')).toHaveLength(2);
  });

  it('are answered for all rows: an agency is made, the other kept as text, applicants given; safe to repeat', async () => {
    const questions = await questionsOf(world.administrator, id);
    const [first, second] = asked(questions, 'agency-unknown');
    const [applicants] = asked(questions, 'applicants-missing');
    expect(first?.proposedCode).toBe('H01-so-khai-hoang');
    const answers = [
      { question: first?.id, agency: { code: first?.proposedCode, name: first?.text } },
      { question: second?.id, keep: true },
      { question: applicants?.id, text: 'Cá nhân; Tổ chức' },
    ];
    for (const _ of [1, 2]) {
      expect((await world.administrator.post(`/imports/${id}/answers`, { answers })).status).toBe(202);
      expect((await settled(world.administrator, id)).body).toMatchObject({
        state: 'planned',
        counts: { rows: many, new: many, question: 0 },
      });
    }
    expect(await questionsOf(world.h01, id)).toEqual([]);
    const made = await world.h01.get(`/agencies?where[name][equals]=${encodeURIComponent('Sở Khai hoang')}`);
    expect(rowsOf(made).map((each) => each.id)).toEqual(['H01-so-khai-hoang']);
  });

  it('come into the catalogue with their answers', async () => {
    await world.h01.post(`/imports/${id}/accept`, { verdicts: ['new'] });
    expect((await settled(world.h01, id)).body).toMatchObject({ state: 'applied', counts: { applied: many } });
    const found = await world.h01.get('/procedures?draft=true&depth=0&where[code][equals]=1.700000');
    expect(rowsOf(found)).toMatchObject([{ managingAgency: 'H01-so-khai-hoang', applicants: expect.any(Array) }]);
    expect(Object(rowsOf(found)[0]).applicants).toContain('organisation');
    await world.h01.post(`/imports/${id}/undo`);
    await settled(world.h01, id);
  });

  it('can be answered after the clear rows are in; those stay as they are', async () => {
    const again = await planned(world.h01);
    await world.h01.post(`/imports/${again}/accept`, { verdicts: ['new'] });
    await settled(world.h01, again);
    const [question] = asked(await questionsOf(world.h01, again), 'agency-unknown');
    expect(question?.text).toBe('Sở Sóng nước');
    await world.h01.post(`/imports/${again}/answers`, {
      answers: [{ question: question?.id, text: 'Sở Khai hoang' }],
    });
    expect((await settled(world.h01, again)).body).toMatchObject({
      state: 'applied',
      counts: { applied: many / 2 + 1, new: many / 2 - 1, question: 0 },
    });
    await world.h01.post(`/imports/${again}/undo`);
    await settled(world.h01, again);
  });
});
