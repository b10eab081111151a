import { describe, expect, it } from 'vitest';
import { deriveForms } from '../../src/form/derive/derive-forms';
import { foldPhrase } from '../../src/form/derive/procedure-facts';
import { isObject, type Json, textAt } from '../../src/form/json';
import { documentsToUpload } from '../../src/procedure/documents';
import { isReplacedForATime } from '../../src/procedure/fees';
import { agencyNames, caseForms, fieldsOfDraft, isLayout, procedures, stepFields, untranslated } from './support/forms';

/** The same JSON with the members of every object in reverse order. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

describe('deriveForms', () => {
  it('gives every case of the 60 procedures a form', () => {
    expect(procedures).toHaveLength(60);
    expect(caseForms.length).toBeGreaterThanOrEqual(60);
  });

  it('gives the same bytes twice, whatever the order of members', () => {
    for (const procedure of procedures) {
      const turned = reversed(JSON.parse(JSON.stringify(procedure)));
      const first = deriveForms(procedure, { agencyNames });
      const again = deriveForms(JSON.parse(JSON.stringify(turned)), { agencyNames });
      expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    }
  });

  it('leaves its blocks untouched', () => {
    const before = JSON.stringify(caseForms[0]?.draft);
    const [procedure] = procedures;
    if (procedure === undefined) throw new Error('no procedure');
    const derived = deriveForms(procedure, { agencyNames });
    for (const { draft } of Object.values(derived)) for (const field of fieldsOfDraft(draft)) field.label = 'changed';
    expect(JSON.stringify(deriveForms(procedure, { agencyNames })[caseForms[0]?.procedureCase.key ?? '']?.draft)).toBe(
      before,
    );
  });
});

describe.each(caseForms)('$title', ({ draft, report, procedureCase, procedure }) => {
  const fields = fieldsOfDraft(draft);

  it('has the steps of a dossier and every key, step and section once', () => {
    expect(draft.steps.map(({ id }) => id)).toEqual(['applicant', 'matter', 'documents', 'result', 'declaration']);
    const keys = fields.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const sections = draft.steps.flatMap((step) => step.sections.map(({ id }) => id));
    expect(new Set(sections).size).toBe(sections.length);
    for (const step of draft.steps) expect(step.sections.length, step.id).toBeGreaterThan(0);
  });

  it('asks at least four things of the matter, not only text', () => {
    const matter = stepFields(draft, 'matter').filter((field) => !isLayout(field));
    expect(matter.length).toBeGreaterThanOrEqual(4);
    expect(report.fields.matter).toBe(matter.length);
    const typed = matter.filter(({ type }) => type !== 'text' && type !== 'long-text');
    expect(typed.length).toBeGreaterThanOrEqual(3);
  });

  it('knows its subject', () => {
    expect(report.blocks.some(({ block }) => block === 'request')).toBe(false);
  });

  it('covers each document once and takes every one to upload', () => {
    expect(report.documents.map(({ key }) => key)).toEqual(procedureCase.documents.map(({ key }) => key));
    const taken = fields.flatMap((field) => textAt(field.settings, 'document') ?? []);
    expect(new Set(taken).size).toBe(taken.length);
    for (const { key } of documentsToUpload(procedureCase)) expect(taken).toContain(key);
    for (const { key, field, treatment } of report.documents) {
      expect(field !== null).toBe(taken.includes(key));
      if (treatment === 'upload') expect(field).not.toBeNull();
    }
  });

  it('explains the documents that are not uploaded', () => {
    const explained = fields.filter(isLayout).map((field) => textAt(field.settings, 'text') ?? '');
    for (const { name, treatment, field } of report.documents) {
      if (treatment !== 'upload' && field === null)
        expect(
          explained.some((text) => text.includes(name)),
          name,
        ).toBe(true);
    }
  });

  it('asks each condition of the applicant once', () => {
    const conditions = procedureCase.documents.flatMap(({ condition }) =>
      condition?.settledBy === 'applicant' ? [foldPhrase(condition.text)] : [],
    );
    expect(report.questions.map(({ condition }) => foldPhrase(condition))).toEqual([...new Set(conditions)]);
    for (const question of report.questions) {
      expect(
        fields.some(({ key }) => key === question.field),
        question.field,
      ).toBe(true);
      expect(question.documents.length).toBeGreaterThan(0);
    }
    const asked = report.questions.filter(({ kind }) => kind === 'asked').map(({ field }) => field);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('shows a document on a condition only when it holds', () => {
    for (const document of procedureCase.documents.filter(({ condition }) => condition?.settledBy === 'applicant')) {
      const upload = fields.find((field) => textAt(field.settings, 'document') === document.key);
      if (upload !== undefined) expect(upload.showWhen, document.name).toBeDefined();
    }
  });

  it('ends with a declaration that must be agreed to', () => {
    const last = stepFields(draft, 'declaration').find(({ key }) => key === 'declaration');
    expect(last).toMatchObject({ type: 'yes-no', required: true, settings: { mustAgree: true } });
  });

  it('never says that an unknown or council fee is free', () => {
    const online = procedureCase.channels.filter(({ kind }) => kind === 'online');
    const told = online.length > 0 ? online : procedureCase.channels;
    const open = told.some((channel) =>
      channel.fees.some(({ amount }) => ['unknown', 'council'].includes(amount.kind)),
    );
    if (open) {
      const text = textAt(fields.find(({ key }) => key === 'noticeFees')?.settings, 'text') ?? '';
      expect(text).toMatch(/Chưa rõ mức thu|Hội đồng nhân dân/);
      expect(text).not.toContain('Không thu phí');
    }
  });

  it('says of an amount that a dated one replaces for a time that it is the usual one', () => {
    const online = procedureCase.channels.filter(({ kind }) => kind === 'online');
    const text = textAt(fields.find(({ key }) => key === 'noticeFees')?.settings, 'text') ?? '';
    const told = online.length > 0 ? online : procedureCase.channels;
    const usual = told.flatMap((channel) => channel.fees.filter((fee) => isReplacedForATime(channel, fee)));
    expect(text.split('mức thường').length - 1).toBe(usual.length);
  });

  it('asks for the commune where communes perform it', () => {
    const commune = fields.find(({ key }) => key === 'handlingCommune');
    const isAbroad = procedureCase.name.includes('cơ quan đại diện');
    if (procedure.performers.kind === 'communes' && !isAbroad)
      expect(commune?.settings).toEqual({ province: procedure.province });
    if (procedure.performers.kind === 'department' || isAbroad) expect(commune).toBeUndefined();
  });

  it('is said in English throughout', () => {
    expect(untranslated(draft)).toEqual([]);
  });
});
