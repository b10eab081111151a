import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileStore } from '../../collections/file-store';
import { sha256 } from '../../collections/fingerprint';
import { makeDossierStore, makePortalKeyStore, makeReleaseStore } from '../../collections/store';
import { seedPlaces } from '../../seed/read';
import type { Form } from '../../src/form/form';
import { sampleAnswers } from '../../src/form/sample';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { anonymous } from './support/rest';
import { makeTwoProvinces, type TwoProvinces } from './support/two-provinces';

let started: StartedPayload;
let two: TwoProvinces;
let dossierId = '';

const page = '<html><script>alert(1)</script></html>';

beforeAll(async () => {
  started = await startPayload();
  two = await makeTwoProvinces(started.payload);
  dossierId = await sendDossier();
});
afterAll(() => started.close());

async function sendDossier(number = 'H01.01-261122-0042', via = 'site'): Promise<string> {
  const { payload } = started;
  const { sha256: hash } = await fileStore().put(Readable.from([Buffer.from(page)]));
  const [release] = await makeReleaseStore(payload).since('H01', 0, 1);
  if (!release) throw new Error('nothing released');
  const { forms }: { forms: Record<string, Form> } = JSON.parse(release.content);
  const [caseKey, form] = Object.entries(forms)[0] ?? [];
  if (!caseKey || !form) throw new Error('no form');
  const answers = sampleAnswers(form, () => 0.3, { places: seedPlaces(), today: '2026-11-22' });
  const fileField = Object.keys(answers).find((key) => JSON.stringify(form.uiSchema[key] ?? '').includes('upload'));
  const id = 'upload-of-the-test';
  if (fileField) answers[fileField] = [id];
  await makeDossierStore(payload).insert({
    number,
    province: 'H01',
    key: release.key,
    caseKey,
    formHash: 'f'.repeat(64),
    releaseSha256: release.sha256,
    revision: release.revision,
    procedureName: 'Thủ tục của H01',
    applicantName: 'Trần Thị Bưởi',
    answers,
    files: [
      { id, field: fileField ?? 'x', name: 'giấy "tờ".html', mediaType: 'text/html', bytes: page.length, sha256: hash },
    ],
    state: 'submitted',
    submittedAt: '2026-11-22T03:00:00.000Z',
    dueOn: null,
    idempotencyHash: `i-${number}`,
    secretHash: 's42',
    via,
    events: [],
  });
  const { docs } = await payload.find({ collection: 'dossiers', where: { number: { equals: number } } });
  return docs[0]?.id ?? '';
}

describe('a dossier', () => {
  it('is read in the words of its form, with its files named', async () => {
    const answer = await two.h01.get(`/dossiers/${dossierId}/answers?locale=vi`);
    expect(answer.status).toBe(200);
    const { steps, files } = answer.body;
    expect(Array.isArray(steps) && steps.length).toBeGreaterThan(1);
    expect(files).toMatchObject([{ name: 'giấy "tờ".html' }]);
    expect(answer.body).toMatchObject({ agencyName: expect.any(String), caseName: null, portalName: null });
    expect(answer.text).not.toContain('s42');
    expect((await two.h21.get(`/dossiers/${dossierId}/answers`)).status).toBe(404);
    expect((await anonymous.get(`/dossiers/${dossierId}/answers`)).status).toBe(401);
  });

  it('names the portal that it came through', async () => {
    const data = { name: 'Cổng dịch vụ công', scopes: ['submit' as const], quotaPerMinute: 60 };
    const { id } = await started.payload.create({ collection: 'portal-keys', data });
    const answer = await two.h01.get(`/dossiers/${await sendDossier('H01.01-261122-0043', id)}/answers`);
    expect(answer.body).toMatchObject({ via: id, portalName: 'Cổng dịch vụ công' });
  });

  it('gives its files as downloads that no browser runs', async () => {
    const answer = await two.h01.get(`/dossiers/${dossierId}/files/upload-of-the-test`);
    expect(answer.status).toBe(200);
    expect(answer.text).toBe(page);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(answer.headers.get('cache-control')).toContain('no-store');
  });

  it('gives no other file, and none to others', async () => {
    expect((await two.h01.get(`/dossiers/${dossierId}/files/another`)).status).toBe(404);
    expect((await two.h01.get(`/dossiers/${dossierId}/files/..%2f..%2fcatalog.db`)).status).toBe(404);
    expect((await two.h21.get(`/dossiers/${dossierId}/files/upload-of-the-test`)).status).toBe(404);
    expect((await anonymous.get(`/dossiers/${dossierId}/files/upload-of-the-test`)).status).toBe(401);
  });
});

describe('a portal key', () => {
  const made = async () => {
    const answer = await two.administrator.post('/portal-keys', {
      name: 'Cổng thử',
      scopes: ['read'],
      quotaPerMinute: 60,
    });
    const { doc } = answer.body;
    return typeof doc === 'object' && doc !== null && 'id' in doc ? String(doc.id) : '';
  };

  it('is shown once, kept as a hash, found by it, and replaced by the next', async () => {
    const id = await made();
    const store = makePortalKeyStore(started.payload);
    const first = await two.administrator.post(`/portal-keys/${id}/issue`);
    expect(first.status).toBe(200);
    const key = String(first.body.key);
    expect(key.length).toBeGreaterThan(30);
    expect(await store.byHash(sha256(key))).toMatchObject({
      id,
      scopes: ['read'],
      quotaPerMinute: 60,
      disabled: false,
    });
    const read = await two.administrator.get(`/portal-keys/${id}`);
    expect(read.text).not.toContain(key);
    expect(read.text).not.toContain(sha256(key));
    const second = await two.administrator.post(`/portal-keys/${id}/issue`);
    expect(await store.byHash(sha256(key))).toBeUndefined();
    expect(await store.byHash(sha256(String(second.body.key)))).toBeDefined();
  });

  it('is not made by digitisers, and its hash is not set from outside', async () => {
    const id = await made();
    expect((await two.h01.post(`/portal-keys/${id}/issue`)).status).toBeGreaterThanOrEqual(403);
    expect((await anonymous.post(`/portal-keys/${id}/issue`)).status).toBe(401);
    await two.administrator.patch(`/portal-keys/${id}`, { keyHash: sha256('mine'), prefix: 'mine' });
    expect(await makePortalKeyStore(started.payload).byHash(sha256('mine'))).toBeUndefined();
  });
});

describe('forms of a procedure', () => {
  it('are adjusted by hand, kept, and derived again', async () => {
    const id = two.ids.H01.procedure;
    const path = `/procedures/${id}`;
    const state = (body: Record<string, unknown>) => {
      const { cases } = body;
      return Array.isArray(cases) ? cases.map((each: { state: string }) => each.state) : [];
    };
    expect(state((await two.h01.get(`${path}/level`)).body)).toEqual(['derived']);
    const preview = await two.h01.get(`${path}/preview`);
    const { form } = preview.body;
    const adjusted = { ...Object(form), title: 'Tên biểu mẫu do cán bộ đặt' };
    expect((await two.h01.patch(`/forms/${two.ids.H01.form}`, { document: adjusted })).status).toBe(200);
    expect(state((await two.h01.get(`${path}/level`)).body)).toEqual(['adjusted']);
    expect((await two.h01.post(`${path}/publish`)).status).toBe(201);
    expect(state((await two.h01.post(`${path}/derive`)).body)).toEqual(['derived']);
    expect((await two.h01.post(`${path}/derive`, { cases: ['khong-co'] })).status).toBe(422);
    expect((await two.h01.get(`${path}/preview?case=khong-co`)).status).toBe(404);
  });

  it('are not kept when they are no form, and the problem names the place', async () => {
    const { form } = (await two.h01.get(`/procedures/${two.ids.H01.procedure}/preview`)).body;
    const broken = { ...Object(form), steps: [{ id: 's', title: 'x', sections: [{ id: 'x', fields: ['nowhere'] }] }] };
    const answer = await two.h01.patch(`/forms/${two.ids.H01.form}`, { document: broken });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body.problems)).toContain('document.');
  });
});
