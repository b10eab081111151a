import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromProcedure } from '../../collections/procedures/from-procedure';
import { toProcedure } from '../../collections/procedures/to-procedure';
import { keepForms, writeDerivedForms } from '../../collections/publishing/derived-forms';
import { catchUpReleases } from '../../collections/publishing/follow-release';
import { publishProcedure } from '../../collections/publishing/publish';
import { insertRelease } from '../../collections/publishing/releases';
import { standing } from '../../collections/publishing/standing';
import { readWorkingCopy } from '../../collections/publishing/working-copy';
import { makeReleaseStore } from '../../collections/store';
import { seedProcedures } from '../../seed/read';
import { canonicalText } from '../../src/form/canonical';
import { ProblemError } from '../../src/problem/problem';
import type { Procedure } from '../../src/procedure/procedure';
import { type StartedPayload, startPayload } from '../support/start-payload';

let started: StartedPayload;
const now = new Date('2026-11-22T02:00:00Z');
const communal = seedProcedures().find(({ performers }) => performers.kind === 'communes');
if (!communal) throw new Error('no seed');
const base: Procedure = communal;
const record = (key: string): Procedure => ({ ...base, key, code: null, name: `Thủ tục ${key}` });
const order = (key: string) => ({ province: 'H01', key, decision: 'direct' as const, approver: null, now });

const smallestPdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/MediaBox[0 0 3 3]/Parent 2 0 R>>endobj
xref
0 1
0000000000 65535 f 
trailer<</Size 4/Root 1 0 R>>
startxref
160
%%EOF`;

beforeAll(async () => {
  started = await startPayload();
  const { payload } = started;
  for (const id of ['H01', 'H21']) await payload.create({ collection: 'provinces', data: { id, name: id } });
  await payload.create({ collection: 'sectors', data: { id: base.sector, name: 'x', group: 'y' } });
});
afterAll(() => started.close());

async function make(key: string) {
  const { payload } = started;
  await payload.create({ collection: 'procedures', data: fromProcedure(record(key)), draft: true });
  const copy = await readWorkingCopy(payload, record(key));
  await writeDerivedForms(
    payload,
    copy,
    copy.procedure.cases.map((each) => each.key),
  );
  return copy.row.id;
}
const releases = async () => makeReleaseStore(started.payload).since('H01', 0, 1_000);
const edit = (id: string, data: Partial<ReturnType<typeof fromProcedure>>) =>
  started.payload.update({ collection: 'procedures', id, data, draft: true });

describe('a procedure in the database', () => {
  it('is the same record when it is read back, whichever of the seeds it is', async () => {
    const { payload } = started;
    for (const { agency, sector } of seedProcedures().map(({ performers, sector }) => ({
      agency:
        performers.kind === 'department' ? [performers.agency] : performers.kind === 'list' ? performers.agencies : [],
      sector,
    }))) {
      for (const id of agency)
        await payload.create({ collection: 'agencies', data: { id, name: id, province: 'H01' } }).catch(() => {});
      await payload.create({ collection: 'sectors', data: { id: sector, name: sector, group: 'y' } }).catch(() => {});
    }
    for (const seed of seedProcedures()) {
      const { id } = await payload.create({ collection: 'procedures', data: fromProcedure(seed), draft: true });
      const row = await payload.findByID({ collection: 'procedures', id, draft: true, depth: 0 });
      expect(toProcedure(row)).toEqual(seed);
      await payload.db.deleteOne({ collection: 'procedures', where: { id: { equals: id } } });
      await payload.db.deleteVersions({ collection: 'procedures', where: { parent: { equals: id } } });
    }
  });
});

describe('publishing', () => {
  it('releases the procedure with its forms as canonical text, hashed, with its level', async () => {
    await make('mot');
    const { release, isNew } = await publishProcedure(started.payload, order('mot'));
    expect(isNew).toBe(true);
    expect(release).toMatchObject({ revision: 1, decision: 'direct', releasedAt: now.toISOString() });
    const content: unknown = JSON.parse(release.content);
    expect(canonicalText(content)).toBe(release.content);
    expect(content).toMatchObject({ procedure: { key: 'mot' }, forms: { [base.cases[0]?.key ?? '']: { format: 1 } } });
    expect(release.level.legacy).toBeGreaterThanOrEqual(2);
    expect(release.level.legacy).toBeLessThan(4);
    expect((await releases()).at(-1)).toEqual(release);
  });

  it('again without a change releases nothing', async () => {
    const before = (await releases()).length;
    const { isNew } = await publishProcedure(started.payload, {
      ...order('mot'),
      now: new Date('2026-12-24T00:00:00Z'),
    });
    expect(isNew).toBe(false);
    expect((await releases()).length).toBe(before);
  });

  it('waits until staff have decided about a form that the procedure has outgrown', async () => {
    const { payload } = started;
    const id = await make('hai');
    const documents = base.cases[0]?.documents ?? [];
    const first = base.cases[0];
    if (!first) throw new Error('no case');
    const changed = fromProcedure({
      ...record('hai'),
      cases: [
        {
          ...first,
          documents: [
            ...documents,
            {
              ...documents[0],
              key: 'd-new',
              name: 'Giấy mới',
              originals: 1,
              copies: 0,
              required: true,
              mode: 'hand-in',
              template: null,
              condition: null,
            },
          ],
        },
      ],
    });
    await edit(id, { cases: changed.cases });
    await expect(publishProcedure(payload, order('hai'))).rejects.toThrow('form-outdated');
    const copy = await readWorkingCopy(payload, record('hai'));
    const stands = await standing(payload, copy, now);
    expect(stands.cases[0]?.state).toBe('outdated');
    await keepForms(payload, copy, [first.key]);
    const kept = await publishProcedure(payload, order('hai'));
    expect(kept.release.content).not.toContain('"title":"Giấy mới"');
    await writeDerivedForms(payload, await readWorkingCopy(payload, record('hai')), [first.key]);
    const derived = await publishProcedure(payload, order('hai'));
    expect(derived.release.revision).toBe(kept.release.revision + 1);
    expect(derived.release.content).toContain('Giấy mới');
  });

  it('of an incomplete record is refused with every reason and leaves nothing', async () => {
    const before = (await releases()).length;
    const id = await make('ba');
    await edit(id, { steps: [], cases: [] });
    const refusal = await publishProcedure(started.payload, order('ba')).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ProblemError);
    expect(refusal instanceof ProblemError && refusal.status).toBe(422);
    expect((await releases()).length).toBe(before);
  });

  it('of an unknown procedure is 404', async () => {
    await expect(publishProcedure(started.payload, order('khong-co'))).rejects.toMatchObject({ status: 404 });
  });

  it('of many at once leaves no gap and no double in the sequence', async () => {
    const keys = Array.from({ length: 8 }, (_, place) => `cung-luc-${place}`);
    for (const key of keys) await make(key);
    // Every one twice: the same content twice is one release.
    const published = await Promise.all([...keys, ...keys].map((key) => publishProcedure(started.payload, order(key))));
    expect(published.filter(({ isNew }) => isNew)).toHaveLength(keys.length);
    const all = await releases();
    expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, place) => place + 1));
    expect((await makeReleaseStore(started.payload).sequences())[0]).toMatchObject({
      province: 'H01',
      sequence: all.length,
    });
  });

  it('that was cut off after its release is caught up once, at the next start', async () => {
    const { payload } = started;
    const id = await make('cat-ngang');
    const copy = await readWorkingCopy(payload, record('cat-ngang'));
    const { release } = await publishProcedure(payload, order('mot'));
    // The release alone, as a kill right after its insert leaves it.
    const { canonicalText: text } = await import('../../src/form/canonical');
    const { contentOf } = await import('../../collections/publishing/working-copy');
    const { sha256 } = await import('../../collections/fingerprint');
    const content = text(contentOf(copy));
    await insertRelease(payload, {
      province: 'H01',
      key: 'cat-ngang',
      title: 'x',
      content,
      sha256: sha256(content),
      decision: 'direct',
      approver: null,
      releasedAt: now.toISOString(),
      level: release.level,
    });
    expect((await readWorkingCopy(payload, record('cat-ngang'))).row._status).toBe('draft');
    expect(await catchUpReleases(payload)).toBe(1);
    expect(await catchUpReleases(payload)).toBe(0);
    const row = await payload.findByID({ collection: 'procedures', id, draft: true, depth: 0 });
    expect(row).toMatchObject({ _status: 'published', releasedRevision: 1, level: release.level.legacy });
  });
});

describe('saving', () => {
  it('of a published procedure makes it a draft and leaves the release as it is', async () => {
    const before = await releases();
    const { row } = await readWorkingCopy(started.payload, record('mot'));
    await edit(row.id, { requirements: 'Một yêu cầu mới' });
    const after = await readWorkingCopy(started.payload, record('mot'));
    expect(after.row._status).toBe('draft');
    expect(await releases()).toEqual(before);
    expect((await standing(started.payload, after, now)).changed).toBe(true);
  });

  it('of a template file keeps its bytes by content, and the record names them', async () => {
    const { payload } = started;
    const data = Buffer.from(smallestPdf);
    const file = await payload.create({
      collection: 'template-files',
      data: { province: 'H01' },
      file: { data, mimetype: 'application/pdf', name: 'Mẫu tờ khai.pdf', size: data.length },
    });
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
    const { fileStore } = await import('../../collections/file-store');
    expect(await fileStore().has(file.sha256 ?? '')).toBe(true);
    const first = base.cases[0];
    if (!first) throw new Error('no case');
    const documents = first.documents.map((each) => ({
      ...each,
      template: {
        name: 'Mẫu 1',
        mustBeSigned: false,
        file: { sha256: file.sha256 ?? '', name: '', mediaType: '', bytes: 0 },
      },
    }));
    const { row } = await readWorkingCopy(payload, record('mot'));
    const columns = fromProcedure(
      { ...record('mot'), cases: [{ ...first, documents }] },
      new Map([[file.sha256 ?? '', file.id]]),
    );
    await edit(row.id, { cases: columns.cases });
    const copy = await readWorkingCopy(payload, record('mot'));
    expect(copy.procedure.cases[0]?.documents[0]?.template?.file).toEqual({
      sha256: file.sha256,
      name: 'Mẫu tờ khai.pdf',
      mediaType: 'application/pdf',
      bytes: data.length,
    });
  });

  it('of a web page as a template file is refused', async () => {
    const data = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const made = started.payload.create({
      collection: 'template-files',
      data: { province: 'H01' },
      file: { data, mimetype: 'application/pdf', name: 'x.pdf', size: data.length },
    });
    await expect(made).rejects.toThrow();
  });
});
