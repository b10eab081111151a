import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBlock } from '../../src/form/blocks';
import type { Block } from '../../src/form/blocks/block';
import { applyCommand } from '../../src/form/commands';
import type { FormDraft } from '../../src/form/draft';
import { isDraftShaped } from '../../src/form/draft-shape';
import { isObject } from '../../src/form/json';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { anonymous } from './support/rest';
import { makeTwoProvinces, type TwoProvinces } from './support/two-provinces';

let started: StartedPayload;
let two: TwoProvinces;
let form = '';
let blockId = '';

const block: Block = {
  id: 'moi',
  title: 'Khối riêng của tỉnh',
  titleEn: 'Block of the province',
  fields: [{ key: 'ghiChuTinh', type: 'text', label: 'Ghi chú của tỉnh' }],
  rules: [],
  translations: {},
};

beforeAll(async () => {
  started = await startPayload();
  two = await makeTwoProvinces(started.payload);
  form = two.ids.H01.form;
  await started.payload.create({ collection: 'provinces', data: { id: 'VN', name: 'Việt Nam' } });
});
afterAll(() => started.close());

async function opened(): Promise<{ draft: FormDraft; rev: number }> {
  const { body } = await two.h01.get(`/forms/${form}/draft`);
  const { stored } = body;
  if (!isObject(stored) || !isDraftShaped(stored.draft)) throw new Error('no draft');
  return { draft: stored.draft, rev: Number(stored.rev) };
}

async function add(used: Block, revision: string): Promise<void> {
  const { draft, rev } = await opened();
  const done = applyCommand(
    draft,
    { kind: 'add', what: { kind: 'block', block: used, revision }, at: { into: 'form' } },
    { newId: () => `n${Math.random()}` },
  );
  if ('refused' in done) throw new Error(done.refused.message.en);
  const saved = await two.h01.post(`/forms/${form}/draft`, { draft: done.draft, rev });
  expect(saved.body).toMatchObject({ faults: [] });
}

const library = async (caller = two.h01) => {
  const { body } = await caller.get('/form-blocks/library');
  return { entries: Array.isArray(body.entries) ? body.entries : [], uses: isObject(body.uses) ? body.uses : {} };
};

describe('a reusable block', () => {
  it('is kept by a province, counted by revisions, and not seen by another province', async () => {
    const kept = await two.h01.post('/form-blocks/keep', { owner: 'province', block });
    expect(kept.status).toBe(201);
    const { entry } = kept.body;
    expect(entry).toMatchObject({
      owner: 'province',
      revision: '1',
      uses: 0,
      mayChange: true,
      block: { title: block.title },
    });
    blockId = isObject(entry) ? String(entry.id) : '';
    expect((await library()).entries).toMatchObject([{ id: blockId }]);
    expect((await library(two.h21)).entries).toEqual([]);
    expect((await anonymous.get('/form-blocks/library')).status).toBe(401);
    expect((await two.h21.get(`/form-blocks/${blockId}/uses`)).status).toBe(404);
  });

  it('of the nation is read by all and written by administrators alone', async () => {
    expect((await two.h01.post('/form-blocks/keep', { owner: 'nation', block })).status).toBe(403);
    const kept = await two.administrator.post('/form-blocks/keep', {
      owner: 'nation',
      block: { ...block, title: 'Khối toàn quốc' },
    });
    expect(kept.status).toBe(201);
    expect((await library(two.h21)).entries).toMatchObject([{ owner: 'nation', mayChange: false }]);
    const id = isObject(kept.body.entry) ? String(kept.body.entry.id) : '';
    expect((await two.h21.post('/form-blocks/keep', { id, revision: '1', owner: 'nation', block })).status).toBe(403);
  });

  it('of a province is kept by whoever works in all, for the province of the open form', async () => {
    const without = await two.administrator.post('/form-blocks/keep', { owner: 'province', block });
    expect(without.status).toBe(422);
    const kept = await two.administrator.post('/form-blocks/keep', { owner: 'province', block, form });
    expect([kept.status, kept.body.entry]).toMatchObject([201, { owner: 'province' }]);
    const id = isObject(kept.body.entry) ? String(kept.body.entry.id) : '';
    expect((await library(two.h01)).entries).toContainEqual(expect.objectContaining({ id }));
    expect((await library(two.h21)).entries).not.toContainEqual(expect.objectContaining({ id }));
    await started.payload.delete({ collection: 'form-blocks', id });
  });

  it('is refused when its fields make no sound form, with the place', async () => {
    const bad = { ...block, fields: [{ key: 'a', type: 'khong-co', label: 'A', settings: { x: 1 } }] };
    for (const wrong of [bad, { ...block, fields: [] }, { title: 'x' }, 'khối', null]) {
      const answer = await two.h01.post('/form-blocks/keep', { owner: 'province', block: wrong });
      expect(answer.status, JSON.stringify(wrong)).toBe(422);
    }
  });

  it('says in how many forms it is used, built-in ones too', async () => {
    await add({ ...block, id: blockId }, '1');
    await add(findBlock('copies'), '1');
    const { entries, uses } = await library();
    expect(entries).toContainEqual(expect.objectContaining({ id: blockId, uses: 1 }));
    expect(uses).toMatchObject({ copies: 1 });
    const { body } = await two.h01.get(`/form-blocks/${blockId}/uses`);
    expect(body.uses).toMatchObject([{ form, procedure: 'Thủ tục của H01', revision: '1', changes: [] }]);
    const rev = async () => (await started.payload.findByID({ collection: 'forms', id: form, depth: 0 })).rev;
    const before = await rev();
    const none = await two.h01.post(`/form-blocks/${blockId}/update-uses`, { forms: [form] });
    expect(none.body).toEqual({ updates: [{ form, problems: [] }] });
    expect(await rev()).toBe(before);
  });

  it('changed, shows what that changes in each form; staff update them, and what was released stays', async () => {
    const released = async () =>
      (
        await started.payload.find({ collection: 'releases', where: { province: { equals: 'H01' } }, limit: 5 })
      ).docs.map(({ sha256 }) => sha256);
    const before = await released();
    const next = { ...block, fields: [{ key: 'ghiChuTinh', type: 'text', label: 'Ghi chú của tỉnh', required: true }] };
    const kept = await two.h01.post('/form-blocks/keep', {
      id: blockId,
      revision: '1',
      owner: 'province',
      block: next,
    });
    expect(kept.body).toMatchObject({ entry: { revision: '2' } });
    const stale = await two.h01.post('/form-blocks/keep', { id: blockId, revision: '1', owner: 'province', block });
    expect(stale.status).toBe(409);
    for (const revision of [undefined, 2, 'x']) {
      const blind = await two.h01.post('/form-blocks/keep', { id: blockId, revision, owner: 'province', block });
      expect([blind.status, blind.body.problems]).toMatchObject([422, [{ code: 'rev-missing', field: 'revision' }]]);
    }
    const removed = await two.h01.delete(`/form-blocks/${blockId}`);
    expect([removed.status, removed.body.problems]).toMatchObject([
      409,
      [{ code: 'block-used', message: { vi: expect.stringContaining('1 biểu mẫu') } }],
    ]);

    const uses = (await two.h01.get(`/form-blocks/${blockId}/uses`)).body.uses;
    expect(JSON.stringify(uses)).toContain('Ghi chú của tỉnh');
    expect(uses).toMatchObject([{ revision: '1', changes: [{ kind: 'required' }, { kind: 'sections' }] }]);

    expect((await two.h21.post(`/form-blocks/${blockId}/update-uses`, { forms: [form] })).status).toBe(404);
    expect((await two.h01.post(`/form-blocks/${blockId}/update-uses`, { forms: 'tất cả' })).status).toBe(422);
    const foreign = await two.h01.post(`/form-blocks/${blockId}/update-uses`, { forms: [two.ids.H21.form] });
    expect(foreign.body).toMatchObject({ updates: [{ problems: [{ code: 'not-found' }] }] });

    const updated = await two.h01.post(`/form-blocks/${blockId}/update-uses`, { forms: [form] });
    expect(updated.body).toEqual({ updates: [{ form, problems: [] }] });
    const { draft } = await opened();
    const section = draft.steps.flatMap(({ sections }) => sections).find((each) => each.block?.id === blockId);
    expect(section).toMatchObject({ block: { revision: '2' }, fields: [{ required: true }] });
    expect((await two.h01.get(`/form-blocks/${blockId}/uses`)).body.uses).toMatchObject([
      { revision: '2', changes: [] },
    ]);
    expect(await released()).toEqual(before);
  });
});
