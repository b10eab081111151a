import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { draftColumns } from '../../collections/bulk-writer/new-documents';
import { makeMasterFollower } from '../../collections/master-links/tell-followers';
import { publishProcedure } from '../../collections/publishing/publish';
import { readWorkingCopy } from '../../collections/publishing/working-copy';
import type { Procedure } from '../../src/procedure/procedure';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { addDraft, addReleased, sampleRecord } from './support/catalogue';
import { pdf } from './support/matrix-rows';
import { type Answer, type Caller, rowsOf, signIn } from './support/rest';
import { makeTwoProvinces, password, type TwoProvinces } from './support/two-provinces';

let started: StartedPayload;
let payload: Payload;
let world: TwoProvinces;
let nationalEditor: Caller;
let tell: ReturnType<typeof makeMasterFollower>;

const code = '1.888001';
const master = (change: Partial<Procedure> = {}): Procedure => ({
  ...sampleRecord(),
  province: 'VN',
  key: code,
  code,
  codeAsPrinted: code,
  name: 'Thủ tục theo bản gốc',
  steps: ['Nộp hồ sơ', 'Nhận kết quả'],
  ...change,
});
const local = (change: Partial<Procedure> = {}): Procedure => ({
  ...master(),
  province: 'H01',
  steps: ['Nộp hồ sơ tại bộ phận một cửa'],
  requirements: 'Của tỉnh',
  receivingAgency: 'Bộ phận một cửa của tỉnh',
  ...change,
});

let [localId, masterId] = ['', ''];

beforeAll(async () => {
  started = await startPayload();
  payload = started.payload;
  world = await makeTwoProvinces(payload);
  await payload.create({ collection: 'provinces', data: { id: 'VN', name: 'Trung ương' } });
  await payload.create({
    collection: 'users',
    data: { email: 'vn@example.vn', password, name: 'Biên tập', role: 'national-editor', province: 'VN' },
  });
  nationalEditor = await signIn(payload, 'vn@example.vn', password);
  tell = makeMasterFollower(payload);
  localId = await addDraft(payload, local());
});
afterAll(() => started.close());

/** Changes the master and publishes it again. */
async function republish(change: Partial<Procedure>): Promise<void> {
  const { row } = await readWorkingCopy(payload, master());
  await payload.update({ collection: 'procedures', id: row.id, data: draftColumns(master(change)), draft: true });
  await publishProcedure(payload, { province: 'VN', key: code, decision: 'direct', approver: null, now: new Date() });
}

const path = (deed = '') => `/master-links/of/${localId}${deed}`;
const codesOf = ({ body }: Answer): unknown[] =>
  Array.isArray(body.problems) ? body.problems.map((problem: { code: string }) => problem.code) : [];
const unitsOf = ({ body }: Answer): [string, string][] =>
  Object(body).differences.map(({ unit, state }: { unit: string; state: string }) => [unit, state]);

describe('a procedure and its national master', () => {
  it('a draft of the nation is no master yet', async () => {
    expect((await world.h01.get(path())).body).toMatchObject({ following: null, candidate: null });
    masterId = await addDraft(payload, master());
    expect((await world.h01.get(path())).body).toMatchObject({ candidate: null });
    expect(codesOf(await world.h01.post(path('/follow')))).toEqual(['master-unknown']);
    await publishProcedure(payload, { province: 'VN', key: code, decision: 'direct', approver: null, now: new Date() });
    expect((await world.h01.get(path())).body).toMatchObject({ candidate: { key: code, revision: 1 } });
  });

  it('followed, it says where the province differs, in what the master decides', async () => {
    expect(codesOf(await world.h01.post(path('/accept'), { units: ['steps'], rev: 1 }))).toEqual([
      'master-not-followed',
    ]);
    const followed = await world.h01.post(path('/follow'));
    expect(followed.body).toMatchObject({ following: { key: code, master: { revision: 1 } }, open: 2 });
    expect(unitsOf(followed)).toEqual([
      ['requirements', 'open'],
      ['steps', 'open'],
    ]);
    expect((await world.h01.post(path('/follow'))).status).toBe(200);
    expect(rowsOf(await world.h01.get('/master-links'))).toHaveLength(1);
  });

  it('takes over one part, into the draft, and leaves the others', async () => {
    const { body } = await world.h01.get(path());
    expect(codesOf(await world.h01.post(path('/accept'), { units: ['steps'], rev: 99 }))).toEqual(['saved-meanwhile']);
    expect(codesOf(await world.h01.post(path('/accept'), { units: ['receivingAgency'], rev: body.rev }))).toEqual([
      'master-no-difference',
    ]);
    const taken = await world.h01.post(path('/accept'), { units: ['steps'], rev: body.rev });
    expect(unitsOf(taken)).toEqual([['requirements', 'open']]);
    expect((await readWorkingCopy(payload, local())).procedure).toEqual(local({ steps: master().steps }));
  });

  it('keeps its own text with a reason, until the master says something else there', async () => {
    expect(codesOf(await world.h01.post(path('/keep'), { unit: 'requirements', reason: ' ' }))).toEqual([
      'master-reason-needed',
    ]);
    const kept = await world.h01.post(path('/keep'), { unit: 'requirements', reason: 'Nghị quyết 12 của tỉnh' });
    expect(unitsOf(kept)).toEqual([['requirements', 'deviation']]);
    expect(kept.body).toMatchObject({
      open: 0,
      differences: [{ deviation: { reason: 'Nghị quyết 12 của tỉnh', byName: 'H01' } }],
    });
    await republish({ requirements: 'Bản gốc quy định mới' });
    expect(unitsOf(await world.h01.get(path()))).toEqual([['requirements', 'reconsider']]);
  });

  it('the people of the followers are told once, those of others not at all', async () => {
    const noticesOf = async (user: string) => {
      const { docs } = await payload.find({ collection: 'notices', where: { recipient: { equals: user } }, limit: 50 });
      return docs.filter(({ kind }) => kind === 'master-changed' || kind === 'master-withdrawn');
    };
    expect(await tell()).toBe(1);
    expect(await tell()).toBe(0);
    expect(await makeMasterFollower(payload)()).toBe(0);
    expect(await noticesOf(world.ids.H01.user)).toMatchObject([
      {
        kind: 'master-changed',
        values: { procedure: master().name, count: 1, revision: 2 },
        link: `/admin/collections/procedures/${localId}/ban-goc`,
      },
    ]);
    expect(await noticesOf(world.ids.H21.user)).toEqual([]);
  });

  it('the nation sees who follows and how far, never the text of a province', async () => {
    const { status, body, text } = await nationalEditor.get(`/master-links/of/${masterId}/followers`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      total: 1,
      revision: 2,
      followers: [{ province: 'H01', key: code, open: 1, deviations: 1, toldRevision: 2 }],
    });
    expect(text).not.toContain('Của tỉnh');
    expect((await world.h01.get(`/master-links/of/${masterId}/followers`)).status).toBe(404);
    expect((await nationalEditor.get(path())).status).toBe(404);
    expect((await world.h21.get(path())).status).toBe(404);
    expect((await world.h21.post(path('/unfollow'))).status).toBe(404);
    expect(codesOf(await nationalEditor.post(`/master-links/of/${masterId}/follow`))).toEqual(['master-itself']);
  });

  it('a template file of the nation comes with the documents it belongs to', async () => {
    const file = { data: pdf, mimetype: 'application/pdf', name: 'to-khai.pdf', size: pdf.length };
    const stored = await payload.create({ collection: 'template-files', data: { province: 'VN' }, file });
    const [only] = master().cases;
    if (!only) throw new Error('no case');
    const document = {
      key: 'mau-moi',
      name: 'Tờ khai mới',
      originals: 1,
      copies: 0,
      required: true,
      mode: 'e-form' as const,
      condition: null,
      template: {
        name: 'Tờ khai',
        mustBeSigned: false,
        file: { sha256: stored.sha256 ?? '', name: 'to-khai.pdf', mediaType: 'application/pdf', bytes: pdf.length },
      },
    };
    const changed = master({ cases: [{ ...only, documents: [document] }] });
    const { row } = await readWorkingCopy(payload, master());
    const columns = draftColumns(changed, new Map([[stored.sha256 ?? '', stored.id]]));
    await payload.update({ collection: 'procedures', id: row.id, data: columns, draft: true });
    await nationalEditor.post(`/procedures/${row.id}/derive`);
    const published = await nationalEditor.post(`/procedures/${row.id}/publish`);
    expect([published.status, codesOf(published)]).toEqual([201, []]);
    const { body } = await world.h01.get(path());
    const taken = await world.h01.post(path('/accept'), {
      units: [`cases.${only.key}.documents`, 'requirements'],
      rev: body.rev,
    });
    expect(codesOf(taken)).toEqual([]);
    const after = (await readWorkingCopy(payload, local())).procedure;
    expect(after.cases[0]?.documents).toEqual([document]);
    const files = rowsOf(await world.h01.get('/template-files'));
    expect(files).toMatchObject([{ province: 'H01', sha256: stored.sha256, originalName: 'to-khai.pdf' }]);
  });

  it('an import lets what comes in follow by its code, once, and taking it back takes the link too', async () => {
    await addReleased(
      payload,
      master({ key: '1.888002', code: '1.888002', codeAsPrinted: '1.888002', name: 'Bản gốc thứ hai' }),
    );
    const list = 'STT,Mã TTHC,Tên thủ tục,Cơ quan thực hiện\n1,1.888002,Bản gốc thứ hai,UBND cấp xã\n';
    const made = await world.h21.sendRaw('POST', '/imports/file?masters=1', 'application/octet-stream', list);
    const settled = async (state: string) =>
      vi.waitUntil(async () => (await world.h21.get(`/imports/${made.body.id}/state`)).body.state === state, {
        timeout: 60_000,
        interval: 50,
      });
    await world.h21.post(`/imports/${made.body.id}/plan`);
    await settled('planned');
    await world.h21.post(`/imports/${made.body.id}/accept`, { verdicts: ['new', 'question'] });
    await settled('applied');
    expect(rowsOf(await world.h21.get('/master-links'))).toMatchObject([{ key: '1.888002', master: '1.888002' }]);
    await world.h21.post(`/imports/${made.body.id}/undo`);
    await settled('undone');
    expect(rowsOf(await world.h21.get('/master-links'))).toEqual([]);
  });

  it('left, or its master withdrawn, the province is told and keeps what it has', async () => {
    const ended = await nationalEditor.post(`/procedures/${masterId}/end`, { reason: 'Bãi bỏ' });
    expect(ended.status).toBe(200);
    expect(await tell()).toBeGreaterThan(0);
    const { docs } = await payload.find({ collection: 'notices', where: { kind: { equals: 'master-withdrawn' } } });
    expect(docs.map(({ recipient }) => recipient)).toEqual([world.ids.H01.user]);
    expect((await world.h01.get(path())).body).toMatchObject({ following: { key: code, master: null } });
    expect((await world.h01.post(path('/unfollow'))).body).toMatchObject({ following: null });
    expect((await readWorkingCopy(payload, local())).procedure.steps).toEqual(master().steps);
  });
});
