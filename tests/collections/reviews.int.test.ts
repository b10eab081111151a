import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catchUpReviews, releaseApproved } from '../../collections/level-reviews/release';
import { appendEvent, readReview } from '../../collections/level-reviews/store';
import { remindOfDates } from '../../collections/notices/remind';
import { currentRelease } from '../../collections/publishing/releases';
import { makeReleaseStore } from '../../collections/store';
import { type StartedPayload, startPayload } from '../support/start-payload';
import type { Answer } from './support/rest';
import { makeReviewProvince, type ReviewProvince, readyToRise, write } from './support/review-province';

let started: StartedPayload;
let province: ReviewProvince;

beforeAll(async () => {
  started = await startPayload();
  province = await makeReviewProvince(started.payload);
});
afterAll(() => started.close());

type Result = { id: string; state?: string; review?: string; problems?: { code: string; field?: string }[] };

const isResults = (value: unknown): value is Result[] => Array.isArray(value);

function resultsOf(answer: Answer): Result[] {
  if (!isResults(answer.body.results)) throw new Error(answer.text);
  return answer.body.results;
}

const codeOf = ({ body }: Answer): unknown => {
  const [first]: unknown[] = Array.isArray(body.problems) ? body.problems : [];
  return typeof first === 'object' && first !== null && 'code' in first ? first.code : undefined;
};

async function submit(...procedures: string[]): Promise<Result[]> {
  return resultsOf(await province.digitiser.post('/level-reviews/submit', { procedures }));
}

/** A request for a new procedure that is published at level 2 and can be level 3. */
async function request(key: string): Promise<{ procedure: string; review: string }> {
  const procedure = await readyToRise(started.payload, province.record(key));
  const [result] = await submit(procedure);
  if (!result?.review) throw new Error(JSON.stringify(result));
  return { procedure, review: result.review };
}

const current = (key: string) => currentRelease(started.payload, { province: 'H01', key });
const releases = () => makeReleaseStore(started.payload).since('H01', 0, 10_000);
const auditOf = async (action: string) => {
  const { chainAudit } = await import('../../collections/audit/chain');
  await chainAudit(started.payload);
  const { docs } = await started.payload.find({
    collection: 'audit-lines',
    where: { action: { equals: action } },
    limit: 0,
    pagination: false,
  });
  return docs;
};
const noticesTo = async (recipient: string, kind: string) =>
  (
    await started.payload.find({
      collection: 'notices',
      where: { and: [{ recipient: { equals: recipient } }, { kind: { equals: kind } }] },
      limit: 0,
      pagination: false,
    })
  ).docs;

describe('a raise of the level', () => {
  it('is submitted, approved by a second person and released, each told and written down', async () => {
    const { review } = await request('nang-muc');
    expect((await current('nang-muc'))?.level.legacy).toBe(2);
    expect(await noticesTo(province.ids.reviewer, 'review-waiting')).toHaveLength(1);
    expect(await noticesTo(province.ids.digitiser, 'review-waiting')).toHaveLength(0);
    const answer = await province.reviewer.post(`/level-reviews/${review}/decide`, { event: 'approve' });
    expect(answer.status).toBe(200);
    expect(answer.body.state).toBe('released');
    const release = await current('nang-muc');
    expect(release).toMatchObject({ revision: 2, decision: 'review', approver: province.ids.reviewer, review });
    expect(release?.level.legacy).toBe(3);
    const row = await started.payload.findByID({ collection: 'level-reviews', id: review });
    expect(row).toMatchObject({ state: 'released', decidedBy: province.ids.reviewer, releasedRevision: 2 });
    expect(await noticesTo(province.ids.digitiser, 'review-approved')).toHaveLength(1);
    expect((await auditOf('review-approved')).map(({ subjectId }) => subjectId)).toContain(review);
    const { docs } = await started.payload.find({
      collection: 'procedures',
      where: { key: { equals: 'nang-muc' } },
      draft: true,
    });
    expect(docs[0]).toMatchObject({ _status: 'published', level: 3, releasedRevision: 2 });
  });

  it('cannot be published directly, unless the rules of the province say so', async () => {
    const procedure = await readyToRise(started.payload, province.record('truc-tiep'));
    const refused = await province.digitiser.post(`/procedures/${procedure}/publish`);
    expect([refused.status, codeOf(refused)]).toEqual([422, 'review-needed']);
    expect((await current('truc-tiep'))?.revision).toBe(1);
    const standing = await province.digitiser.get(`/procedures/${procedure}/level`);
    expect(standing.body.needsReview).toMatchObject({ code: 'review-needed' });
    const rules = await province.administrator.post('/publishing-rules', { province: 'H01', raise: '3' });
    expect(rules.status).toBe(201);
    const published = await province.digitiser.post(`/procedures/${procedure}/publish`);
    expect(published.status).toBe(201);
    expect(await current('truc-tiep')).toMatchObject({ decision: 'direct', level: { legacy: 3 } });
    const doc = rules.body.doc;
    const id = typeof doc === 'object' && doc !== null && 'id' in doc ? String(doc.id) : '';
    expect((await province.administrator.patch(`/publishing-rules/${id}`, { raise: '2' })).status).toBe(200);
    expect((await province.digitiser.patch(`/publishing-rules/${id}`, { raise: '4' })).status).toBe(403);
  });

  it('of many is asked and decided in bulk: each by itself', async () => {
    const ids: string[] = [];
    for (let place = 0; place < 4; place += 1)
      ids.push(await readyToRise(started.payload, province.record(`lo-${place}`)));
    const submitted = await submit(...ids);
    expect(submitted.map(({ state }) => state)).toEqual(['submitted', 'submitted', 'submitted', 'submitted']);
    const [first, ...others] = submitted.map(({ review }) => review ?? '');
    const returned = await province.reviewer.post('/level-reviews/decide', {
      reviews: [first],
      event: 'return',
      text: 'Thiếu mẫu mới',
    });
    expect(resultsOf(returned)).toMatchObject([{ state: 'returned' }]);
    const before = (await releases()).length;
    const approved = await province.reviewer.post('/level-reviews/decide', {
      reviews: [first, ...others],
      event: 'approve',
    });
    expect(resultsOf(approved).map(({ state, problems }) => state ?? problems?.[0]?.code)).toEqual([
      'review-closed',
      'released',
      'released',
      'released',
    ]);
    const after = await releases();
    expect(after.slice(before).map(({ key, decision }) => [key, decision])).toEqual([
      ['lo-1', 'review'],
      ['lo-2', 'review'],
      ['lo-3', 'review'],
    ]);
    expect(after.map(({ sequence }) => sequence)).toEqual(after.map((_, place) => place + 1));
    expect((await noticesTo(province.ids.digitiser, 'review-returned')).map(({ values }) => values)).toMatchObject([
      { reason: 'Thiếu mẫu mới' },
    ]);
  });
});

describe('two persons', () => {
  it('nobody approves the own request, the administrator neither', async () => {
    const procedure = await readyToRise(started.payload, province.record('tu-duyet'));
    const [result] = resultsOf(await province.administrator.post('/level-reviews/submit', { procedures: [procedure] }));
    for (const event of ['approve', 'return', 'ask']) {
      const own = await province.administrator.post(`/level-reviews/${result?.review}/decide`, { event, text: 'x' });
      expect([event, own.status, codeOf(own)]).toEqual([event, 403, 'review-own-request']);
    }
    const digitiser = await province.digitiser.post(`/level-reviews/${result?.review}/decide`, { event: 'approve' });
    expect([digitiser.status, codeOf(digitiser)]).toEqual([403, 'review-not-reviewer']);
    expect((await current('tu-duyet'))?.revision).toBe(1);
    expect((await auditOf('refused')).some(({ content }) => content.includes('review-own-request'))).toBe(true);
  });

  it('of two who decide at once one wins, and the other is told', async () => {
    const { review } = await request('cung-luc');
    const answers = await Promise.all([
      province.reviewer.post(`/level-reviews/${review}/decide`, { event: 'approve' }),
      province.second.post(`/level-reviews/${review}/decide`, { event: 'return', text: 'Chưa đủ' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const loser = answers.find(({ status }) => status === 409);
    // Which of the two depends on how far the winner has come: approved, or released or returned.
    expect(['review-decided', 'review-closed']).toContain(loser && codeOf(loser));
    const { events, state } = await readReview(started.payload, review);
    expect(events.filter(({ event }) => event === 'approve' || event === 'return')).toHaveLength(1);
    expect(['released', 'returned']).toContain(state);
  });

  it('of two who submit at once one request is made', async () => {
    const procedure = await readyToRise(started.payload, province.record('hai-lan'));
    const answers = await Promise.all([submit(procedure), submit(procedure)]);
    expect(
      answers
        .flat()
        .map(({ state, problems }) => state ?? problems?.[0]?.code)
        .sort(),
    ).toEqual(['review-open', 'submitted']);
  });

  it('a second opinion is asked of somebody who may review', async () => {
    const { review } = await request('hoi-them');
    const wrong = await province.reviewer.post(`/level-reviews/${review}/decide`, {
      event: 'ask',
      text: 'Xem giúp',
      askedOf: province.ids.digitiser,
    });
    expect([wrong.status, codeOf(wrong)]).toEqual([422, 'reviewer-unknown']);
    const oneself = { event: 'ask', text: 'Xem giúp', askedOf: province.ids.reviewer };
    expect(codeOf(await province.reviewer.post(`/level-reviews/${review}/decide`, oneself))).toBe('reviewer-unknown');
    const nowhere = { event: 'comment', text: 'Được', field: 'khong.co.truong' };
    const lost = await province.second.post(`/level-reviews/${review}/decide`, nowhere);
    expect([lost.status, codeOf(lost)]).toEqual([422, 'place-unknown']);
    const asked = await province.reviewer.post(`/level-reviews/${review}/decide`, {
      event: 'ask',
      text: 'Xem giúp',
      askedOf: province.ids.second,
    });
    expect(asked.status).toBe(200);
    expect(await noticesTo(province.ids.second, 'review-asked')).toHaveLength(1);
    const comment = await province.second.post(`/level-reviews/${review}/decide`, {
      event: 'comment',
      text: 'Được',
      field: 'cases.mac-dinh.channels.online',
    });
    expect(comment.body.events).toMatchObject([
      { event: 'ask' },
      { event: 'comment', field: 'cases.mac-dinh.channels.online' },
    ]);
    expect(comment.body.state).toBe('submitted');
  });
});

describe('what was submitted', () => {
  it('is void as soon as the record is edited, and nothing of it can be approved', async () => {
    const { procedure, review } = await request('doi-noi-dung');
    await started.payload.update({
      collection: 'procedures',
      id: procedure,
      data: { requirements: 'Thêm' },
      draft: true,
    });
    expect((await readReview(started.payload, review)).state).toBe('void');
    const late = await province.reviewer.post(`/level-reviews/${review}/decide`, { event: 'approve' });
    expect([late.status, codeOf(late)]).toEqual([409, 'review-closed']);
    expect(await noticesTo(province.ids.digitiser, 'review-voided')).toHaveLength(1);
    expect((await current('doi-noi-dung'))?.revision).toBe(1);
    const again = await submit(procedure);
    expect(again[0]?.state).toBe('submitted');
  });

  it('is void when a form of it is edited, and stays when nothing is', async () => {
    const { procedure, review } = await request('doi-bieu-mau');
    const { docs } = await started.payload.find({ collection: 'forms', where: { procedure: { equals: procedure } } });
    const [form] = docs;
    if (!form) throw new Error('no form');
    await started.payload.update({ collection: 'forms', id: form.id, data: { document: form.document } });
    expect((await readReview(started.payload, review)).state).toBe('submitted');
    const document: unknown = structuredClone(form.document);
    Reflect.set(Object(document), 'title', 'Tên khác');
    await started.payload.update({ collection: 'forms', id: form.id, data: { document: Object(document) } });
    expect((await readReview(started.payload, review)).state).toBe('void');
  });

  it('that fails its checks is refused with the list', async () => {
    const procedure = await readyToRise(started.payload, province.record('hong'));
    await started.payload.update({
      collection: 'procedures',
      id: procedure,
      data: { cases: [], applicants: [] },
      draft: true,
    });
    const [result] = await submit(procedure);
    expect(result?.problems?.map(({ field }) => field)).toEqual(expect.arrayContaining(['cases', 'applicants']));
  });

  it('in which nothing differs is refused', async () => {
    const { procedure, review } = await request('khong-doi');
    await province.reviewer.post(`/level-reviews/${review}/decide`, { event: 'approve' });
    expect((await submit(procedure))[0]?.problems?.[0]?.code).toBe('nothing-to-review');
  });

  it('blocks direct publishing while it waits, and can be withdrawn', async () => {
    const { procedure, review } = await request('rut-lai');
    const blocked = await province.digitiser.post(`/procedures/${procedure}/publish`);
    expect([blocked.status, codeOf(blocked)]).toEqual([409, 'review-open']);
    const withdrawn = await province.digitiser.post(`/level-reviews/${review}/decide`, { event: 'withdraw' });
    expect(withdrawn.body.state).toBe('withdrawn');
    expect((await submit(procedure))[0]?.state).toBe('submitted');
  });
});

describe('an approval', () => {
  const approve = async (review: string, releaseOn: string | null = null) => {
    const answer = await province.reviewer.post(`/level-reviews/${review}/decide`, { event: 'approve', releaseOn });
    expect(answer.status, answer.text).toBe(200);
    return answer;
  };
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  const day = (date: Date) => date.toISOString().slice(0, 10);

  it('for a later day releases on that day what was approved, whatever is edited meanwhile', async () => {
    const { procedure, review } = await request('hen-ngay');
    const answer = await approve(review, day(inDays(3)));
    expect(answer.body.state).toBe('approved');
    expect((await current('hen-ngay'))?.revision).toBe(1);
    await started.payload.update({
      collection: 'procedures',
      id: procedure,
      data: { requirements: 'Sau duyệt' },
      draft: true,
    });
    expect(await catchUpReviews(started.payload, inDays(1))).toBe(0);
    expect(await catchUpReviews(started.payload, inDays(4))).toBe(1);
    expect(await catchUpReviews(started.payload, inDays(4))).toBe(0);
    const release = await current('hen-ngay');
    expect(release).toMatchObject({ revision: 2, level: { legacy: 3 } });
    expect(release?.content).not.toContain('Sau duyệt');
    const working = await started.payload.findByID({ collection: 'procedures', id: procedure, draft: true });
    expect(working).toMatchObject({ _status: 'draft', releasedRevision: 2, requirements: 'Sau duyệt' });
  });

  it('for a later day can be withdrawn before', async () => {
    const { review } = await request('hen-roi-rut');
    await approve(review, day(inDays(3)));
    expect((await province.digitiser.post(`/level-reviews/${review}/decide`, { event: 'withdraw' })).body.state).toBe(
      'withdrawn',
    );
    expect(await catchUpReviews(started.payload, inDays(9))).toBe(0);
    expect((await current('hen-roi-rut'))?.revision).toBe(1);
  });

  it('or a return with a reason nobody can see, and a day beyond two years, are refused', async () => {
    const { review } = await request('khong-thay');
    const blank = await province.reviewer.post(`/level-reviews/${review}/decide`, {
      event: 'return',
      text: ' \u200b\u2060\u202e ',
    });
    expect([blank.status, codeOf(blank)]).toEqual([422, 'review-reason-needed']);
    for (const wrong of ['9999-12-31', '2026-02-30', '2020-01-01']) {
      const decision = { event: 'approve', releaseOn: wrong };
      const answer = await province.reviewer.post(`/level-reviews/${review}/decide`, decision);
      expect([answer.status, answer.body.problems], wrong).toMatchObject([422, [{ field: 'releaseOn' }]]);
    }
    expect((await readReview(started.payload, review)).state).toBe('submitted');
  });

  it('at once is at once, whatever day the submitter wished', async () => {
    const procedure = await readyToRise(started.payload, province.record('muon-hen'));
    const releaseOn = day(inDays(5));
    const sent = await province.digitiser.post('/level-reviews/submit', { procedures: [procedure], releaseOn });
    const [result] = Array.isArray(sent.body.results) ? sent.body.results : [];
    expect((await approve(result.review)).body.state).toBe('released');
    const other = await readyToRise(started.payload, province.record('theo-hen'));
    const asked = await province.digitiser.post('/level-reviews/submit', { procedures: [other], releaseOn });
    const [wished] = Array.isArray(asked.body.results) ? asked.body.results : [];
    // Nothing said about the day: as the submitter wished.
    const kept = await province.reviewer.post(`/level-reviews/${wished.review}/decide`, { event: 'approve' });
    expect(kept.body.state).toBe('approved');
    expect((await readReview(started.payload, wished.review)).row.releaseOn).toBe(releaseOn);
    expect(await catchUpReviews(started.payload, inDays(6))).toBe(1);
  });

  it('that cannot be released holds up no other one', async () => {
    const [broken, sound] = [await request('hong'), await request('lanh')];
    for (const { review } of [broken, sound]) await approve(review, day(inDays(2)));
    const { db } = started.payload;
    const stored = (await readReview(started.payload, broken.review)).row.level;
    const write = (level: unknown) =>
      db.updateOne({ collection: 'level-reviews', id: broken.review, data: { level }, returning: false });
    await write({ unreadable: true });
    expect(await catchUpReviews(started.payload, inDays(3))).toBe(1);
    expect((await readReview(started.payload, sound.review)).state).toBe('released');
    await write(stored);
    expect(await catchUpReviews(started.payload, inDays(3))).toBe(1);
  });

  it('for a day that is past or none is refused', async () => {
    const { review } = await request('ngay-sai');
    for (const releaseOn of [day(inDays(-2)), '2026-13-01', 'mai']) {
      const answer = await province.reviewer.post(`/level-reviews/${review}/decide`, { event: 'approve', releaseOn });
      expect([answer.status, codeOf(answer)]).toEqual([422, 'date-in-past']);
    }
    expect((await readReview(started.payload, review)).state).toBe('submitted');
  });

  it('cut off before its release is caught up once', async () => {
    const { review } = await request('cat-truoc');
    const decided = await readReview(started.payload, review);
    // The event alone, as a kill right after its insert leaves it.
    await started.payload.db.create({
      collection: 'review-events',
      data: {
        id: 'e1',
        review,
        step: 1,
        event: 'approve',
        actor: province.ids.reviewer,
        at: new Date().toISOString(),
        province: 'H01',
      },
    });
    expect(decided.state).toBe('submitted');
    expect(await catchUpReviews(started.payload, new Date())).toBe(1);
    expect(await catchUpReviews(started.payload, new Date())).toBe(0);
    expect(await current('cat-truoc')).toMatchObject({ revision: 2, review, approver: province.ids.reviewer });
  });

  it('by a process that is killed outright before the release, is caught up once, by however many start', async () => {
    const { review } = await request('giet-giua-chung');
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'tests/collections/support/decide-process.ts', review, province.ids.reviewer],
      { env: { ...process.env }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    const signal = await new Promise((resolve) => {
      child.stdout.on('data', (data) => {
        said += String(data);
        if (said.includes('DECIDED')) child.kill('SIGKILL');
      });
      child.once('exit', (_, endedBy) => resolve(endedBy));
    });
    expect([signal, said.includes('FINISHED')]).toEqual(['SIGKILL', false]);
    expect((await readReview(started.payload, review)).state).toBe('approved');
    expect(await current('giet-giua-chung')).toMatchObject({ revision: 1 });
    const before = (await releases()).length;
    await Promise.all([1, 2].map(() => catchUpReviews(started.payload, new Date())));
    expect(await catchUpReviews(started.payload, new Date())).toBe(0);
    expect(await current('giet-giua-chung')).toMatchObject({ revision: 2, review, decision: 'review' });
    expect((await readReview(started.payload, review)).state).toBe('released');
    expect((await releases()).length).toBe(before + 1);
    expect(await noticesTo(province.ids.digitiser, 'review-approved')).not.toHaveLength(0);
  });

  it('cut off after its release, before that was noted, is caught up without a second release', async () => {
    const { review } = await request('cat-sau');
    const approved = await appendEvent(started.payload, await readReview(started.payload, review), {
      event: 'approve',
      actor: province.ids.reviewer,
      at: new Date().toISOString(),
    });
    await releaseApproved(started.payload, approved, new Date());
    await started.payload.db.deleteOne({
      collection: 'review-events',
      where: { and: [{ review: { equals: review } }, { step: { equals: 2 } }] },
    });
    await started.payload.db.updateOne({
      collection: 'level-reviews',
      id: review,
      data: { state: 'approved', step: 1 },
    });
    expect((await readReview(started.payload, review)).state).toBe('approved');
    expect(await catchUpReviews(started.payload, new Date())).toBe(1);
    expect(await current('cat-sau')).toMatchObject({ revision: 2, review });
    expect((await readReview(started.payload, review)).state).toBe('released');
  });
});

describe('an earlier release', () => {
  it('comes back as a new one', async () => {
    const { procedure, review } = await request('quay-lai');
    await province.reviewer.post(`/level-reviews/${review}/decide`, { event: 'approve' });
    const before = (await releases()).filter(({ key }) => key === 'quay-lai');
    const restored = await province.digitiser.post(`/procedures/${procedure}/restore`, { revision: 1 });
    expect(restored.status, restored.text).toBe(200);
    const published = await province.digitiser.post(`/procedures/${procedure}/publish`);
    expect(published.status, published.text).toBe(201);
    const release = await current('quay-lai');
    expect(release).toMatchObject({ revision: 3, decision: 'direct', sha256: before[0]?.sha256 });
    expect((await province.digitiser.post(`/procedures/${procedure}/restore`, { revision: 9 })).status).toBe(404);
    expect(codeOf(await province.digitiser.post(`/procedures/${procedure}/restore`, { revision: 3 }))).toBe(
      'release-is-current',
    );
  });
});

describe('a forged transition', () => {
  it('is refused, whichever way it comes, and written down', async () => {
    const { review } = await request('gia-mao');
    const { payload } = started;
    const lines = (await auditOf('refused')).length;
    const tries: [string, () => Promise<{ status: number }>][] = [
      ['REST', () => province.reviewer.patch(`/level-reviews/${review}`, { state: 'approved' })],
      [
        'REST by the administrator',
        () => province.administrator.patch(`/level-reviews/${review}`, { state: 'approved' }),
      ],
      ['bulk', () => province.reviewer.patch(`/level-reviews?where[id][equals]=${review}`, { state: 'approved' })],
      ['delete', () => province.administrator.delete(`/level-reviews/${review}`)],
      [
        'a forged request',
        () => province.digitiser.post('/level-reviews', { title: 'x', state: 'approved', province: 'H01' }),
      ],
      [
        'a forged event',
        () => province.reviewer.post('/review-events', { review, step: 1, event: 'approve', province: 'H01' }),
      ],
    ];
    for (const [way, attempt] of tries) expect([way, (await attempt()).status]).toEqual([way, 403]);
    const mutation = `mutation { updateLevelReview(id: "${review}", data: { state: approved }) { id } }`;
    expect((await province.administrator.graphql(mutation)).text).toContain('errors');
    await expect(
      payload.update({ collection: 'level-reviews', id: review, data: { state: 'approved' }, overrideAccess: true }),
    ).rejects.toMatchObject({ status: 403 });
    await expect(
      payload.create({
        collection: 'review-events',
        data: { review, step: 1, event: 'approve', at: new Date().toISOString(), province: 'H01' },
        overrideAccess: true,
      }),
    ).rejects.toMatchObject({ status: 403 });
    expect(await readReview(payload, review)).toMatchObject({ state: 'submitted', events: [] });
    expect((await auditOf('refused')).length).toBe(lines + tries.length);
  });

  it('of the level or the status of a procedure changes nothing that is public', async () => {
    const procedure = await readyToRise(started.payload, province.record('tu-nang'));
    const lines = (await auditOf('refused')).length;
    const where = `where[id][equals]=${procedure}`;
    const forged = [
      await province.digitiser.patch(`/procedures/${procedure}`, { level: 4, _status: 'published' }),
      await province.digitiser.patch(`/procedures?${where}`, { _status: 'published' }),
      await province.digitiser.patch(`/procedures/${procedure}?draft=true`, { _status: 'published' }),
      await province.digitiser.patch(`/procedures/${procedure}`, { level: 4 }),
    ];
    expect(forged.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    const mutation = `mutation { updateProcedure(id: "${procedure}", data: { _status: published, performers: { kind: communes } }) { id } }`;
    expect((await province.administrator.graphql(mutation)).text).toContain('errors');
    expect((await auditOf('refused')).length).toBe(lines + forged.length + 1);
    const row = await started.payload.findByID({ collection: 'procedures', id: procedure, draft: true });
    expect(row).toMatchObject({ level: 2, _status: 'draft' });
    expect(await current('tu-nang')).toMatchObject({ revision: 1, level: { legacy: 2 } });
  });

  it('into another province finds nothing', async () => {
    const { payload } = started;
    const { review } = await request('tinh-khac');
    await payload.create({
      collection: 'users',
      data: { email: 'h21@example.vn', password: 'mot-mat-khau-dai-9', name: 'H21', role: 'reviewer', province: 'H21' },
    });
    const { signIn } = await import('./support/rest');
    const stranger = await signIn(payload, 'h21@example.vn', 'mot-mat-khau-dai-9');
    expect((await stranger.get(`/level-reviews/${review}/page`)).status).toBe(404);
    expect((await stranger.post(`/level-reviews/${review}/decide`, { event: 'approve' })).status).toBe(404);
    expect((await stranger.get(`/level-reviews/${review}`)).status).toBe(404);
    expect((await stranger.get('/level-reviews/queue')).body).toMatchObject({ total: 0, lines: [] });
  });
});

describe('the queue and the page', () => {
  it('show what waits, oldest first, with everything to decide on', async () => {
    const { procedure, review } = await request('hang-doi');
    const queue = await province.reviewer.get('/level-reviews/queue?search=hang%20doi');
    expect(queue.body.lines).toMatchObject([
      { id: review, title: 'Thủ tục hang-doi', levelFrom: 2, levelTo: 3, kind: 'raise', isOwn: false, days: 0 },
    ]);
    const page = await province.reviewer.get(`/level-reviews/${review}/page`);
    expect(page.body).toMatchObject({
      state: 'submitted',
      procedureId: procedure,
      kind: 'raise',
      level: { legacy: 3 },
      base: { revision: 1, isCurrent: true, level: { legacy: 2 } },
      impact: { openDossiers: 0, portals: [] },
      cases: [{ hasForm: true }],
    });
    expect(page.text).toContain('Thêm cách thức: trực tuyến');
    const moves = page.body.moves;
    expect(moves).toMatchObject([
      { event: 'approve', refusal: null },
      { event: 'return', refusal: null },
      { event: 'ask', refusal: null },
      { event: 'comment', refusal: null },
      { event: 'withdraw', refusal: { code: 'review-not-editor' } },
    ]);
  });

  it('remind reviewers and the person responsible of what has waited for days, once for each step', async () => {
    const { payload } = started;
    const record = province.record('cho-lau');
    const target = { ...record.target, responsible: 'mot-cua@example.vn' };
    const procedure = await readyToRise(payload, { ...record, target });
    const [result] = await submit(procedure);
    const remindOn = (days: number) => remindOfDates(payload, new Date(Date.now() + days * 86_400_000));
    const mine = async (recipient: string) =>
      (await noticesTo(recipient, 'review-overdue')).filter(({ key }) => key.includes(String(result?.review))).length;
    await remindOn(2);
    expect(await mine(province.ids.reviewer)).toBe(0);
    await remindOn(4);
    await remindOn(5);
    expect([await mine(province.ids.reviewer), await mine(province.ids.officer)]).toEqual([1, 1]);
    expect(await mine(province.ids.digitiser)).toBe(0);
    await remindOn(8);
    expect([await mine(province.ids.reviewer), await mine(province.ids.officer)]).toEqual([2, 2]);
    await province.reviewer.post(`/level-reviews/${result?.review}/decide`, { event: 'return', text: 'Chưa đủ' });
    await remindOn(15);
    expect(await mine(province.ids.reviewer)).toBe(2);
  });

  it('refuse bad questions with 4xx', async () => {
    const { review } = await request('hoi-sai');
    const decide = (body: unknown) => province.reviewer.post(`/level-reviews/${review}/decide`, body);
    expect((await decide({ event: 'change' })).status).toBe(422);
    expect((await decide({ event: 'release' })).status).toBe(422);
    expect((await decide({ event: 'return' })).status).toBe(422);
    expect((await decide({ event: 'return', text: 7 })).status).toBe(422);
    expect((await decide({ event: 'comment', text: 'x'.repeat(4_001) })).status).toBe(422);
    expect((await province.reviewer.post('/level-reviews/decide', { reviews: [], event: 'approve' })).status).toBe(422);
    expect((await province.reviewer.post('/level-reviews/khong-co/decide', { event: 'approve' })).status).toBe(404);
    expect(
      (await province.digitiser.post('/level-reviews/submit', { procedures: ['khong-co'] })).body.results,
    ).toMatchObject([{ problems: [{ code: 'not-found' }] }]);
  });
});

describe('a breaking change', () => {
  it('is not approved in bulk', async () => {
    const record = province.record('pha-vo');
    const procedure = await readyToRise(started.payload, record);
    await write(started.payload, { ...record, numberOfSets: 3 });
    const [result] = await submit(procedure);
    const bulk = await province.reviewer.post('/level-reviews/decide', { reviews: [result?.review], event: 'approve' });
    expect(resultsOf(bulk)[0]?.problems?.[0]?.code).toBe('batch-breaking');
    expect(
      (await province.reviewer.post(`/level-reviews/${result?.review}/decide`, { event: 'approve' })).body.state,
    ).toBe('released');
  });
});
