import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Form } from '../../src/form/form';
import { isObject } from '../../src/form/json';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { anonymous } from './support/rest';
import { makeTwoProvinces, type TwoProvinces } from './support/two-provinces';

let started: StartedPayload;
let two: TwoProvinces;
let id = '';
let document: Form;

beforeAll(async () => {
  started = await startPayload();
  two = await makeTwoProvinces(started.payload);
  id = two.ids.H01.form;
  document = await storedForm();
});
afterAll(() => started.close());

async function storedForm(): Promise<Form> {
  const { body } = await two.h01.get(`/forms/${id}?depth=0`);
  const { document: stored } = body;
  if (!isForm(stored)) throw new Error('no form');
  return stored;
}

function isForm(value: unknown): value is Form {
  return isObject(value) && Array.isArray(value.steps);
}

describe('the validator of a draft', () => {
  it('has an address that gives the module, to staff only', async () => {
    const made = await two.h01.post('/forms/validator', { document: { ...document, title: 'Bản nháp' } });
    expect(made.status).toBe(200);
    const address = String(made.body.address);
    expect(address).toMatch(/^\/api\/forms\/validator\/[0-9a-f]{64}$/);
    const module = await two.h01.get(address.replace('/api', ''));
    expect(module.headers.get('content-type')).toContain('text/javascript');
    expect(module.text).toContain('export default function check');
    expect((await anonymous.get(address.replace('/api', ''))).status).toBe(401);
    expect((await anonymous.post('/forms/validator', { document })).status).toBe(401);
  });

  it('is refused for a form that is not sound, with every fault', async () => {
    const answer = await two.h01.post('/forms/validator', { document: { ...document, steps: [] } });
    expect(answer.status).toBe(422);
    expect(answer.body.problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: expect.any(String), field: expect.stringMatching(/^document/) }),
      ]),
    );
    expect((await two.h01.post('/forms/validator', {})).status).toBe(422);
  });

  it('is found by another process on the same database, which never made it', async () => {
    const made = await two.h01.post('/forms/validator', { document: { ...document, title: 'Bản nháp khác' } });
    const address = String(made.body.address).replace('/api', '');
    const here = await two.h01.get(address);
    globalThis.draftValidators = new Map();
    const elsewhere = await two.h01.get(address);
    expect(elsewhere.status).toBe(200);
    expect(elsewhere.text).toBe(here.text);
    // Its place is taken by another one: forgotten, never mistaken for it.
    const other = `${address.slice(0, -62)}${'0'.repeat(62)}`;
    expect((await two.h01.get(other)).status).toBe(404);
  });

  it('is gone when it was never asked for', async () => {
    expect((await two.h01.get(`/forms/validator/${'0'.repeat(64)}`)).status).toBe(404);
  });
});

describe('what a form can be compared with', () => {
  it('is the released form, the derived one and earlier versions, each to be had', async () => {
    const changed = { ...document, title: `${document.title} (sửa)` };
    expect((await two.h01.patch(`/forms/${id}`, { document: changed })).status).toBe(200);
    const { body } = await two.h01.get(`/forms/${id}/others`);
    const others: unknown[] = Array.isArray(body.others) ? body.others : [];
    expect(others).toMatchObject([{ id: 'released', revision: 1 }, { id: 'derived' }, { kind: 'saved' }]);
    expect(JSON.stringify(others)).not.toContain('uiSchema');
    for (const other of others) {
      const one = await two.h01.get(`/forms/${id}/others/${isObject(other) ? String(other.id) : ''}`);
      expect(one.body.form).toMatchObject({ title: document.title });
    }
  });

  it('is nothing for another province, and for nobody who is not signed in', async () => {
    expect((await two.h21.get(`/forms/${id}/others`)).status).toBe(404);
    expect((await two.h21.get(`/forms/${id}/others/released`)).status).toBe(404);
    expect((await anonymous.get(`/forms/${id}/others`)).status).toBe(401);
    expect((await two.h01.get(`/forms/${id}/others/nothing`)).status).toBe(404);
  });
});
