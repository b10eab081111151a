import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedProcedures } from '../../seed/read';
import { deriveForms } from '../../src/form/derive/derive-forms';
import { toForm } from '../../src/form/to-schema';
import { addresses } from '../../src/site/addresses';
import { fixtureModel } from './fixture-model';
import { type FixtureSite, fixtureSite } from './fixture-site';

let site: FixtureSite;

beforeAll(async () => {
  const model = fixtureModel(seedProcedures(), (procedure, one) => {
    const derived = deriveForms(procedure)[one.key];
    if (derived === undefined) throw new Error(`no form for ${procedure.key} ${one.key}`);
    return toForm(derived.draft);
  });
  site = await fixtureSite({}, model);
});

afterAll(async () => {
  await site.app.close();
});

const cases = seedProcedures().flatMap((procedure) => procedure.cases.map((one) => ({ procedure, one })));

describe.each(cases)('$procedure.key $one.key with its derived form', ({ procedure, one }) => {
  const read = async (address: string) => {
    const answer = await site.app.inject({ url: address });
    expect(answer.statusCode).toBe(200);
    return new JSDOM(answer.body).window.document;
  };

  it('has a form page that says what is asked before any script runs, and hands the island its addresses', async () => {
    const document = await read(addresses.filing(procedure.province, procedure.key, one.key));
    const summary = site.model.summary(procedure.province, procedure.key)?.cases.find((each) => each.key === one.key);
    const form = site.model.form(summary?.formHash ?? '')?.form;
    const root = document.getElementById('form-root');
    expect(root === null).toBe(summary?.online === false);
    expect(document.querySelectorAll('script')).toHaveLength(summary?.online ? 1 : 0);
    expect([...document.querySelectorAll('.outline > li')]).toHaveLength(form?.steps.length ?? -1);
    expect(document.querySelectorAll('.outline li li').length).toBeGreaterThan(4);
    if (root !== null) {
      expect(root.dataset.formHash).toBe(summary?.formHash);
      for (const address of [root.dataset.formUrl, root.dataset.validatorUrl]) {
        expect((await site.app.inject({ url: address ?? '' })).statusCode).toBe(200);
      }
    }
  });

  it('has a blank to print with a place for every question', async () => {
    const document = await read(addresses.blank(procedure.province, procedure.key, one.key));
    const sheet = document.querySelector('.sheet');
    expect(sheet?.querySelector('.sheet-foot')?.textContent).toContain(
      'Mẫu trống sinh từ biểu mẫu điện tử, phiên bản 1',
    );
    expect(sheet?.querySelector('.sheet-sign')).not.toBeNull();
    expect(sheet?.querySelectorAll('.line, .box, .digits, .blank-table').length).toBeGreaterThan(5);
    expect(sheet?.textContent).not.toMatch(/undefined|NaN|\[object/);
  });
});
