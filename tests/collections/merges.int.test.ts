import type { Payload } from 'payload';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeAuditFollower } from '../../collections/audit/follow';
import { catchUpLifecycle } from '../../collections/lifecycle/catch-up';
import { publishProcedure } from '../../collections/publishing/publish';
import { reassess } from '../../collections/publishing/reassess';
import { currentRelease } from '../../collections/publishing/releases';
import { readWorkingCopyById } from '../../collections/publishing/working-copy';
import { makeReleaseStore } from '../../collections/store';
import { seedPlaces } from '../../seed/read';
import { makeReadModel } from '../../src/portal/read-model/make-read-model';
import type { Procedure } from '../../src/procedure/procedure';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { addDraft, addReleased, sampleRecord } from './support/catalogue';
import { type Answer, type Caller, rowsOf, signIn } from './support/rest';
import { makeTwoProvinces, password, type TwoProvinces } from './support/two-provinces';

let started: StartedPayload;
let payload: Payload;
let world: TwoProvinces;
let clerk: Caller;

beforeAll(async () => {
  started = await startPayload();
  payload = started.payload;
  world = await makeTwoProvinces(payload);
  clerk = world.h01;
});
afterAll(() => started.close());
afterEach(() => vi.restoreAllMocks());

let number = 0;
/** Another record of H01 with a key of its own. */
function recordOf(name: string, change: Partial<Procedure> = {}): Procedure {
  number += 1;
  const key = `thu-gop-${number}`;
  return {
    ...sampleRecord(),
    province: 'H01',
    key,
    code: null,
    codeAsPrinted: null,
    name: `${name} ${number}`,
    ...change,
  };
}

const revsOf = async (...ids: string[]) =>
  Object.fromEntries(
    await Promise.all(ids.map(async (id) => [id, (await readWorkingCopyById(payload, id)).row.rev] as const)),
  );

async function merge(kept: string, retired: string[], more: Record<string, unknown> = {}, by = clerk): Promise<Answer> {
  return by.post('/procedure-merges/merge', {
    kept,
    retired,
    choices: {},
    revs: await revsOf(kept, ...retired),
    ...more,
  });
}

const codesOf = ({ body }: Answer): unknown[] =>
  Array.isArray(body.problems) ? body.problems.map(({ code }: { code: string }) => code) : [];

/** What the public sees. */
async function publicView() {
  const model = await makeReadModel({
    store: makeReleaseStore(payload),
    dataDir: started.dataDir,
    places: seedPlaces(),
    followEveryMs: 0,
  });
  const listed = async (asOf?: string) => {
    const listing = await model.listing({ province: 'H01', ...(asOf ? { asOf } : {}) });
    return [...listing.addresses()].map(({ key }) => key);
  };
  return { model, listed };
}

describe('two that are public become one', () => {
  const [kept, other] = [
    recordOf('Giữ lại'),
    recordOf('Bỏ đi', { key: '1.777001', code: '1.777001', requirements: 'Đủ 18 tuổi' }),
  ];
  let [keptId, otherId, mergeId] = ['', '', ''];
  beforeAll(async () => {
    keptId = await addReleased(payload, kept);
    otherId = await addReleased(payload, other);
  });

  it('are laid side by side, part by part', async () => {
    const { status, body } = await clerk.post('/procedure-merges/compare', { ids: [keptId, otherId] });
    expect(status).toBe(200);
    const units = Object(body).differences.map(({ unit }: { unit: string }) => unit);
    expect(units).toEqual(expect.arrayContaining(['name', 'requirements']));
    expect(units).not.toContain('steps');
    expect(Object(body).procedures[0]).toMatchObject({ id: keptId, publicLevel: expect.any(Number), state: 'in-use' });
  });

  it('the preview says what would change and writes nothing', async () => {
    const before = await revsOf(keptId, otherId);
    const { body } = await clerk.post('/procedure-merges/preview', {
      kept: keptId,
      retired: [otherId],
      choices: { requirements: otherId },
    });
    expect(body).toMatchObject({ refusals: [], changes: [{ path: 'requirements' }] });
    expect(await revsOf(keptId, otherId)).toEqual(before);
  });

  it('the kept one gets what was chosen, the other is retired with its reason', async () => {
    const answer = await merge(keptId, [otherId], { choices: { requirements: otherId }, reason: 'Trùng nội dung' });
    expect([answer.status, answer.body.state]).toEqual([201, 'merged']);
    mergeId = String(answer.body.id);
    const [one, two] = [await readWorkingCopyById(payload, keptId), await readWorkingCopyById(payload, otherId)];
    expect(one.procedure).toMatchObject({ requirements: 'Đủ 18 tuổi', name: kept.name });
    expect([one.row.state, two.row.state]).toEqual(['in-use', 'merged']);
    expect(two.row.retirement).toMatchObject({ reason: 'Trùng nội dung', into: { id: keptId, key: kept.key } });
    expect(two.procedure).toMatchObject({ requirements: 'Đủ 18 tuổi', code: '1.777001' });
    // Nothing says it is public any more.
    expect([two.row.level, two.row.releasedRevision]).toEqual([null, null]);
  });

  it('the public list says so by a release: gone today, there yesterday, its address and code lead on', async () => {
    const release = await currentRelease(payload, other);
    expect(release).toMatchObject({ revision: 2, decision: 'direct', withdrawal: { kind: 'merged', into: kept.key } });
    const { model, listed } = await publicView();
    try {
      expect(await listed()).toContain(kept.key);
      expect(await listed()).not.toContain(other.key);
      expect(model.summary('H01', other.key)).toBeUndefined();
      expect(model.withdrawn('H01', other.key)).toMatchObject({ kind: 'merged', successor: kept.key });
      expect(model.formerAddresses('1.777001')).toEqual([{ province: 'H01', key: other.key }]);
      const found = await model.find({ province: 'H01', text: other.name }, { first: 50 });
      expect(found.items.map(({ key }) => key)).not.toContain(other.key);
      expect(model.changes({ province: 'H01' }, 1)).toMatchObject([
        { key: other.key, withdrawal: { kind: 'merged', into: kept.name } },
      ]);
    } finally {
      await model.close();
    }
  });

  it('both histories tell of it', async () => {
    await makeAuditFollower(payload)();
    const linesOf = async (key: string) => {
      const { docs } = await payload.find({
        collection: 'audit-lines',
        where: { procedure: { equals: key } },
        sort: '-sequence',
        limit: 20,
        overrideAccess: true,
      });
      return docs.map(({ action, content }) => `${action} ${JSON.parse(content).reason ?? ''}`);
    };
    expect(await linesOf(kept.key)).toContainEqual(expect.stringContaining(`merged «${other.name}»`));
    expect(await linesOf(other.key)).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`merged-away «${kept.name}»`),
        expect.stringContaining('withdrawn Đã gộp vào thủ tục'),
      ]),
    );
  });

  it('nobody edits the retired one, brings it back by writing its state, publishes it or assesses it', async () => {
    const saved = await clerk.patch(`/procedures/${otherId}?draft=true`, { requirements: 'x' });
    expect([saved.status, codesOf(saved)]).toEqual([409, ['procedure-retired']]);
    const forged = await payload
      .update({ collection: 'procedures', id: otherId, data: { state: 'in-use' }, draft: true, overrideAccess: true })
      .catch((error: unknown) => error);
    expect(forged).toMatchObject({ status: 403 });
    const published = await clerk.post(`/procedures/${otherId}/publish`);
    expect([published.status, codesOf(published)]).toEqual([422, ['procedure-retired']]);
    await reassess(payload, { province: 'H01', now: new Date() });
    expect((await currentRelease(payload, other))?.revision).toBe(2);
    const again = await merge(keptId, [otherId]);
    expect([again.status, codesOf(again)]).toEqual([409, ['lifecycle-no-such-move']]);
  });

  it('an import does not bring it back, and says where it went', async () => {
    const list = `STT,Mã TTHC,Tên thủ tục,Cơ quan thực hiện\n1,1.777001,${other.name},UBND cấp xã\n`;
    const made = await clerk.sendRaw('POST', '/imports/file', 'application/octet-stream', list);
    await clerk.post(`/imports/${made.body.id}/plan`);
    const isPlanned = async () => (await clerk.get(`/imports/${made.body.id}/state`)).body.state === 'planned';
    await vi.waitUntil(isPlanned, { timeout: 60_000, interval: 50 });
    const { body } = await clerk.get(`/imports/${made.body.id}/rows`);
    expect(body.rows).toMatchObject([{ verdict: 'refused', problems: [{ code: 'merged-away' }] }]);
  });

  it('undoing gives both back as they were, and the other is public again', async () => {
    expect((await world.h21.post(`/procedure-merges/${mergeId}/undo`)).status).toBe(404);
    const undone = await clerk.post(`/procedure-merges/${mergeId}/undo`);
    expect([undone.status, undone.body]).toMatchObject([200, { state: 'undone', isRestored: true }]);
    const [one, two] = [await readWorkingCopyById(payload, keptId), await readWorkingCopyById(payload, otherId)];
    expect(one.procedure).toEqual(kept);
    expect([two.row.state, two.row.retirement, two.row._status]).toEqual(['in-use', null, 'published']);
    const release = await currentRelease(payload, other);
    expect([release?.revision, release?.withdrawal]).toEqual([3, undefined]);
    const { model, listed } = await publicView();
    try {
      expect(await listed()).toContain(other.key);
      expect(model.withdrawn('H01', other.key)).toBeUndefined();
      expect(model.changes({ province: 'H01' }, 1)).toMatchObject([{ key: other.key, isBack: true }]);
    } finally {
      await model.close();
    }
    expect(codesOf(await clerk.post(`/procedure-merges/${mergeId}/undo`))).toEqual(['merge-not-undoable']);
  });
});

describe('a merger is whole or not at all', () => {
  it('whoever saved meanwhile is not overrun', async () => {
    const [kept, other] = [await addDraft(payload, recordOf('Giữ')), await addDraft(payload, recordOf('Bỏ'))];
    const revs = await revsOf(kept, other);
    await clerk.patch(`/procedures/${other}?draft=true`, { requirements: 'vừa sửa' });
    const answer = await merge(kept, [other], { revs });
    expect([answer.status, codesOf(answer)]).toEqual([409, ['saved-meanwhile']]);
    expect((await readWorkingCopyById(payload, other)).row.state).toBe('in-use');
  });

  it('of two mergers at once one is done', async () => {
    const ids = [
      await addDraft(payload, recordOf('Một')),
      await addDraft(payload, recordOf('Hai')),
      await addDraft(payload, recordOf('Ba')),
    ] as const;
    const [one, two, three] = ids;
    const answers = await Promise.all([merge(one, [two]), merge(three, [two])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const rows = rowsOf(await clerk.get('/procedure-merges?limit=100'));
    expect(rows.filter(({ kept }) => kept === one || kept === three)).toHaveLength(1);
  });

  it('killed before its release: the release is made up for, once', async () => {
    const [kept, other] = [recordOf('Giữ'), recordOf('Bỏ')];
    const [keptId, otherId] = [await addReleased(payload, kept), await addReleased(payload, other)];
    const create = payload.create.bind(payload);
    vi.spyOn(payload, 'create').mockImplementation((options: Parameters<Payload['create']>[0]) => {
      if (options.collection === 'releases') throw new Error('killed');
      return create(options);
    });
    await merge(keptId, [otherId]).catch(() => undefined);
    vi.restoreAllMocks();
    expect((await readWorkingCopyById(payload, otherId)).row.state).toBe('merged');
    expect((await currentRelease(payload, other))?.revision).toBe(1);
    await catchUpLifecycle(payload, new Date());
    await catchUpLifecycle(payload, new Date());
    expect(await currentRelease(payload, other)).toMatchObject({ revision: 2, withdrawal: { into: kept.key } });
    expect((await readWorkingCopyById(payload, otherId)).row.releasedRevision ?? null).toBeNull();
  });

  it('a publication that was under way at the same moment does not bring it back for long', async () => {
    const [kept, other] = [recordOf('Giữ'), recordOf('Bỏ')];
    const [keptId, otherId] = [await addReleased(payload, kept), await addReleased(payload, other)];
    const copy = await readWorkingCopyById(payload, otherId);
    await merge(keptId, [otherId]);
    // As if it had been read before the merger: its release comes after.
    const release = await currentRelease(payload, other);
    if (!release) throw new Error('no release');
    const { insertRelease } = await import('../../collections/publishing/releases');
    const { followRelease } = await import('../../collections/publishing/follow-release');
    const { withdrawal: _withdrawal, because: _because, ...offered } = release;
    const late = await insertRelease(payload, { ...offered, title: copy.procedure.name });
    await followRelease(payload, copy, late.release);
    await catchUpLifecycle(payload, new Date());
    expect(await currentRelease(payload, other)).toMatchObject({ revision: 4, withdrawal: { into: kept.key } });
  });
});

describe('what is refused', () => {
  it('a public one into one that nobody sees: the public would lose it', async () => {
    const [kept, other] = [await addDraft(payload, recordOf('Nháp')), await addReleased(payload, recordOf('Công bố'))];
    const answer = await merge(kept, [other]);
    expect([answer.status, codesOf(answer)]).toEqual([409, ['lifecycle-successor-not-public']]);
    expect((await readWorkingCopyById(payload, other)).row.state).toBe('in-use');
  });

  it('what the rules of the province leave to reviewers', async () => {
    await payload.create({
      collection: 'publishing-rules',
      data: { province: 'H21', first: '4', wording: '4', content: '4', breaking: '-1', raise: '2', restore: '4' },
    });
    const inH21 = (name: string): Procedure => ({ ...recordOf(name), province: 'H21' });
    const [kept, other] = [await addReleased(payload, inH21('Giữ')), await addReleased(payload, inH21('Bỏ'))];
    const answer = await merge(kept, [other], {}, world.h21);
    expect([answer.status, codesOf(answer)]).toEqual([403, ['lifecycle-needs-reviewer']]);
    expect((await merge(kept, [other], {}, world.administrator)).status).toBe(201);
  });

  it('whoever is in charge of other agencies, sees another province, or asks for nonsense', async () => {
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
    const limited = await signIn(payload, 'yte@example.vn', password);
    const [kept, other] = [await addDraft(payload, recordOf('Giữ')), await addDraft(payload, recordOf('Bỏ'))];
    const refused = await merge(kept, [other], {}, limited);
    expect([refused.status, codesOf(refused)]).toEqual([403, ['lifecycle-not-editor', 'lifecycle-not-editor']]);
    expect((await merge(kept, [other], {}, world.h21)).status).toBe(404);
    expect(codesOf(await merge(kept, []))).toEqual(['merge-how-many']);
    expect(codesOf(await merge(kept, [kept]))).toEqual(['merge-how-many']);
    expect(codesOf(await merge(kept, [other], { choices: { colour: other } }))).toEqual(['merge-unknown-choice']);
    expect(codesOf(await merge(kept, [other], { choices: { name: 5 } }))).toEqual(['value-of-wrong-type']);
    expect(
      (await clerk.post('/procedure-merges/merge', { kept, retired: ['nobody'], choices: {}, revs: {} })).status,
    ).toBe(404);
    expect(codesOf(await merge(kept, [world.ids.H21.procedure], {}, world.administrator))).toEqual([
      'merge-several-provinces',
    ]);
  });

  it('nobody writes mergers or verdicts past the endpoints', async () => {
    for (const path of ['/procedure-merges', '/duplicate-verdicts']) {
      expect((await world.administrator.post(path, { province: 'H01' })).status).toBe(403);
    }
  });

  it('undoing once the kept one was published with another content', async () => {
    const [kept, other] = [recordOf('Giữ'), recordOf('Bỏ', { requirements: 'khác' })];
    const [keptId, otherId] = [await addReleased(payload, kept), await addReleased(payload, other)];
    const made = await merge(keptId, [otherId], { choices: { requirements: otherId } });
    await publishProcedure(payload, { ...kept, decision: 'direct', approver: null, now: new Date() });
    const undone = await clerk.post(`/procedure-merges/${made.body.id}/undo`);
    expect([undone.status, codesOf(undone)]).toEqual([409, ['lifecycle-published-since']]);
    expect((await readWorkingCopyById(payload, otherId)).row.state).toBe('merged');
  });

  it('an edit made since is never lost by undoing', async () => {
    const [kept, other] = [await addDraft(payload, recordOf('Giữ')), await addDraft(payload, recordOf('Bỏ'))];
    const made = await merge(kept, [other], { choices: { name: other } });
    await clerk.patch(`/procedures/${kept}?draft=true`, { requirements: 'sửa sau khi gộp' });
    const undone = await clerk.post(`/procedure-merges/${made.body.id}/undo`);
    expect(undone.body).toMatchObject({ state: 'undone', isRestored: false });
    expect((await readWorkingCopyById(payload, kept)).procedure.requirements).toBe('sửa sau khi gộp');
    expect((await readWorkingCopyById(payload, other)).row.state).toBe('in-use');
  });
});

describe('a procedure that has ended', () => {
  it('is withdrawn with its reason, and comes back as a draft', async () => {
    const record = recordOf('Bãi bỏ');
    const id = await addReleased(payload, record);
    expect(codesOf(await clerk.post(`/procedures/${id}/end`, { reason: ' ' }))).toEqual(['lifecycle-reason-needed']);
    const ended = await clerk.post(`/procedures/${id}/end`, { reason: 'Bãi bỏ theo Quyết định 12/QĐ-UBND' });
    expect(ended.body).toMatchObject({ release: null, publicPath: null, retired: { state: 'ended', into: null } });
    const release = await currentRelease(payload, record);
    expect(release).toMatchObject({
      withdrawal: { kind: 'ended', into: null },
      because: { vi: 'Bãi bỏ theo Quyết định 12/QĐ-UBND' },
    });
    // The row itself says so too: lists and counts of Payload do not look at drafts.
    const row = await payload.findByID({ collection: 'procedures', id, depth: 0 });
    expect(row).toMatchObject({ state: 'ended', _status: 'draft', releasedRevision: null, level: null });
    expect(row.cases?.map(({ channels }) => channels?.length)).toEqual(
      record.cases.map((each) => each.channels.length),
    );
    const { model } = await publicView();
    try {
      expect(model.withdrawn('H01', record.key)).toMatchObject({ kind: 'ended', successor: null });
    } finally {
      await model.close();
    }
    const back = await clerk.post(`/procedures/${id}/reinstate`);
    expect(back.body).toMatchObject({ retired: null, release: null, changed: true });
    expect(await payload.findByID({ collection: 'procedures', id, depth: 0 })).toMatchObject({ state: 'in-use' });
    const published = await clerk.post(`/procedures/${id}/publish`);
    expect([published.status, Object(published.body.release).revision]).toEqual([201, 3]);
  });
});

describe('what may be double', () => {
  let [one, two] = ['', ''];
  const groupsWith = async (id: string, by = clerk): Promise<unknown[]> => {
    const { body } = await by.get('/duplicate-verdicts/groups?least=0.7&search=lan%20can');
    const groups: { members: { id: string }[] }[] = Object(body).groups ?? [];
    return groups.filter(({ members }) => members.some((member) => member.id === id));
  };
  beforeAll(async () => {
    one = await addDraft(payload, recordOf('x', { name: 'Cấp phép lắp đặt lan can đường thủy' }));
    two = await addDraft(payload, recordOf('x', { name: 'Cấp lại phép lắp đặt lan can đường thủy' }));
  });

  it('is found with what tells it apart', async () => {
    expect(await groupsWith(one)).toMatchObject([
      { kind: 'near', members: [{ id: one }, { id: two, parts: [{}, { text: 'lại', isOwn: true }, {}] }] },
    ]);
    expect((await clerk.get('/duplicate-verdicts/groups?province=H21')).status).toBe(404);
  });

  it('called different it is not shown again, and says who said so', async () => {
    expect((await world.h21.post('/duplicate-verdicts/different', { ids: [one, two] })).status).toBe(404);
    expect(codesOf(await clerk.post('/duplicate-verdicts/different', { ids: [one] }))).toEqual([
      'duplicate-pair-wrong',
    ]);
    for (let again = 0; again < 2; again += 1) {
      expect((await clerk.post('/duplicate-verdicts/different', { ids: [two, one] })).status).toBe(200);
    }
    expect(await groupsWith(one)).toEqual([]);
    for (const page of ['99999999999999999999', '1e308', '-1', 'x'])
      expect((await clerk.get(`/duplicate-verdicts/verdicts?page=${page}`)).status).toBe(200);
    const { body } = await clerk.get('/duplicate-verdicts/verdicts');
    expect(body).toMatchObject({ total: 1, verdicts: [{ byName: 'H01', oneName: expect.any(String) }] });
    const [verdict] = Object(body).verdicts;
    expect((await world.h21.post(`/duplicate-verdicts/${verdict.id}/take-back`)).status).toBe(404);
    expect((await clerk.post(`/duplicate-verdicts/${verdict.id}/take-back`)).status).toBe(200);
    expect(await groupsWith(one)).toHaveLength(1);
  });

  it('merged it is not shown any more', async () => {
    expect((await merge(one, [two])).status).toBe(201);
    expect(await groupsWith(one)).toEqual([]);
  });
});
