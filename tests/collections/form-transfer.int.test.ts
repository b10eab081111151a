import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isObject } from '../../src/form/json';
import { type CarriedForm, readBundle, writeBundle } from '../../src/form/transfer';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { anonymous, type Caller } from './support/rest';
import { makeTwoProvinces, type TwoProvinces } from './support/two-provinces';

let started: StartedPayload;
let two: TwoProvinces;
let file = '';

beforeAll(async () => {
  started = await startPayload();
  two = await makeTwoProvinces(started.payload);
  file = (await two.h01.get('/forms/export')).text;
});
afterAll(() => started.close());

async function outcomes(caller: Caller, text: string, isReal: boolean): Promise<unknown[]> {
  const answer = await caller.post('/forms/import', { text, isReal });
  expect(answer.status, answer.text).toBe(200);
  const lines: unknown[] = Array.isArray(answer.body.lines) ? answer.body.lines : [];
  return lines.map((line) => (isObject(line) ? line.outcome : line));
}

function changed(change: (form: CarriedForm) => CarriedForm): string {
  return writeBundle(readBundle(file).forms.map(({ line: _line, ...carried }) => change(carried)));
}

describe('the forms of a province as a file', () => {
  it('has every form of the own province by its stable address, the same bytes each time', async () => {
    const { forms, problems } = readBundle(file);
    expect(problems).toEqual([]);
    expect(forms.length).toBeGreaterThan(0);
    expect(new Set(forms.map(({ province }) => province))).toEqual(new Set(['H01']));
    expect((await two.h01.get('/forms/export?province=H01')).text).toBe(file);
    expect((await two.administrator.get('/forms/export?province=H01')).text).toBe(file);
  });

  it('is for those who work in the province', async () => {
    expect((await two.h21.get('/forms/export?province=H01')).status).toBe(404);
    expect((await two.administrator.get('/forms/export')).status).toBe(422);
    expect((await anonymous.get('/forms/export?province=H01')).status).toBe(401);
    expect((await anonymous.post('/forms/import', { text: file })).status).toBe(401);
  });

  it('changes nothing where it came from', async () => {
    expect(new Set(await outcomes(two.h01, file, true))).toEqual(new Set(['same']));
    expect((await two.h01.get('/forms/export')).text).toBe(file);
  });

  it('says first what it would do, then does it; a second time changes nothing', async () => {
    const titled = changed((carried) => ({
      ...carried,
      form: { ...carried.form, title: `${carried.form.title} (mới)` },
    }));
    expect(new Set(await outcomes(two.h01, titled, false))).toEqual(new Set(['changed']));
    expect((await two.h01.get('/forms/export')).text).toBe(file);
    expect(new Set(await outcomes(two.h01, titled, true))).toEqual(new Set(['changed']));
    expect((await two.h01.get('/forms/export')).text).toBe(titled);
    expect(new Set(await outcomes(two.h01, titled, true))).toEqual(new Set(['same']));
    file = titled;
  });

  it('carries test cases along', async () => {
    const testCases = [{ id: 'case-1', name: 'Trống', answers: {}, expect: 'accepted' }];
    const withCases = changed((carried) => ({ ...carried, testCases }));
    expect(new Set(await outcomes(two.h01, withCases, true))).toEqual(new Set(['changed']));
    expect(readBundle((await two.h01.get('/forms/export')).text).forms[0]?.testCases).toEqual(testCases);
    expect(new Set(await outcomes(two.h01, file, true))).toEqual(new Set(['changed']));
  });

  it('makes the form of a case that has none', async () => {
    const { docs } = await started.payload.find({ collection: 'forms', where: { province: { equals: 'H01' } } });
    for (const { id } of docs)
      await started.payload.db.deleteOne({ collection: 'forms', where: { id: { equals: id } } });
    expect(new Set(await outcomes(two.h01, file, true))).toEqual(new Set(['new']));
    expect((await two.h01.get('/forms/export')).text).toBe(file);
  });

  it('refuses what is not one’s own, unsound, of no procedure or no form at all, line by line, and takes the rest', async () => {
    expect(new Set(await outcomes(two.h21, file, true))).toEqual(new Set(['refused']));
    const nowhere = changed((carried) => ({ ...carried, procedure: 'khong-co' }));
    expect(new Set(await outcomes(two.h01, nowhere, true))).toEqual(new Set(['refused']));
    const unsound = changed((carried) => ({ ...carried, form: { ...carried.form, steps: [] } }));
    expect(new Set(await outcomes(two.h01, unsound, true))).toEqual(new Set(['refused']));
    const titled = changed((carried) => ({ ...carried, form: { ...carried.form, title: 'Tờ khai khác' } }));
    expect(await outcomes(two.h01, `${titled}{"x": 1}\nhỏng\n`, true)).toEqual(
      expect.arrayContaining(['changed', 'refused', 'refused']),
    );
    expect((await two.h01.get('/forms/export')).text).toBe(titled);
    expect(await outcomes(two.h01, 'xin chào', true)).toEqual(['refused']);
    expect((await two.h01.post('/forms/import', {})).status).toBe(422);
  });
});
