import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chainAudit } from '../../collections/audit/chain';
import { mostRows } from '../../collections/guards/guard-collections';
import { reassess } from '../../collections/publishing/reassess';
import { forgetReassessments } from '../../collections/publishing/reassess-soon';
import { patient } from '../support/patient';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { anonymous, Caller, rowsOf } from './support/rest';
import { makeTwoProvinces, password, type TwoProvinces } from './support/two-provinces';

let started: StartedPayload;
let two: TwoProvinces;
beforeAll(async () => {
  started = await startPayload();
  two = await makeTwoProvinces(started.payload);
});
afterAll(() => started.close());

const working = async (id: string) =>
  started.payload.findByID({ collection: 'procedures', id, draft: true, depth: 0, showHiddenFields: true });
const releaseCount = async () => (await started.payload.count({ collection: 'releases' })).totalDocs;

describe('publishing', () => {
  it('is not done by a status that somebody sends, in whatever way', async () => {
    const id = two.ids.H01.draft;
    const before = await releaseCount();
    for (const path of [`/procedures/${id}`, `/procedures/${id}?draft=true`, `/procedures?where[id][equals]=${id}`]) {
      expect((await two.h01.patch(path, { _status: 'published' })).status, path).toBe(403);
    }
    const data = '{ _status: published, performers: { kind: communes } }';
    const sent = await two.h01.graphql(`mutation { updateProcedure(id: "${id}", data: ${data}) { id } }`);
    expect(sent.text).toContain('only-by-publishing');
    await started.payload.update({ collection: 'procedures', id, data: { _status: 'published' } });
    expect((await working(id))._status).toBe('draft');
    const main = await started.payload.findByID({ collection: 'procedures', id, depth: 0 });
    expect(main._status).toBe('draft');
    expect(await releaseCount()).toBe(before);
  });

  it('a level, a state or a release that somebody sends is refused and written down; what is the same passes', async () => {
    const id = two.ids.H01.procedure;
    const { level, releasedRevision, rev } = await working(id);
    const paths = [`/procedures/${id}`, `/procedures/${id}?draft=true`, `/procedures?where[id][equals]=${id}`];
    for (const forged of [{ level: 4 }, { releasedRevision: 9 }, { state: 'ended' }, { currentLevel: 'toan-trinh' }]) {
      for (const path of paths) {
        const answer = await two.h01.patch(path, forged);
        expect([path, answer.status, answer.text]).toEqual([path, 403, expect.stringContaining('set-by-product')]);
      }
    }
    const data = '{ level: 4, performers: { kind: communes } }';
    const sent = await two.h01.graphql(`mutation { updateProcedure(id: "${id}", data: ${data}) { id } }`);
    expect(sent.text).toContain('set-by-product');
    // Of another province neither a wrong guess nor a right one tells anything.
    for (const guess of [level, 4])
      expect((await two.h21.patch(`/procedures/${id}`, { level: guess })).status).toBe(403);
    const after = await working(id);
    expect(after).toMatchObject({ level, releasedRevision, rev, _status: 'published' });
    // A copy is no transition: it begins as any new record does.
    const { id: _, createdAt, updatedAt, rev: _rev, _status: _was, searchText, ...record } = after;
    const made = await two.h01.post('/procedures?draft=true', {
      ...record,
      code: null,
      key: 'ban-sao',
      name: 'Bản sao',
    });
    expect([made.status, made.text]).toEqual([201, expect.stringContaining('ban-sao')]);
    const copy = Object(made.body.doc);
    expect([copy.level ?? null, copy.releasedRevision ?? null, copy._status]).toEqual([null, null, 'draft']);
    await chainAudit(started.payload);
    const lines = await started.payload.find({
      collection: 'audit-lines',
      where: { and: [{ action: { equals: 'refused' } }, { content: { contains: 'set-by-product' } }] },
      limit: 0,
      pagination: false,
    });
    expect(lines.docs).toHaveLength(15);
    expect((await two.h01.patch(`/procedures/${two.ids.H01.draft}?draft=true`, { level: null })).status).toBe(200);
  });

  it('is not done by a plain PATCH on a published document', async () => {
    const id = two.ids.H01.procedure;
    const { level, releasedRevision, state, _status } = await working(id);
    expect(_status).toBe('published');
    const whole = { level, releasedRevision, state, requirements: 'yêu cầu mới' };
    const answer = await two.h01.patch(`/procedures/${id}`, whole);
    expect(answer.status).toBe(200);
    expect((await working(id))._status).toBe('draft');
  });

  it('makes one release by its endpoint, and none when nothing is new', async () => {
    const id = two.ids.H01.procedure;
    const before = await releaseCount();
    await two.h01.post(`/procedures/${id}/keep-form`);
    const first = await two.h01.post(`/procedures/${id}/publish`);
    expect(first.status).toBe(201);
    const second = await two.h01.post(`/procedures/${id}/publish`);
    expect(second.status).toBe(200);
    expect(await releaseCount()).toBe(before + 1);
    const after = await working(id);
    expect(after._status).toBe('published');
    expect(after.releasedRevision).toBe(2);
  });

  it('is refused with every reason when the record is not complete', async () => {
    const made = await two.h01.post('/procedures?draft=true', { name: 'Chưa xong', key: 'chua-xong' });
    const { doc } = made.body;
    const id = typeof doc === 'object' && doc !== null && 'id' in doc ? String(doc.id) : '';
    const answer = await two.h01.post(`/procedures/${id}/publish`);
    expect(answer.status).toBe(422);
    expect(Array.isArray(answer.body.problems) && answer.body.problems.length).toBeGreaterThan(2);
    expect((await two.h01.get(`/procedures/${id}/level`)).status).toBe(200);
  });
});

describe('releases', () => {
  it('are not made, changed or deleted over REST or GraphQL, by anybody', async () => {
    const id = two.ids.H01.release;
    const before = await releaseCount();
    for (const caller of [two.administrator, two.h01]) {
      expect((await caller.post('/releases', { key: 'x' })).status).toBe(403);
      expect((await caller.patch(`/releases/${id}`, { key: 'x' })).status).toBe(403);
      expect((await caller.delete(`/releases/${id}`)).status).toBe(403);
      await caller.delete('/releases?where[id][exists]=true');
      await caller.patch('/releases?where[id][exists]=true', { key: 'x' });
      await caller.graphql(`mutation { deleteRelease(id: "${id}") { id } }`);
      await caller.graphql(`mutation { updateRelease(id: "${id}", data: { key: "x" }) { id } }`);
    }
    expect(await releaseCount()).toBe(before);
    const row = await started.payload.findByID({ collection: 'releases', id });
    expect(row.key).not.toBe('x');
  });

  it('are not made, changed or deleted by our own code that overrides access', async () => {
    const { payload } = started;
    const id = two.ids.H01.release;
    const row = await payload.findByID({ collection: 'releases', id, depth: 0 });
    const { id: _id, createdAt: _c, updatedAt: _u, ...data } = row;
    await expect(payload.update({ collection: 'releases', id, data: { key: 'x' } })).rejects.toThrow('append-only');
    await expect(payload.delete({ collection: 'releases', id })).rejects.toThrow('append-only');
    const bulk = await payload.delete({ collection: 'releases', where: { id: { equals: id } } });
    expect(bulk.docs).toEqual([]);
    await expect(
      payload.create({ collection: 'releases', data: { ...data, sequence: 999, revision: 999 } }),
    ).rejects.toThrow('only-by-publishing');
  });
});

describe('dossiers', () => {
  it('are made by intake only, and kept', async () => {
    const { payload } = started;
    const id = two.ids.H01.dossier;
    for (const caller of [two.administrator, two.h01]) {
      expect((await caller.post('/dossiers', { number: 'x' })).status).toBe(403);
      expect((await caller.patch(`/dossiers/${id}`, { applicantName: 'x' })).status).toBe(403);
      expect((await caller.delete(`/dossiers/${id}`)).status).toBe(403);
    }
    await expect(payload.delete({ collection: 'dossiers', id })).rejects.toThrow('dossier-kept');
    await expect(payload.update({ collection: 'dossiers', id, data: { applicantName: 'x' } })).rejects.toThrow();
  });

  it('do not show the hashes of their secrets, nor can be asked for them', async () => {
    const answer = await two.administrator.get(`/dossiers/${two.ids.H01.dossier}`);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('secret H01');
    expect(answer.text).not.toContain('idempotency H01');
    const asked = await two.administrator.get('/dossiers/count?where[secretHash][like]=secret');
    expect(asked.status).toBe(400);
    expect((await two.administrator.get('/dossiers?sort=secretHash')).status).toBe(400);
  });
});

describe('users', () => {
  it('do not raise themselves, nor move to another province', async () => {
    const id = two.ids.H01.user;
    for (const forged of [
      { role: 'administrator' },
      { province: 'H21' },
      { otherRoles: ['reviewer'] },
      { agencies: [] },
    ]) {
      const isNew = !('agencies' in forged);
      const answer = await two.h01.patch(`/users/${id}`, { ...forged, name: 'x' });
      expect([forged, answer.status]).toEqual([forged, isNew ? 403 : 200]);
    }
    // The admin's own form sends back what it was given.
    const same = { role: 'digitiser', otherRoles: ['officer'], province: 'H01', name: 'Tên mới' };
    expect((await two.h01.patch(`/users/${id}`, same)).status).toBe(200);
    const after = await started.payload.findByID({ collection: 'users', id, depth: 0 });
    expect(after).toMatchObject({ role: 'digitiser', province: 'H01', name: 'Tên mới' });
  });

  it('see and change nobody else', async () => {
    expect(rowsOf(await two.h01.get('/users'))).toHaveLength(1);
    expect((await two.h01.get(`/users/${two.ids.H21.user}`)).status).toBe(404);
    expect((await two.h01.patch(`/users/${two.ids.H21.user}`, { name: 'x' })).status).toBeGreaterThanOrEqual(403);
    expect((await two.h01.post('/users', { email: 'x@example.vn', password, name: 'x' })).status).toBe(403);
    expect((await two.h01.delete(`/users/${two.ids.H21.user}`)).status).toBeGreaterThanOrEqual(403);
  });

  it('need a province unless they are administrators', async () => {
    const answer = await two.administrator.post('/users', {
      email: 'no@example.vn',
      password,
      name: 'x',
      role: 'digitiser',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('province-needed');
  });

  it.each(['short', 'aaaaaaaaaaaaaa', 'password12', 'h01-example'])('do not get the password %s', async (weak) => {
    const data = { email: 'h01-example@example.vn', password: weak, name: 'x', role: 'digitiser', province: 'H01' };
    const refused = await two.administrator.post('/users', data);
    expect([refused.status, refused.body.problems]).toMatchObject([
      422,
      [{ code: 'password-refused', field: 'password' }],
    ]);
    expect((await two.h01.patch(`/users/${two.ids.H01.user}`, { password: 'short' })).status).toBe(422);
  });

  it('are not made by whoever comes first', async () => {
    const first = { email: 'first@example.vn', password, name: 'x', role: 'administrator' };
    const answer = await anonymous.post('/users/first-register', first);
    // By the rule of ours, which also holds while there is no user yet; Payload's own says so only afterwards.
    expect([answer.status, answer.text.includes('first-user-closed')]).toEqual([403, true]);
  });

  it('that are locked answer like a wrong password and like an unknown account', async () => {
    await started.payload.create({
      collection: 'users',
      data: { email: 'locked@example.vn', password, name: 'x', role: 'digitiser', province: 'H01' },
    });
    const attempt = (email: string, secret: string) => anonymous.post('/users/login', { email, password: secret });
    const wrong = await attempt('locked@example.vn', 'wrong');
    for (let times = 0; times < 6; times += 1) await attempt('locked@example.vn', 'wrong');
    const locked = await attempt('locked@example.vn', password);
    const unknown = await attempt('nobody@example.vn', 'wrong');
    expect(wrong.status).toBe(401);
    expect([locked.status, locked.text]).toEqual([wrong.status, wrong.text]);
    expect([unknown.status, unknown.text]).toEqual([wrong.status, wrong.text]);
  });
});

describe('requests that ask for too much', () => {
  it('get no more rows than the limit, whatever they ask for', async () => {
    for (const query of ['limit=0', 'pagination=false', 'limit=100000']) {
      const answer = await two.administrator.get(`/sectors?${query}`);
      expect(answer.status).toBe(200);
      expect(Number(answer.body.limit)).toBeLessThanOrEqual(mostRows);
      expect(Number(answer.body.limit)).toBeGreaterThan(0);
    }
  });

  it('get no deeper than two relations', async () => {
    const payload = patient(started.payload);
    const { procedure } = two.ids.H21;
    // Three relations in a row: who receives, their agencies, the province of these. An officer of its own: others sign in as theirs.
    const { id: user } = await payload.create({
      collection: 'users',
      data: {
        email: 'sau-ba-tang@example.vn',
        password,
        name: 'Cán bộ một cửa',
        role: 'officer',
        province: 'H21',
        agencies: ['H21.01'],
      },
    });
    const data = {
      procedure,
      agency: 'H21.01',
      online: 'here',
      receivedBy: 'named',
      key: '',
      province: 'H21',
    } as const;
    const { id } = await payload.create({ collection: 'offerings', data: { ...data, officers: [user] } });
    const answer = await two.administrator.get(`/offerings/${id}?depth=10`);
    await payload.delete({ collection: 'offerings', id });
    expect(answer.body).toMatchObject({ officers: [{ id: user, agencies: [{ id: 'H21.01', province: 'H21' }] }] });
  });

  it('are refused over GraphQL when they repeat or nest without end', async () => {
    const aliases = Array.from({ length: 60 }, (_, place) => `a${place}: Procedures(limit: 0) { totalDocs }`).join(' ');
    expect((await two.h01.graphql(`{ ${aliases} }`)).text).toContain('root fields');
    const fragments = `{ Procedures { ...f } } fragment f on Procedures { docs { ${Array.from({ length: 320 }, (_, place) => `n${place}: name`).join(' ')} } }`;
    expect((await two.h01.graphql(fragments)).text).toContain('selections');
    const deep = '{ Forms { docs { procedure { sector { id } province { id } } } } }';
    expect((await two.h01.graphql(deep)).text).not.toContain('deeper');
  });

  it('with endless or malformed conditions are told so, 4xx', async () => {
    const many = Array.from({ length: 300 }, (_, place) => `where[or][${place}][name][equals]=${place}`).join('&');
    expect((await two.h01.get(`/procedures?${many}`)).status).toBe(400);
    for (const query of [
      'where[none][equals]=1',
      'where[name][near]=1',
      'where[name][all]=1',
      'sort=none',
      'where[cases.key][greater_than]=đ',
    ]) {
      const answer = await two.h01.get(`/procedures?${query}`);
      expect([query, answer.status < 500]).toEqual([query, true]);
    }
  });
});

describe('jobs of the framework', () => {
  it('are queued, run and cancelled by nobody, were there any; and there are none', async () => {
    const { payload } = started;
    const where = { role: { equals: 'administrator' } };
    const [root] = (await payload.find({ collection: 'users', where, limit: 1, depth: 0 })).docs;
    if (!root) throw new Error('no administrator');
    const req = await createLocalReq({ user: { ...root, collection: 'users' } }, payload);
    const { access, tasks, workflows } = payload.config.jobs;
    expect(await Promise.all([access?.queue?.({ req }), access?.run?.({ req }), access?.cancel?.({ req })])).toEqual([
      false,
      false,
      false,
    ]);
    await expect(payload.jobs.run({ req, overrideAccess: false })).rejects.toMatchObject({ status: 403 });
    const all = { id: { exists: true } };
    await expect(payload.jobs.cancel({ req, overrideAccess: false, where: all })).rejects.toMatchObject({
      status: 403,
    });
    // Publishing on a date would be one: it is a state of reviews here.
    expect([tasks ?? [], workflows ?? []]).toEqual([[], []]);
    expect((await two.administrator.get('/payload-jobs/run')).status).toBe(404);
  });
});

describe('many at once on one document', () => {
  it('are served or told of the conflict, never 5xx', async () => {
    const id = two.ids.H01.form;
    const path = `/procedures/${two.ids.H01.draft}?draft=true`;
    const answers = await Promise.all([
      ...Array.from({ length: 10 }, (_, place) => two.h01.patch(path, { requirements: `yêu cầu ${place}` })),
      ...Array.from({ length: 5 }, () => two.h01.patch(`/forms/${id}`, { caseKey: 'khac' })),
    ]);
    for (const { status } of answers) expect([200, 409]).toContain(status);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
  });
});

describe('bad data', () => {
  it.each(['[]', '"text"', '7', 'null'])('whose body is %s and no object is told so', async (body) => {
    const made = await two.h01.sendRaw('POST', '/form-blocks', 'application/json', body);
    expect([made.status, made.text.includes('body-not-object')], made.text).toEqual([400, true]);
  });

  it('gets a 4xx that names the field', async () => {
    const taken = await two.administrator.post('/agencies', { id: 'H01.01', name: 'x', province: 'H01' });
    expect(taken.status).toBe(400);
    expect(taken.text).not.toContain('insert into');
    const key = await two.h01.post('/procedures?draft=true', { name: 'x', key: 'bi-mat' });
    expect([key.status < 500, key.status >= 400]).toEqual([true, true]);
    const badKey = await two.h01.post('/procedures?draft=true', { name: 'x', key: 'Không được' });
    expect(badKey.status).toBe(422);
    expect(badKey.text).toContain('key-missing');
    const changed = await two.h01.patch(`/procedures/${two.ids.H01.draft}?draft=true`, { key: 'khac' });
    expect(changed.status).toBe(422);
    const sector = await two.h01.patch(`/procedures/${two.ids.H01.draft}?draft=true`, { sector: 'khong-co' });
    expect(sector.status).toBe(422);
    const form = await two.h01.patch(`/forms/${two.ids.H01.form}`, { document: { format: 1, schema: 'no' } });
    expect(form.status).toBe(422);
    expect((await two.h01.send('POST', '/procedures', 'not an object')).status).toBeLessThan(500);
  });

  it('saved on an old edit number is refused with 409', async () => {
    const id = two.ids.H01.draft;
    const before = await working(id);
    expect((await two.h01.patch(`/procedures/${id}?draft=true`, { rev: before.rev, requirements: 'một' })).status).toBe(
      200,
    );
    const late = await two.h01.patch(`/procedures/${id}?draft=true`, { rev: before.rev, requirements: 'hai' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('saved-meanwhile');
    expect((await working(id)).requirements).toBe('một');
  });

  it('of ids chosen from outside is not taken', async () => {
    const made = await two.h01.post('/procedures?draft=true', { id: 'my-own-id', name: 'Với id riêng' });
    expect(made.status).toBe(201);
    expect(made.text).not.toContain('my-own-id');
  });
});

describe('somebody who is no member of staff any more', () => {
  it('is nobody', async () => {
    const stranger = new Caller('not.a.token');
    expect((await stranger.get('/procedures')).status).toBe(403);
  });
});

describe('an open document', () => {
  it('is taken over by oneself alone, and stays the same document', async () => {
    const { payload } = started;
    const { H01, H21 } = two.ids;
    const document = { relationTo: 'procedures' as const, value: H01.draft };
    const { id } = await payload.create({
      collection: 'payload-locked-documents',
      data: { document, user: { relationTo: 'users', value: H21.user } },
    });
    const path = `/payload-locked-documents/${id}`;
    const forOther = await two.h01.patch(path, { user: { relationTo: 'users', value: H21.user } });
    expect([forOther.status, forOther.text.includes('deed-not-allowed')]).toEqual([403, true]);
    const other = { relationTo: 'procedures', value: H01.procedure };
    const taken = await two.h01.patch(path, { user: { relationTo: 'users', value: H01.user }, document: other });
    expect(taken.status, taken.text).toBe(200);
    const after = await payload.findByID({ collection: 'payload-locked-documents', id, depth: 0 });
    expect(after).toMatchObject({ document, user: { value: H01.user } });
    await payload.delete({ collection: 'payload-locked-documents', id });
  });
});

describe('a note of the system on a document somebody is editing', () => {
  it('goes to the draft: what was published stands as it is', async () => {
    const { payload } = started;
    const { procedure: id } = two.ids.H21;
    const text = { requirements: 'bản nháp mới hơn bản công bố' };
    expect((await two.h21.patch(`/procedures/${id}?draft=true`, text)).status).toBe(200);
    const offering = { procedure: id, agency: 'H21.01', online: 'off' as const, reason: 'Bảo trì', key: '' };
    const data = { ...offering, receivedBy: 'agency' as const, province: 'H21' };
    await patient(payload).create({ collection: 'offerings', data });
    // The offering has set one off, for a second later.
    forgetReassessments();
    const { moved } = await reassess(payload, { province: 'H21', now: new Date() });
    expect(moved).toHaveLength(1);
    expect(await working(id)).toMatchObject({ ...text, _status: 'draft', level: moved[0]?.release.level.legacy });
    const published = await payload.findByID({ collection: 'procedures', id, depth: 0 });
    expect([published._status, published.requirements === text.requirements]).toEqual(['published', false]);
  });
});
