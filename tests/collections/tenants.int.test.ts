import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { type Answer, anonymous, rowsOf } from './support/rest';
import { makeTwoProvinces, type TwoProvinces } from './support/two-provinces';

let started: StartedPayload;
let two: TwoProvinces;
beforeAll(async () => {
  started = await startPayload();
  two = await makeTwoProvinces(started.payload);
});
afterAll(() => started.close());

const tenants = ['procedures', 'forms', 'releases', 'dossiers'] as const;
const singular = { procedures: 'procedure', forms: 'form', releases: 'release', dossiers: 'dossier' } as const;
const allCollections = [
  'procedures',
  'forms',
  'releases',
  'dossiers',
  'uploads',
  'template-files',
  'agencies',
  'sectors',
  'provinces',
  'former-provinces',
  'users',
  'portal-keys',
] as const;

/** Nothing of the other province may be in an answer, in whatever shape. */
const expectNothingOf = (province: string, answer: Answer) => {
  expect(answer.text).not.toContain(`của ${province}`);
  expect(answer.text).not.toContain(`ở ${province}`);
};

describe('nobody who is not signed in', () => {
  it.each(allCollections)('reads, writes or counts %s', async (slug) => {
    for (const answer of [
      await anonymous.get(`/${slug}`),
      await anonymous.get(`/${slug}/count`),
      await anonymous.get(`/${slug}/versions`),
      await anonymous.post(`/${slug}`, { name: 'x' }),
      await anonymous.patch(`/${slug}?where[id][exists]=true`, { name: 'x' }),
      await anonymous.delete(`/${slug}?where[id][exists]=true`),
    ]) {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
  });
});

describe('a digitiser', () => {
  it.each(tenants)('lists and counts only the own %s', async (slug) => {
    const list = await two.h01.get(`/${slug}?draft=true&limit=100`);
    expect(list.status).toBe(200);
    expect(rowsOf(list).length).toBeGreaterThan(0);
    expectNothingOf('H21', list);
    const all = (await started.payload.count({ collection: slug })).totalDocs;
    expect((await two.h01.get(`/${slug}/count`)).body.totalDocs).toBe(all / 2);
  });

  it.each(tenants)('does not find the %s of another province by id', async (slug) => {
    const id = two.ids.H21[singular[slug]];
    expect((await two.h21.get(`/${slug}/${id}`)).status).toBe(200);
    expect((await two.h01.get(`/${slug}/${id}`)).status).toBe(404);
    expect((await two.h01.get(`/${slug}/${id}?draft=true&depth=2`)).status).toBe(404);
  });

  it.each(['procedures', 'forms'] as const)('reads only the own versions of %s', async (slug) => {
    const list = await two.h01.get(`/${slug}/versions?limit=100`);
    expect(list.status).toBe(200);
    expect(rowsOf(list).length).toBeGreaterThan(0);
    expectNothingOf('H21', list);
    const theirs = await two.h21.get(`/${slug}/versions?limit=1`);
    const id = String(rowsOf(theirs)[0]?.id);
    expect((await two.h21.get(`/${slug}/versions/${id}`)).status).toBe(200);
    expect((await two.h01.get(`/${slug}/versions/${id}`)).status).toBeGreaterThanOrEqual(403);
    expect((await two.h01.post(`/${slug}/versions/${id}`)).status).toBeGreaterThanOrEqual(400);
  });

  it.each(['procedures', 'forms'] as const)(
    'changes nothing of another province in %s, one by one or in bulk',
    async (slug) => {
      const id = two.ids.H21[singular[slug]];
      expect(
        (await two.h01.patch(`/${slug}/${id}`, { name: 'đã sửa', title: 'đã sửa' })).status,
      ).toBeGreaterThanOrEqual(403);
      expect((await two.h01.patch(`/${slug}/${id}?draft=true`, { name: 'đã sửa' })).status).toBeGreaterThanOrEqual(403);
      const bulk = await two.h01.patch(`/${slug}?where[province][equals]=H21`, { name: 'đã sửa' });
      expect(rowsOf(bulk)).toEqual([]);
      expect((await two.h01.delete(`/${slug}/${id}`)).status).toBeGreaterThanOrEqual(403);
      const after = await started.payload.findByID({ collection: slug, id, draft: true });
      expect(JSON.stringify(after)).not.toContain('đã sửa');
    },
  );

  it('creates nothing in another province, and moves nothing there', async () => {
    const made = await two.h01.post('/procedures?draft=true', { name: 'x', key: 'x-y', province: 'H21' });
    expect(made.status).toBe(403);
    const moved = await two.h01.patch(`/procedures/${two.ids.H01.procedure}?draft=true`, { province: 'H21' });
    expect(moved.status).toBeLessThan(500);
    const after = await started.payload.findByID({
      collection: 'procedures',
      id: two.ids.H01.procedure,
      draft: true,
      depth: 0,
    });
    expect(after.province).toBe('H01');
  });

  it('gets the own province without asking', async () => {
    const made = await two.h01.post('/procedures?draft=true', { name: 'Thủ tục mới' });
    expect(made.status).toBe(201);
    const row = await started.payload.find({
      collection: 'procedures',
      draft: true,
      where: { key: { equals: 'thu-tuc-moi' } },
      depth: 0,
    });
    expect(row.docs[0]?.province).toBe('H01');
  });

  it('is no administrator, who names a province: a draft without one could never be mended', async () => {
    const refused = await two.administrator.post('/procedures?draft=true', { name: 'Không tỉnh', key: 'khong-tinh' });
    expect(refused.status).toBe(422);
    expect(refused.body.problems).toMatchObject([{ code: 'province-missing', field: 'province' }]);
  });

  it('points at nothing of another province, not even in a draft', async () => {
    const bad = await two.h01.patch(`/procedures/${two.ids.H01.draft}?draft=true`, {
      performers: { kind: 'department', agency: 'H21.01' },
    });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('relation-of-other-province');
    const form = await two.h01.post('/forms', { procedure: two.ids.H21.procedure, caseKey: 'x', document: {} });
    expect(form.status).toBe(422);
    const unknown = await two.h01.patch(`/procedures/${two.ids.H01.draft}?draft=true`, {
      performers: { kind: 'department', agency: 'H01.99' },
    });
    expect(unknown.status).toBe(422);
    expect(unknown.text).toContain('relation-unknown');
  });

  it('writes no shared lists', async () => {
    expect((await two.h01.post('/provinces', { id: 'H45', name: 'x' })).status).toBe(403);
    expect((await two.h01.patch('/agencies/H01.01', { name: 'x' })).status).toBe(403);
    expect((await two.h01.post('/portal-keys', { name: 'x', scopes: ['read'], quotaPerMinute: 1 })).status).toBe(403);
    expect((await two.h01.get('/portal-keys')).status).toBe(403);
  });

  it('does with endpoints what belongs to the own province only', async () => {
    for (const path of ['level', 'preview', 'preview-validator?case=mac-dinh']) {
      expect((await two.h21.get(`/procedures/${two.ids.H21.procedure}/${path}`)).status).toBe(200);
      expect((await two.h01.get(`/procedures/${two.ids.H21.procedure}/${path}`)).status).toBe(404);
      expect((await anonymous.get(`/procedures/${two.ids.H21.procedure}/${path}`)).status).toBe(401);
    }
    for (const path of ['derive', 'keep-form', 'publish']) {
      expect((await two.h01.post(`/procedures/${two.ids.H21.procedure}/${path}`)).status).toBe(404);
      expect((await anonymous.post(`/procedures/${two.ids.H21.procedure}/${path}`)).status).toBe(401);
    }
    expect((await anonymous.get(`/dossiers/${two.ids.H21.dossier}/files/x`)).status).toBe(401);
    expect((await two.h01.get(`/dossiers/${two.ids.H21.dossier}/files/x`)).status).toBe(404);
  });
});

describe('GraphQL', () => {
  it('shows a digitiser only the own province', async () => {
    const answer = await two.h01.graphql(
      '{ Procedures(draft: true, limit: 100) { docs { name } } Forms { docs { title } } }',
    );
    expect(answer.text).toContain('của H01');
    expectNothingOf('H21', answer);
    const versions = await two.h01.graphql('{ versionsProcedures(limit: 100) { docs { version { name } } } }');
    expect(versions.text).toContain('của H01');
    expectNothingOf('H21', versions);
    const one = await two.h01.graphql(`{ Procedure(id: "${two.ids.H21.procedure}") { name } }`);
    expectNothingOf('H21', one);
  });

  it('has no dossiers, users, uploads or portal keys in it', async () => {
    for (const name of ['Dossiers', 'Users', 'Uploads', 'PortalKeys', 'TemplateFiles']) {
      const answer = await two.administrator.graphql(`{ ${name} { docs { id } } }`);
      expect(answer.text).toContain(`Cannot query field`);
    }
  });

  it('changes nothing of another province', async () => {
    const answer = await two.h01.graphql(
      `mutation { updateProcedure(id: "${two.ids.H21.procedure}", draft: true, data: { name: "đã sửa", performers: { kind: communes } }) { name } }`,
    );
    expect(answer.text).toContain('errors');
    const after = await started.payload.findByID({ collection: 'procedures', id: two.ids.H21.procedure, draft: true });
    expect(after.name).toBe('Thủ tục của H21');
  });

  it('lets nobody in without signing in', async () => {
    const answer = await anonymous.graphql('{ Procedures { docs { name } } Releases { docs { title } } }');
    expect(answer.text).not.toContain('Thủ tục của');
  });
});

describe('a relation path in a condition', () => {
  it('does not become a question about another province', async () => {
    const theirs = encodeURIComponent('Bản nháp bí mật của H21');
    for (const condition of [
      `where[procedure.name][equals]=${theirs}`,
      `where[and][0][procedure.name][equals]=${theirs}&where[or][0][id][exists]=true`,
      `where[procedure.name][equals]=${theirs}&where[and][0][id][exists]=true&where[or][0][id][exists]=true`,
      `where[or][0][procedure.name][like]=b%C3%AD&where[or][0][and][0][id][exists]=true&where[or][0][or][0][id][exists]=true`,
    ]) {
      expect((await two.h01.get(`/forms/count?${condition}`)).body.totalDocs ?? 0).toBe(0);
    }
  });
});
