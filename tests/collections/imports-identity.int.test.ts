import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeImport } from '../../collections/imports/import-file';
import { reportRows } from '../../collections/imports/report';
import { startApply, startPlan, startWork } from '../../collections/imports/run-import';
import { readImport } from '../../collections/imports/store';
import { toProcedure } from '../../collections/procedures/to-procedure';
import { publishProcedure } from '../../collections/publishing/publish';
import { contentOf, readWorkingCopy } from '../../collections/publishing/working-copy';
import { seedReferences } from '../../seed/references';
import { emptyReport } from '../../seed/report';
import { isStaffNote } from '../../src/procedure/staff-notes';
import { type StartedPayload, startPayload } from '../support/start-payload';

let started: StartedPayload;
let payload: Payload;

beforeAll(async () => {
  started = await startPayload();
  payload = started.payload;
  await seedReferences(payload, emptyReport(), () => {});
});
afterAll(() => started.close());

async function* content(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function planned(text: string, province: string): Promise<string> {
  const order = { title: 'danh-muc.csv', agency: null, withForms: true, startedBy: null, province };
  const { id } = await makeImport(payload, content(text), order);
  await (await startPlan(payload, id)).finished;
  expect(await readImport(payload, id)).toMatchObject({ state: 'planned' });
  return id;
}

async function accepted(text: string, province: string): Promise<string> {
  const id = await planned(text, province);
  const order = { verdicts: ['new', 'changed', 'question'], lines: [], except: [], agencies: [] };
  await (await startApply(payload, id, order)).finished;
  expect(await readImport(payload, id)).toMatchObject({ state: 'applied', problems: [] });
  return id;
}

const rowsOf = async (id: string) =>
  (await reportRows(payload, await readImport(payload, id), { only: [], search: '', from: 0, limit: 1_000 })).rows;

const verdictsOf = async (id: string) => (await rowsOf(id)).map(({ verdict }) => verdict);

async function recordsOf(province: string) {
  const { docs } = await payload.find({
    collection: 'procedures',
    draft: true,
    where: { province: { equals: province } },
    sort: 'key',
    limit: 0,
    pagination: false,
    depth: 0,
  });
  return docs.map((row) => toProcedure(row));
}

const told = async (province: string) =>
  (await recordsOf(province)).map(({ name, cases }) => [
    name,
    cases.flatMap(({ documents }) => documents.map((document) => document.name)).join('; '),
  ]);

const head = 'STT,Tên thủ tục,Cơ quan thực hiện,Thời hạn giải quyết,Thành phần hồ sơ\n';
const variants = `${head}1,Cấp thẻ hướng dẫn viên du lịch (cấp mới),Sở Du lịch,15 ngày,Đơn đề nghị
2,Cấp thẻ hướng dẫn viên du lịch (cấp lại do mất),Sở Du lịch,10 ngày,Đơn trình báo mất thẻ
3,Cấp thẻ hướng dẫn viên du lịch (gia hạn),Sở Du lịch,10 ngày,Thẻ cũ
`;

describe('rows without code whose names differ in brackets', () => {
  it('are procedures of their own, with their documents; the same file again changes nothing', async () => {
    await accepted(variants, 'H21');
    const all = await told('H21');
    expect(all).toEqual([
      ['Cấp thẻ hướng dẫn viên du lịch (cấp lại do mất)', 'Đơn trình báo mất thẻ'],
      ['Cấp thẻ hướng dẫn viên du lịch (cấp mới)', 'Đơn đề nghị'],
      ['Cấp thẻ hướng dẫn viên du lịch (gia hạn)', 'Thẻ cũ'],
    ]);
    expect(await verdictsOf(await planned(variants, 'H21'))).toEqual(['same', 'same', 'same']);
  });
});

const twins = `${head}1,Hỗ trợ đào tạo nghề,Sở Nội vụ,15 ngày,Đơn đề nghị
2,Hỗ trợ đào tạo nghề,Sở Nội vụ,15 ngày,Bản cam kết
3,Hỗ trợ đào tạo nghề,Sở Nội vụ,15 ngày,Đơn đề nghị
4,Hỗ trợ đào tạo nghề,Sở Tài chính,15 ngày,Đơn đề nghị
`;

describe('rows of one name', () => {
  it('that ask for other documents, or stand at another agency, are not merged; a repeat is', async () => {
    const id = await accepted(twins, 'H56');
    expect((await rowsOf(id)).map(({ deed, mergesInto, outcome }) => [deed, mergesInto, outcome])).toEqual([
      ['new', null, 'applied'],
      ['new', null, 'applied'],
      ['merge', 2, 'applied'],
      ['new', null, 'applied'],
    ]);
    expect((await recordsOf('H56')).map(({ key }) => key)).toEqual([
      'ho-tro-dao-tao-nghe',
      'ho-tro-dao-tao-nghe-2',
      'ho-tro-dao-tao-nghe-3',
    ]);
    expect((await told('H56')).map(([, documents]) => documents)).toEqual([
      'Đơn đề nghị',
      'Bản cam kết',
      'Đơn đề nghị',
    ]);
  });

  it('find their own again: the same file changes nothing, in another order neither, and a change goes to the right one', async () => {
    expect(await verdictsOf(await planned(twins, 'H56'))).toEqual(['same', 'same', 'same', 'same']);
    const [, one = '', two = ''] = twins.split('\n');
    expect(await verdictsOf(await planned(`${head}${two}\n${one}\n`, 'H56'))).toEqual(['same', 'same']);
    await accepted(`${head}${one}\n${two.replace('15 ngày', '9 ngày')}\n`, 'H56');
    const limits = (await recordsOf('H56')).map(({ cases }) => cases[0]?.channels[0]?.deadline.value);
    expect(limits).toEqual([15, 9, 15]);
  });

  it('one more of that name is new beside those that are there', async () => {
    const id = await accepted(`${twins}6,Hỗ trợ đào tạo nghề,Sở Nội vụ,20 ngày,Sổ hộ nghèo\n`, 'H56');
    expect((await rowsOf(id)).at(-1)).toMatchObject({ deed: 'new', outcome: 'applied' });
    expect(await recordsOf('H56')).toHaveLength(4);
    await (await startWork(payload, id, 'undo')).finished;
    expect(await recordsOf('H56')).toHaveLength(3);
  });
});

describe('notes of an import', () => {
  it('stay in the working document and are no part of what is released', async () => {
    await accepted(
      'STT,Mã TTHC,Tên thủ tục,Lĩnh vực,Cơ quan thực hiện,Cấp thực hiện,Đối tượng,Thời hạn giải quyết,Phí,Thành phần hồ sơ\n' +
        '1,1.001193,Đăng ký khai sinh,Hộ tịch,UBND cấp xã,Cấp xã,Công dân Việt Nam,theo lịch hẹn,Không,Tờ khai\n',
      'H57',
    );
    const address = { province: 'H57', key: '1.001193' };
    const copy = await readWorkingCopy(payload, address);
    expect(copy.procedure.provenance.caveats.filter(isStaffNote).join()).toContain('«theo lịch hẹn»');
    expect(contentOf(copy).procedure.provenance.caveats.filter(isStaffNote)).toEqual([]);
    await publishProcedure(payload, { ...address, decision: 'direct', approver: null, now: new Date() });
    const { docs } = await payload.find({ collection: 'releases', where: { key: { equals: '1.001193' } }, limit: 1 });
    expect(JSON.stringify(docs[0])).toContain('Tờ khai');
    expect(JSON.stringify(docs[0])).not.toContain('Nhập từ bảng');
    const after = await readWorkingCopy(payload, address);
    expect(after.row._status).toBe('published');
    expect(after.procedure.provenance.caveats.some(isStaffNote)).toBe(true);
  });
});

describe('a code that reads like the key of another row of the same file', () => {
  const text = `STT,Mã thủ tục,Tên thủ tục,Cơ quan thực hiện,Thời hạn giải quyết\n1,,Kzq vab,Sở Nội vụ,15 ngày\n2,kzq-vab,Khác hẳn kia,Sở Nội vụ,9 ngày\n`;

  it('never brings the one row over the other, however often they are accepted', async () => {
    const id = await planned(text, 'H20');
    const order = { verdicts: ['new', 'changed', 'question'], lines: [], except: [], agencies: [] };
    for (const turn of [1, 2, 3]) {
      await (await startApply(payload, id, order)).finished;
      const rows = await rowsOf(id);
      expect([turn, ...rows.map(({ outcome }) => outcome)]).toEqual([turn, 'applied', 'failed']);
      expect(rows[1]?.problems.map(({ code }) => code)).toEqual(['key-taken']);
      expect((await recordsOf('H20')).map(({ name }) => name)).toEqual(['Kzq vab']);
    }
  });
});
