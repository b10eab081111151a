import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeImport } from '../../collections/imports/import-file';
import { mendRow, reportRows } from '../../collections/imports/report';
import { presentImport, startApply, startPlan, startWork } from '../../collections/imports/run-import';
import { readImport } from '../../collections/imports/store';
import { derivedForms } from '../../collections/publishing/derived-forms';
import { publishProcedure } from '../../collections/publishing/publish';
import { readWorkingCopy } from '../../collections/publishing/working-copy';
import { seedReferences } from '../../seed/references';
import { emptyReport } from '../../seed/report';
import { insertBatchOf, setInsertBatch } from '../../src/database/insert-batch';
import { canonicalText } from '../../src/form/canonical';
import { type StartedPayload, startPayload } from '../support/start-payload';

let started: StartedPayload;
let payload: Payload;

beforeAll(async () => {
  started = await startPayload();
  payload = started.payload;
  await seedReferences(payload, emptyReport(), () => {});
});
afterAll(() => started.close());

const officeList = readFileSync(fileURLToPath(new URL('../import/fixtures/office-list.csv', import.meta.url)));

async function* content(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const order = { title: 'danh-muc.csv', agency: null, withForms: true, startedBy: null };
const all = { verdicts: ['new', 'changed', 'question'], lines: [], except: [], agencies: [] };

async function upload(text: string | Uint8Array, province = 'H01'): Promise<string> {
  return (await makeImport(payload, content(text), { ...order, province })).id;
}

async function planned(text: string | Uint8Array, province = 'H01'): Promise<string> {
  const id = await upload(text, province);
  await (await startPlan(payload, id)).finished;
  expect(await readImport(payload, id)).toMatchObject({ state: 'planned' });
  return id;
}

async function accept(id: string, what = all): Promise<void> {
  await (await startApply(payload, id, what)).finished;
  expect(await readImport(payload, id)).toMatchObject({ state: 'applied', problems: [] });
}

async function undo(id: string): Promise<void> {
  await (await startWork(payload, id, 'undo')).finished;
  expect(await readImport(payload, id)).toMatchObject({ state: 'undone' });
}

const rowsOf = async (id: string) =>
  (await reportRows(payload, await readImport(payload, id), { only: [], search: '', from: 0, limit: 10_000 })).rows;

const verdicts = async (id: string) => {
  const { counts } = await readImport(payload, id);
  const { rows, new: fresh, changed, same, question, refused } = Object(counts);
  return { rows, new: fresh, changed, same, question, refused };
};

/** Rows of blocks get new ids with every save that replaces them. */
const withoutRowIds = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutRowIds);
  if (typeof value !== 'object' || value === null) return value;
  const { id, ...members } = { id: undefined, ...value };
  const rest = Object.fromEntries(Object.entries(members).map(([name, each]) => [name, withoutRowIds(each)]));
  return 'blockType' in members ? rest : { id, ...rest };
};

/** Everything the catalogue holds of a province, in a form that can be compared. */
async function catalogue(province: string): Promise<string> {
  const find = { limit: 0, pagination: false, depth: 0, where: { province: { equals: province } } } as const;
  const [procedures, forms] = await Promise.all([
    payload.find({ collection: 'procedures', draft: true, sort: 'key', ...find }),
    payload.find({ collection: 'forms', sort: 'caseKey', ...find }),
  ]);
  const bare = procedures.docs.map(({ updatedAt: _at, rev: _rev, ...document }) => withoutRowIds(document));
  return canonicalText(JSON.parse(JSON.stringify({ bare, forms: forms.docs.map(({ id }) => id).sort() })));
}

const countOf = async (collection: 'procedures' | 'forms') => (await payload.count({ collection })).totalDocs;

const byKey = async (key: string, province = 'H01') => {
  const { docs } = await payload.find({
    collection: 'procedures',
    draft: true,
    where: { and: [{ province: { equals: province } }, { key: { equals: key } }] },
    depth: 0,
  });
  const [document] = docs;
  if (!document) throw new Error(`no ${key}`);
  return document;
};

describe('the office list', () => {
  let first = '';

  it('is read and reported without writing anything', async () => {
    first = await planned(officeList);
    expect(await verdicts(first)).toEqual({ rows: 68, new: 36, changed: 0, same: 0, question: 32, refused: 0 });
    expect(await countOf('procedures')).toBe(0);
  });

  it('says which subtotal is wrong', async () => {
    const { skipped } = await readImport(payload, first);
    const wrong = Array.isArray(skipped)
      ? skipped.filter((item) => typeof item === 'object' && item !== null && 'mismatch' in item)
      : [];
    expect(wrong).toEqual([
      expect.objectContaining({ line: 50, mismatch: expect.objectContaining({ said: 35, counted: 32 }) }),
    ]);
  });

  it('goes in by parts: what is clear first', async () => {
    await accept(first, { ...all, verdicts: ['new'] });
    expect(await countOf('procedures')).toBe(36);
    expect(await countOf('forms')).toBeGreaterThanOrEqual(36);
    expect((await byKey('1.000828')).name).toBe(
      'Cấp Chứng chỉ hành nghề luật sư đối với người đạt yêu cầu kiểm tra kết quả tập sự',
    );
  });

  it('then the rest, doubles merged into what they are doubles of', async () => {
    await accept(first);
    const rows = await rowsOf(first);
    expect(rows.filter(({ outcome }) => outcome !== 'applied')).toEqual([]);
    expect(await countOf('procedures')).toBe(63);
    expect((await byKey('1.001612')).decidingAgency).toBe('Phòng Kinh tế; UBND TP Mẫu; UBND xã An Mẫu');
  });

  it('is the same throughout when it comes again', async () => {
    const again = await planned(officeList);
    expect(await verdicts(again)).toEqual({ rows: 68, new: 0, changed: 0, same: 68, question: 0, refused: 0 });
  });

  it('is taken back as a whole', async () => {
    await undo(first);
    expect(await countOf('procedures')).toBe(0);
    expect(await countOf('forms')).toBe(0);
    expect((await payload.countVersions({ collection: 'procedures' })).totalDocs).toBe(0);
    expect((await payload.countVersions({ collection: 'forms' })).totalDocs).toBe(0);
  });
});

const sheet = (...rows: string[]) =>
  [
    'STT,Mã TTHC,Tên thủ tục,Lĩnh vực,Cơ quan thực hiện,Cấp thực hiện,Thời hạn,Phí,Thành phần hồ sơ,Trực tuyến,Mức độ,Đối tượng',
    ...rows,
  ].join('\n');
const row = (number: number, code: string, name: string, deadline = '5 ngày làm việc') =>
  `${number},${code},${name},Hộ tịch,UBND cấp xã,Cấp xã,${deadline},Không,- Tờ khai: 01 bản chính,x,Toàn trình,Cá nhân`;

describe('a change', () => {
  it('shows the old and the new value, leaves a version, and is undone to exactly what was there', async () => {
    await accept(await planned(sheet(row(1, '1.111111', 'Thủ tục một'), row(2, '1.111112', 'Thủ tục hai'))));
    const before = await catalogue('H01');
    const id = await planned(sheet(row(1, '1.111111', 'Thủ tục một', '9 ngày'), row(2, '1.111112', 'Thủ tục hai')));
    expect(await verdicts(id)).toMatchObject({ changed: 1, same: 1 });
    const [changed] = await rowsOf(id);
    expect(changed?.changes).toEqual([
      expect.objectContaining({ field: 'deadline', before: '5 ngày làm việc', after: '9 ngày' }),
    ]);
    await accept(id);
    expect(await byKey('1.111111')).toMatchObject({ rev: 2, _status: 'draft' });
    expect(await catalogue('H01')).not.toBe(before);
    await undo(id);
    expect(await catalogue('H01')).toBe(before);
    expect(
      (
        await payload.findVersions({
          collection: 'procedures',
          where: { parent: { equals: (await byKey('1.111111')).id } },
        })
      ).totalDocs,
    ).toBe(3);
  });

  it('made by staff since is not undone, and the report says which', async () => {
    const id = await planned(sheet(row(1, '1.222221', 'Thủ tục ba'), row(2, '1.222222', 'Thủ tục bốn')));
    await accept(id);
    const touched = await byKey('1.222221');
    await payload.update({
      collection: 'procedures',
      id: touched.id,
      draft: true,
      data: { requirements: 'Thêm điều kiện' },
      depth: 0,
    });
    await undo(id);
    const rows = await rowsOf(id);
    expect(rows.map(({ outcome, problems }) => [outcome, problems.map(({ code }) => code)])).toEqual([
      ['kept', ['changed-since']],
      ['undone', []],
    ]);
    expect((await byKey('1.222221')).requirements).toBe('Thêm điều kiện');
  });

  it('that was published since is not undone', async () => {
    const id = await planned(sheet(row(1, '1.222223', 'Thủ tục công bố')));
    await accept(id);
    const document = await byKey('1.222223');
    await payload.update({
      collection: 'procedures',
      id: document.id,
      draft: true,
      depth: 0,
      data: {
        steps: [{ blockType: 'step', text: 'Nộp hồ sơ' }],
        legalBasis: [{ blockType: 'legal-text', text: 'Luật Hộ tịch' }],
      },
    });
    await publishProcedure(payload, {
      province: 'H01',
      key: '1.222223',
      decision: 'direct',
      approver: null,
      now: new Date(),
    });
    await undo(id);
    expect((await rowsOf(id)).map(({ problems }) => problems[0]?.code)).toEqual(['released-since']);
  });
});

describe('the forms of a procedure that an import changes', () => {
  const papers = (code: string, more: string) =>
    row(1, code, `Thủ tục ${code}`).replace('- Tờ khai: 01 bản chính', `"- Tờ khai: 01 bản chính${more}"`);
  const sick = '\n- Giấy khám sức khỏe: 01 bản chính';
  const [untouched, byHand, behind] = ['1.444441', '1.444442', '1.444443'];
  const formOf = async (key: string) => {
    const { docs } = await payload.find({
      collection: 'forms',
      where: { procedure: { equals: (await byKey(key)).id } },
      depth: 0,
    });
    const [form] = docs;
    if (!form) throw new Error(`no form of ${key}`);
    return form;
  };
  const documents = async () =>
    Promise.all([untouched, byHand, behind].map(async (key) => canonicalText((await formOf(key)).document)));
  const change = (id: string, document: Record<string, unknown>) =>
    payload.update({ collection: 'forms', id, data: { document }, depth: 0 });

  it('follow where nobody worked on them, behind or not; what staff changed stays, and the report says both', async () => {
    await accept(await planned(sheet(...[untouched, byHand, behind].map((code) => papers(code, '')))));
    const form = await formOf(byHand);
    await change(form.id, { ...Object(form.document), title: 'Tờ khai đã chỉnh tay' });
    const document = await byKey(behind);
    await payload.update({
      collection: 'procedures',
      id: document.id,
      draft: true,
      depth: 0,
      data: { name: 'Thủ tục đổi tên, biểu mẫu chưa theo' },
    });
    const before = await documents();
    const id = await planned(sheet(...[untouched, byHand, behind].map((code) => papers(code, sick))));
    await accept(id);
    const rows = await rowsOf(id);
    expect(
      rows.map(({ remarks }) => remarks.map((each) => each.code).filter((each) => each.startsWith('forms'))),
    ).toEqual([['forms-renewed'], ['forms-behind'], ['forms-renewed']]);
    const after = await documents();
    expect(after[0]).toContain('Giấy khám sức khỏe');
    const copy = await readWorkingCopy(payload, { province: 'H01', key: untouched });
    expect(copy.forms['mac-dinh']?.form).toEqual(derivedForms(copy)['mac-dinh']);
    expect(after[1]).toEqual(before[1]);
    expect(after[2]).toContain('Giấy khám sức khỏe');
    await undo(id);
    const undone = await documents();
    expect(undone.slice(0, 2)).toEqual(before.slice(0, 2));
    // It was behind before the import; now it is what comes out of the record that is back.
    const back = await readWorkingCopy(payload, { province: 'H01', key: behind });
    expect(undone[2]).toBe(canonicalText(derivedForms(back)['mac-dinh']));
  });

  it('stay as they are when the import was asked to leave forms alone', async () => {
    const before = await documents();
    const { id } = await makeImport(payload, content(sheet(papers(untouched, sick))), {
      ...order,
      province: 'H01',
      withForms: false,
    });
    await (await startPlan(payload, id)).finished;
    await accept(id);
    expect(await documents()).toEqual(before);
    await undo(id);
  });
});

describe('a row mended in the grid', () => {
  it('is read and planned again, and goes in as mended', async () => {
    const id = await planned(sheet(row(1, '1.333331', 'Thủ tục năm', '7')));
    expect(await verdicts(id)).toMatchObject({ question: 1 });
    const mended = await mendRow(payload, await readImport(payload, id), 2, [['deadline', '7 ngày làm việc']]);
    expect(mended).toMatchObject({ verdict: 'new', mended: ['deadline'] });
    expect(await verdicts(id)).toMatchObject({ question: 0, new: 1 });
    await accept(id, { ...all, verdicts: ['new'] });
    expect((await byKey('1.333331')).cases?.[0]?.channels?.[0]?.deadline).toMatchObject({
      value: 7,
      unit: 'working-day',
    });
  });

  it('that now has the code of another row is a double of it', async () => {
    const id = await planned(sheet(row(1, '1.333332', 'Thủ tục sáu'), row(2, '', 'Thủ tục bảy')));
    const mended = await mendRow(payload, await readImport(payload, id), 3, [['code', '1.333332']]);
    expect(mended).toMatchObject({ deed: 'merge', mergesInto: 2 });
  });
});

describe('who comes first', () => {
  it('of two imports at once in a province works, the other is told', async () => {
    const [one, other] = [await upload(officeList, 'H21'), await upload(officeList, 'H21')];
    const started = await startPlan(payload, one);
    await expect(startPlan(payload, other)).rejects.toMatchObject({
      status: 409,
      problems: [{ code: 'import-at-work' }],
    });
    await started.finished;
    await (await startPlan(payload, other)).finished;
    expect((await readImport(payload, other)).state).toBe('planned');
  });

  it('an import in another province does not wait', async () => {
    const [one, other] = [await upload(officeList, 'H21'), await upload(officeList, 'H24')];
    const both = [await startPlan(payload, one), await startPlan(payload, other)];
    await Promise.all(both.map(({ finished }) => finished));
    expect([(await readImport(payload, one)).state, (await readImport(payload, other)).state]).toEqual([
      'planned',
      'planned',
    ]);
  });

  it('what the table of states does not know is refused', async () => {
    const id = await upload(officeList, 'H24');
    await expect(startApply(payload, id, all)).rejects.toMatchObject({
      status: 409,
      problems: [{ code: 'import-not-now' }],
    });
    await expect(startWork(payload, id, 'undo')).rejects.toMatchObject({ status: 409 });
  });
});

describe('stopped on the way', () => {
  // Forms are no matter here, and take most of the time.
  const order = { title: 'nhieu.csv', agency: null, withForms: false, startedBy: null };
  const planned = async (text: string, province: string) => {
    const { id } = await makeImport(payload, content(text), { ...order, province });
    await (await startPlan(payload, id)).finished;
    return id;
  };
  const many = sheet(
    ...Array.from({ length: 450 }, (_, place) =>
      row(place + 1, `2.${String(100_000 + place)}`, `Thủ tục số ${place + 1} của tỉnh`),
    ),
  );

  it('it says where it is, and goes on to the end without doing anything twice', async () => {
    const id = await planned(many, 'H26');
    const started = await startApply(payload, id, all);
    while (started.job.progress().done === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    started.job.stop();
    await started.finished;
    const stopped = await readImport(payload, id);
    expect(stopped.state).toBe('applying-stopped');
    const inSoFar = (await payload.count({ collection: 'procedures', where: { province: { equals: 'H26' } } }))
      .totalDocs;
    expect(inSoFar).toBeGreaterThan(0);
    expect(inSoFar).toBeLessThan(450);
    expect(inSoFar % 100).toBe(0);
    await (await startWork(payload, id, 'resume')).finished;
    expect(await readImport(payload, id)).toMatchObject({
      state: 'applied',
      counts: expect.objectContaining({ applied: 450 }),
    });
    expect((await payload.count({ collection: 'procedures', where: { province: { equals: 'H26' } } })).totalDocs).toBe(
      450,
    );
  });

  it('killed outright, it has whole chunks in, and another process takes it over and ends it', async () => {
    const id = await planned(many, 'H37');
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/collections/support/import-process.ts', id], {
      env: { ...process.env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (data) => {
        said += String(data);
        if (/DONE [1-9]/.test(said)) child.kill('SIGKILL');
      });
      child.once('exit', () => resolve());
    });
    expect(said).not.toContain('FINISHED');
    const inH37 = async () =>
      (await payload.count({ collection: 'procedures', where: { province: { equals: 'H37' } } })).totalDocs;
    const left = await inH37();
    expect(left).toBeGreaterThan(0);
    expect(left % 100).toBe(0);
    expect((await presentImport(payload, id, { takeOver: true })).state).toBe('applying-stopped');
    await (await startWork(payload, id, 'resume')).finished;
    expect(await inH37()).toBe(450);
    expect(await readImport(payload, id)).toMatchObject({ counts: expect.objectContaining({ applied: 450 }) });
  });

  it('an import whose process has ended can be taken over', async () => {
    const id = await planned(many, 'H27');
    // As a killed process leaves it: at work, and nobody working.
    await payload.update({ collection: 'imports', id, data: { state: 'applying', turn: 'H27', order: all } });
    expect((await presentImport(payload, id)).state).toBe('applying');
    expect((await presentImport(payload, id, { takeOver: true })).state).toBe('applying-stopped');
    await (await startWork(payload, id, 'resume')).finished;
    expect((await payload.count({ collection: 'procedures', where: { province: { equals: 'H27' } } })).totalDocs).toBe(
      450,
    );
  });

  it('an error half-way leaves whole chunks, the reason, and the way on', async () => {
    const id = await planned(many, 'H31');
    const insert = insertBatchOf(payload);
    let batches = 0;
    setInsertBatch(payload.db, async (...asked) => {
      await insert(...asked);
      batches += 1;
      if (batches === 3) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    });
    await (await startApply(payload, id, { ...all })).finished;
    setInsertBatch(payload.db, insert);
    const stopped = await readImport(payload, id);
    expect(stopped).toMatchObject({
      state: 'applying-stopped',
      problems: [expect.objectContaining({ code: 'disk-full' })],
    });
    expect(
      (await payload.count({ collection: 'procedures', where: { province: { equals: 'H31' } } })).totalDocs % 100,
    ).toBe(0);
    await (await startWork(payload, id, 'resume')).finished;
    expect((await payload.count({ collection: 'procedures', where: { province: { equals: 'H31' } } })).totalDocs).toBe(
      450,
    );
  });
});

describe('a mapping', () => {
  const odd = 'Số,Cột lạ,Việc\n1,1.444441,Đăng ký việc thứ nhất\n2,1.444442,Đăng ký việc thứ hai\n';

  it('that names no name cannot be planned, and can be corrected', async () => {
    const id = await upload('a,b\n1,2\n3,4\n');
    await expect(startPlan(payload, id)).rejects.toMatchObject({
      status: 422,
      problems: [{ code: 'mapping-not-usable' }],
    });
    await (await startPlan(payload, id, { headerLine: 1, columns: { 1: 'name' } })).finished;
    expect((await readImport(payload, id)).state).toBe('planned');
  });

  it('is remembered for the sender, and for nobody else', async () => {
    const make = (agency: string | null) => makeImport(payload, content(odd), { ...order, province: 'H01', agency });
    const first = await make('H01.12');
    await (await startPlan(payload, first.id, { headerLine: 1, columns: { 0: 'ordinal', 1: 'code', 2: 'name' } }))
      .finished;
    const because = (mapping: unknown) => Object(mapping).columns.map((each: { because: string }) => each.because);
    // What only ran dry may have been wrong.
    expect(because((await make('H01.12')).mapping)).not.toContain('remembered');
    await accept(first.id);
    const fields = (mapping: unknown) => Object(mapping).columns.map(({ field }: { field: string }) => field);
    expect(fields((await make('H01.12')).mapping)).toEqual(['ordinal', 'code', 'name']);
    // The sender is typed by hand.
    expect(fields((await make(' h01.12')).mapping)).toEqual(['ordinal', 'code', 'name']);
    expect(because((await make(null)).mapping)).not.toContain('remembered');
  });

  it('that gives one part to two columns is refused: the text of one would be lost', async () => {
    const id = await upload(odd);
    await expect(startPlan(payload, id, { headerLine: 1, columns: { 1: 'name', 2: 'name' } })).rejects.toMatchObject({
      problems: [{ code: 'mapping-field-twice', message: { vi: expect.stringContaining('Tên thủ tục') } }],
    });
  });
});
