import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asForm } from '../../collections/forms/form-document';
import { publishProblems } from '../../collections/publishing/publish';
import { readWorkingCopyById } from '../../collections/publishing/working-copy';
import { seedPlaces } from '../../seed/read';
import type { FormDraft } from '../../src/form/draft';
import { isDraftShaped } from '../../src/form/draft-shape';
import { sampleAnswers } from '../../src/form/sample';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { anonymous } from './support/rest';
import { makeTwoProvinces, type TwoProvinces } from './support/two-provinces';

let started: StartedPayload;
let two: TwoProvinces;
let id = '';

beforeAll(async () => {
  started = await startPayload();
  two = await makeTwoProvinces(started.payload);
  id = two.ids.H01.form;
});
afterAll(() => started.close());

type Opened = { draft: FormDraft; rev: number; by: unknown; faults: unknown[] };

async function open(): Promise<Opened> {
  const { status, body } = await two.h01.get(`/forms/${id}/draft`);
  expect(status).toBe(200);
  return readStored(body.stored);
}

function readStored(stored: unknown): Opened {
  if (typeof stored !== 'object' || stored === null || !('draft' in stored) || !isDraftShaped(stored.draft)) {
    throw new Error('no draft');
  }
  const rev = 'rev' in stored ? Number(stored.rev) : 0;
  const faults = 'faults' in stored && Array.isArray(stored.faults) ? stored.faults : [];
  return { draft: stored.draft, rev, by: 'by' in stored ? stored.by : undefined, faults };
}

const save = (draft: FormDraft, rev: number, more: Record<string, unknown> = {}) =>
  two.h01.post(`/forms/${id}/draft`, { draft, rev, ...more });

/** The draft with another label on its first field. */
function relabelled(draft: FormDraft, label: string): FormDraft {
  const next = structuredClone(draft);
  const field = next.steps[0]?.sections[0]?.fields[0];
  if (field === undefined) throw new Error('no field');
  field.label = label;
  return next;
}

async function stored() {
  return started.payload.findByID({ collection: 'forms', id, depth: 0, overrideAccess: true });
}

const problemsOfPublishing = async () =>
  publishProblems(await readWorkingCopyById(started.payload, two.ids.H01.procedure));

describe('a draft in the builder', () => {
  it('opens as the form stands, with the procedure around it and the fields citizens fill in now', async () => {
    const { body } = await two.h01.get(`/forms/${id}/draft`);
    expect(body.stored).toMatchObject({ rev: 1, faults: [] });
    expect(body.facts).toMatchObject({
      procedureId: two.ids.H01.procedure,
      procedure: { name: 'Thủ tục của H01' },
      mayEdit: true,
      mayEditNational: false,
    });
    expect(JSON.stringify(body.facts)).toContain('"releasedFields":["');
  });

  it('becomes the form when it is sound, saved under a name and a number', async () => {
    const { draft, rev } = await open();
    const answer = await save(relabelled(draft, 'Nhãn mới'), rev);
    expect(answer.body).toMatchObject({ rev: rev + 1, faults: [] });
    const row = await stored();
    expect(JSON.stringify(row.document)).toContain('Nhãn mới');
    expect(row.workingDraft ?? null).toBeNull();
    expect(row.origin).toBe('adjusted');
    expect(await open()).toMatchObject({ by: 'H01', rev: rev + 1 });
  });

  it('is kept without loss while it is unfinished; the form stays as it was, and publishing says why not', async () => {
    const { draft, rev } = await open();
    const before = (await stored()).document;
    const half = structuredClone(draft);
    half.steps.push({ id: 'buoc-moi', title: '', sections: [{ id: 'phan-moi', fields: [] }] });
    half.steps[0]?.sections[0]?.fields.push({ key: '', type: 'choice', label: '' });
    const answer = await save(half, rev);
    expect(answer.status).toBe(200);
    expect(answer.body.faults).not.toEqual([]);
    expect((await stored()).document).toEqual(before);
    const again = await open();
    expect(again.draft).toEqual(half);
    expect(await problemsOfPublishing()).toMatchObject([
      { code: 'form-unfinished', field: expect.stringMatching(/^forms\./) },
    ]);
    const publish = await two.h01.post(`/procedures/${two.ids.H01.procedure}/publish`, {});
    expect(publish.status).toBe(422);
    expect(JSON.stringify(publish.body)).toContain('form-unfinished');

    expect((await save(draft, again.rev)).body.faults).toEqual([]);
    expect(await problemsOfPublishing()).toEqual([]);
    expect((await stored()).workingDraft ?? null).toBeNull();
  });

  it('is never written over what somebody else has saved: the answer holds theirs, who and when', async () => {
    const { draft, rev } = await open();
    expect(
      (await two.administrator.post(`/forms/${id}/draft`, { draft: relabelled(draft, 'Của quản trị'), rev })).status,
    ).toBe(200);
    const answer = await save(relabelled(draft, 'Của tôi'), rev);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ problems: [{ code: 'saved-meanwhile' }] });
    const theirs = readStored(answer.body.theirs);
    expect(theirs.rev).toBe(rev + 1);
    expect(JSON.stringify(theirs.draft)).toContain('Của quản trị');
    expect(JSON.stringify((await stored()).document)).not.toContain('Của tôi');
    expect((await save(relabelled(draft, 'Của tôi'), theirs.rev)).status).toBe(200);
  });

  it('is published only as it was on the screen: what somebody else saved meanwhile is not, and nothing goes out', async () => {
    const { draft, rev } = await open();
    const { body } = await save(relabelled(draft, 'Bản của người khác'), rev);
    const path = `/procedures/${two.ids.H01.procedure}/publish`;
    const level = async () => (await two.h01.get(`/procedures/${two.ids.H01.procedure}/level`)).body.release;
    const before = await level();
    const refused = await two.h01.post(path, { form: { id, rev } });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ problems: [{ code: 'shown-is-not-kept', field: 'form.rev' }] });
    expect((await two.h01.post(path, { form: { id: two.ids.H21.form, rev: body.rev } })).status).toBe(409);
    expect((await two.h01.post(path, { form: { id } })).status).toBe(422);
    expect(await level()).toEqual(before);
    expect((await two.h01.post(path, { form: { id, rev: body.rev } })).status).not.toBe(409);
  });

  it('saved by two at the same moment is taken once', async () => {
    const { draft, rev } = await open();
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((label) => save(relabelled(draft, label), rev)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  it('made anew from the procedure ends what was being worked on', async () => {
    const { draft, rev } = await open();
    expect((await save({ ...draft, title: '' }, rev)).body.faults).not.toEqual([]);
    expect((await stored()).workingDraft).not.toBeNull();
    expect((await two.h01.post(`/procedures/${two.ids.H01.procedure}/derive`, {})).status).toBe(200);
    expect((await stored()).workingDraft ?? null).toBeNull();
    expect((await open()).faults).toEqual([]);
  });

  it('does not exist for other provinces and strangers, and what is no draft is refused with its place', async () => {
    const { draft, rev } = await open();
    expect((await two.h21.get(`/forms/${id}/draft`)).status).toBe(404);
    expect((await two.h21.post(`/forms/${id}/draft`, { draft, rev })).status).toBe(404);
    expect((await anonymous.get(`/forms/${id}/draft`)).status).toBe(401);
    expect((await anonymous.post(`/forms/${id}/draft`, { draft, rev })).status).toBe(401);
    const bad = await two.h01.post(`/forms/${id}/draft`, { draft: { ...draft, steps: [{ id: 1 }] }, rev });
    expect(bad.status).toBe(422);
    expect(JSON.stringify(bad.body)).toContain('draft.steps.0');
    expect((await two.h01.post(`/forms/${id}/draft`, { draft })).body).toMatchObject({
      problems: [{ code: 'rev-missing' }],
    });
    const polluted = await two.h01.post(
      `/forms/${id}/draft`,
      JSON.parse(`{"rev":${rev},"draft":{"__proto__":{"x":1},"id":"a","title":"b","steps":[]}}`),
    );
    expect(polluted.status).toBe(422);
  });

  it('leaves no version for every save on the way, but one for each milestone', async () => {
    const count = async () =>
      (await started.payload.countVersions({ collection: 'forms', where: { parent: { equals: id } } })).totalDocs;
    let { draft, rev } = await open();
    const before = await count();
    for (let time = 0; time < 6; time += 1) {
      draft = relabelled(draft, `Trên đường ${time}`);
      const { body } = await save(draft, rev);
      rev = Number(body.rev);
    }
    expect((await count()) - before).toBeLessThanOrEqual(2);
    const between = await count();
    for (const label of ['Mốc một', 'Mốc hai', 'Mốc ba']) {
      draft = relabelled(draft, label);
      const { body } = await save(draft, rev, { isMilestone: true });
      rev = Number(body.rev);
    }
    expect((await count()) - between).toBeGreaterThanOrEqual(2);
  });

  it('carries its test cases; a broken one stands in the way of publishing, with the reason', async () => {
    const { draft, rev } = await open();
    const form = asForm((await stored()).document);
    if (form === null) throw new Error('no form');
    const answers = sampleAnswers(form, () => 0.4, { places: seedPlaces(), today: '2026-11-27' });
    const good = { id: 'c1', name: 'Hồ sơ đủ', answers, expect: 'accepted' } as const;
    const saved = await save({ ...draft, testCases: [good] }, rev);
    expect(saved.body.faults).toEqual([]);
    expect((await open()).draft.testCases).toEqual([good]);
    expect(await problemsOfPublishing()).toEqual([]);
    const bad = { id: 'c2', name: 'Hồ sơ trống', answers: {}, expect: 'accepted' } as const;
    expect((await save({ ...draft, testCases: [good, bad] }, Number(saved.body.rev))).status).toBe(200);
    expect(await problemsOfPublishing()).toMatchObject([
      { code: 'test-case-broken', rule: 'c2', message: { vi: expect.stringContaining('Hồ sơ trống') } },
    ]);
  });
});
