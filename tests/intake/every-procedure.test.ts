import { describe, expect, it } from 'vitest';
import { seedPlaces, seedProcedures } from '../../seed/read';
import { deriveForms } from '../../src/form/derive/derive-forms';
import { starterForms } from '../../src/form/derive/starter-forms';
import { fieldsOf } from '../../src/form/fields';
import type { Form } from '../../src/form/form';
import { sampleAnswers } from '../../src/form/sample';
import { toForm } from '../../src/form/to-schema';
import { makeIntake } from '../../src/intake/make-intake';
import type { ReleasePort } from '../../src/intake/ports';
import { hashOf, refused, startIntake, startOfTest } from './memory-ports';

const today = '2026-11-23';

/** A random source that repeats itself (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const formsOf = (procedure: ReturnType<typeof seedProcedures>[number]) =>
  Object.entries(starterForms(procedure) ?? deriveForms(procedure)).map(([caseKey, { draft }]) => ({
    caseKey,
    form: toForm(draft),
  }));

/** The memory releases, with these forms as the current ones of a procedure. */
function withForms(releases: ReleasePort, key: string, forms: { caseKey: string; form: Form }[]): ReleasePort {
  return {
    ...releases,
    summary: (province, wanted) => {
      const summary = releases.summary(province, wanted);
      if (summary === undefined || wanted !== key) return summary;
      const cases = forms.map(({ caseKey, form }) => ({
        key: caseKey,
        name: caseKey,
        formHash: hashOf(form),
        online: true,
      }));
      return { ...summary, cases };
    },
    form: (hash) => {
      const found = forms.find(({ form }) => hashOf(form) === hash);
      return found && { form: found.form, province: 'H01', key, caseKey: found.caseKey, revision: 1, current: true };
    },
  };
}

describe('every procedure of the seed that is offered on line', () => {
  for (const procedure of seedProcedures()) {
    const online = procedure.cases.filter(({ channels }) => channels.some(({ kind }) => kind === 'online'));
    if (online.length === 0) continue;
    it(`${procedure.key} takes a sample of its form and refuses a broken one`, async () => {
      const started = await startIntake();
      const forms = formsOf(procedure);
      const intake = makeIntake({
        ...started.parts,
        releases: withForms(started.parts.releases, procedure.key, forms),
        secretKey: started.secretKey,
      });
      const ids = Array.from({ length: 300 }, (_, index) => `upload-of-a-photo-${index}`);
      for (const id of ids) {
        const photo = { name: 'anh.jpg', mediaType: 'image/jpeg', bytes: 1000, sha256: 'a'.repeat(64), via: 'site' };
        await started.uploads.insert({ id, ...photo, createdAt: startOfTest, dossier: null });
      }
      for (const { key: caseKey } of online) {
        const form = forms.find((one) => one.caseKey === caseKey)?.form;
        if (form === undefined) throw new Error(`No form for ${caseKey}`);
        const source = { places: seedPlaces(), today, upload: () => ids.pop() ?? '' };
        const address = { province: 'H01', key: procedure.key, caseKey, formHash: hashOf(form), via: 'site' };
        const answers = sampleAnswers(form, seeded(1), source);
        const receipt = await intake.submit({ ...address, answers, idempotencyKey: `good-0123456789-${caseKey}` });
        const dossier = await intake.lookUp(receipt.number, receipt.secret);
        expect(dossier.applicantName).not.toBe('');
        expect(dossier.dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        const [required = ''] = fieldsOf(form).order.flatMap((field) =>
          field.required && field.shows.length === 0 ? field.key : [],
        );
        const { [required]: left, ...rest } = answers;
        expect(left).toBeDefined();
        const outcome = await refused(
          intake.submit({ ...address, answers: rest, idempotencyKey: `broken-0123456789-${caseKey}` }),
        );
        expect(outcome).toMatch(/^422 /);
      }
    });
  }
});
