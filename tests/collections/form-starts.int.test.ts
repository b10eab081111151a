import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { starters } from '../../src/form/blocks/starters';
import { isObject, listAt, textAt } from '../../src/form/json';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { anonymous } from './support/rest';
import { makeTwoProvinces, type TwoProvinces } from './support/two-provinces';

let started: StartedPayload;
let two: TwoProvinces;

beforeAll(async () => {
  started = await startPayload();
  two = await makeTwoProvinces(started.payload);
});
afterAll(() => started.close());

const formOf = async (id: string) => (await two.h01.get(`/forms/${id}?depth=0`)).body;

describe('starting the form of a case that has none', () => {
  const start = (body: unknown, who = two.h01) => who.post(`/procedures/${two.ids.H01.draft}/start-form`, body);

  it('is refused for a case or a beginning that does not exist, for others, and for nobody', async () => {
    expect((await start({ case: 'khong-co', from: 'blank' })).status).toBe(404);
    for (const body of [{}, { case: 'mac-dinh' }, { case: 'mac-dinh', from: 'nothing' }, { case: 7, from: 'blank' }]) {
      const answer = await start(body);
      expect(answer.status).toBe(422);
      expect(answer.body.problems).toEqual([
        expect.objectContaining({ code: expect.any(String), field: expect.any(String) }),
      ]);
    }
    expect((await start({ case: 'mac-dinh', from: 'blank' }, two.h21)).status).toBe(404);
    expect((await start({ case: 'mac-dinh', from: 'blank' }, anonymous)).status).toBe(401);
    const { docs } = (await two.h01.get(`/forms?where[procedure][equals]=${two.ids.H01.draft}`)).body;
    expect(docs).toEqual([]);
  });

  it('blank: the working draft is empty, and what stands under it is the sound derived form', async () => {
    const made = await start({ case: 'mac-dinh', from: 'blank' });
    expect(made.status).toBe(201);
    const id = String(made.body.form);
    const { stored } = (await two.h01.get(`/forms/${id}/draft`)).body;
    expect(stored).toMatchObject({ draft: { origin: { kind: 'blank' }, steps: [{ sections: [{ fields: [] }] }] } });
    expect(await formOf(id)).toMatchObject({ caseKey: 'mac-dinh', document: { format: 1 } });
  });

  it('again is refused, and leaves what is there', async () => {
    const answer = await start({ case: 'mac-dinh', from: 'derived' });
    expect(answer.status).toBe(409);
    const { docs } = (await two.h01.get(`/forms?where[procedure][equals]=${two.ids.H01.draft}`)).body;
    expect(docs).toHaveLength(1);
  });
});

describe('forms that can be copied', () => {
  const toCopy = async (words: string, who = two.h01, not = ''): Promise<unknown[]> => {
    const { body } = await who.get(`/forms/to-copy?words=${encodeURIComponent(words)}&not=${not}`);
    return Array.isArray(body.forms) ? body.forms : [];
  };

  it('are those of the own province, found by words with or without accents, the one in hand left out', async () => {
    const all = await toCopy('');
    expect(all).toContainEqual(expect.objectContaining({ id: two.ids.H01.form, procedure: 'Thủ tục của H01' }));
    expect(JSON.stringify(all)).not.toContain('H21');
    expect(await toCopy('THU TUC cua')).toContainEqual(expect.objectContaining({ id: two.ids.H01.form }));
    expect(await toCopy('không có từ này')).toEqual([]);
    expect(JSON.stringify(await toCopy('', two.h01, two.ids.H01.form))).not.toContain(two.ids.H01.form);
  });

  it('are for staff only, and words that mean something to a database mean nothing here', async () => {
    expect((await anonymous.get('/forms/to-copy?words=')).status).toBe(401);
    for (const words of ['%', '_', "' or 1=1 --", '.*', '$ne']) {
      const answer = await two.h01.get(`/forms/to-copy?words=${encodeURIComponent(words)}`);
      expect(answer.status).toBe(200);
    }
  });
});

describe('starting from a model form', () => {
  it('gives its steps with the documents, the result and the fees of the procedure, and writes nothing', async () => {
    const before = await formOf(two.ids.H01.form);
    for (const starter of starters) {
      const { status, body } = await two.h01.get(`/forms/${two.ids.H01.form}/starters/${starter.id}`);
      expect(status, starter.id).toBe(200);
      const form = isObject(body.form) ? body.form : {};
      const steps = listAt(form, 'steps').map((step) => textAt(step, 'id'));
      expect(steps).toEqual(expect.arrayContaining(['documents', 'result', 'declaration']));
      expect(form.origin).toEqual({ kind: 'starter', from: starter.id });
    }
    expect(await formOf(two.ids.H01.form)).toEqual(before);
  });

  it('is not there for others, for nobody, and for a model form that does not exist', async () => {
    const [starter] = starters;
    const path = `/forms/${two.ids.H01.form}/starters/`;
    expect((await two.h21.get(path + starter?.id)).status).toBe(404);
    expect((await anonymous.get(path + starter?.id)).status).toBe(401);
    for (const id of ['khong-co', '__proto__', 'constructor', '..%2Fx']) {
      expect((await two.h01.get(path + id)).status).toBe(404);
    }
  });
});
