import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../src/form/canonical';
import { checkForm } from '../../../src/form/check';
import { checkedSchema } from '../../../src/form/checked-schema';
import { applyCommand } from '../../../src/form/commands';
import { compareForms, verdictOf } from '../../../src/form/compare';
import { checksEach } from '../../../src/form/compare/facts';
import type { FormDraft } from '../../../src/form/draft';
import { fieldsOf } from '../../../src/form/fields';
import type { Answers, Form, Rule } from '../../../src/form/form';
import { isObject, type Json } from '../../../src/form/json';
import { sampleAnswers } from '../../../src/form/sample';
import { toForm } from '../../../src/form/to-schema';
import { makeValidator } from '../../../src/form/validate';
import { ids } from '../commands/support/deeds';
import { anyDraft } from '../support/drafts';
import { context, randomOf } from '../support/world';
import { anyEdits, commandOfEdit, type Edit } from './support/edits';

function edited(start: FormDraft, edits: readonly Edit[]): FormDraft {
  const newId = ids();
  return edits.reduce((draft, edit) => {
    const command = commandOfEdit(draft, edit);
    const applied = command && applyCommand(draft, command, { newId });
    return applied === undefined || 'refused' in applied ? draft : applied.draft;
  }, start);
}

function samplesOf(form: Form): Answers[] {
  return [1, 2].flatMap((seed) => {
    try {
      return [sampleAnswers(form, randomOf(seed), context)];
    } catch {
      // Generated conditions may contradict each other; such a form has no answers to keep.
      return [];
    }
  });
}

/** The schema as validators see it, without layout fields (always null) and with lists that mean sets sorted. */
function judged(form: Form): string {
  return canonicalText(sorted(checkedSchema(form.schema)));
}

function sorted(value: Json, name = ''): Json {
  if (Array.isArray(value)) {
    const items = value.map((item) => sorted(item)).filter((item) => !isEmptyBranch(item));
    const isSet = ['required', 'enum', 'allOf', 'type'].includes(name);
    return isSet ? items.sort((a, b) => (canonicalText(a) < canonicalText(b) ? -1 : 1)) : items;
  }
  if (!isObject(value)) return value;
  const members = Object.entries(value)
    .filter(([, node]) => name !== 'properties' || canonicalText(node) !== '{"type":"null"}')
    .map(([key, item]): [string, Json] => [key, sorted(item, key)])
    .filter(([key, item]) => key !== 'allOf' || (Array.isArray(item) && item.length > 0))
    .filter(([key, item]) => key !== 'properties' || (isObject(item) && Object.keys(item).length > 0));
  return Object.fromEntries(members);
}

/** A branch that showed layout fields only. */
function isEmptyBranch(item: Json): boolean {
  return isObject(item) && isObject(item.then) && Object.keys(item.then).length === 0;
}

/** What the rules judge: one entry per field for kinds that check each by itself, without ids and messages. */
function ruling(form: Form): string[] {
  const { byPath } = fieldsOf(form);
  const isAnswered = (path: string): boolean => byPath.get(path)?.type.kind !== 'layout';
  const entries = form.rules.flatMap((rule: Rule) => {
    const { message: _message, section: _section, ...options } = rule.options ?? {};
    const told = { kind: rule.kind, when: rule.when ?? null, options, severity: rule.severity ?? 'error' };
    const fields = rule.fields.filter(isAnswered);
    return checksEach(rule)
      ? fields.map((field) => canonicalText({ ...told, fields: [field] }))
      : [canonicalText({ ...told, fields })];
  });
  return [...new Set(entries)].sort();
}

describe('the classes of changes', () => {
  it('compatible or cosmetic for drafts: whatever the old form accepted, the new one accepts', () => {
    let judgedPairs = 0;
    fc.assert(
      fc.property(anyDraft, anyEdits, (start, edits) => {
        const [before, after] = [toForm(start), toForm(edited(start, edits))];
        const verdict = verdictOf(compareForms(before, after));
        if (verdict.drafts === 'breaking' || checkForm(after).length > 0 || checkForm(before).length > 0) return;
        const validate = makeValidator(after);
        for (const answers of samplesOf(before)) {
          expect(validate(answers, context).problems).toEqual([]);
          judgedPairs += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(judgedPairs).toBeGreaterThan(50);
  }, 120_000);

  it('cosmetic for drafts: schema and rules judge the same', () => {
    let cosmetic = 0;
    fc.assert(
      fc.property(anyDraft, anyEdits, (start, edits) => {
        const [before, after] = [toForm(start), toForm(edited(start, edits))];
        if (verdictOf(compareForms(before, after)).drafts !== 'cosmetic') return;
        cosmetic += 1;
        expect(judged(after)).toBe(judged(before));
        expect(ruling(after)).toEqual(ruling(before));
      }),
      { numRuns: 300 },
    );
    expect(cosmetic).toBeGreaterThan(25);
  });

  it('no difference is no change, and every difference is one', () => {
    fc.assert(
      fc.property(anyDraft, anyEdits, (start, edits) => {
        const [before, after] = [toForm(start), toForm(edited(start, edits))];
        expect(compareForms(before, toForm(structuredClone(start)))).toEqual([]);
        const changes = compareForms(before, after);
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
        if (canonicalText(before) !== canonicalText(after)) expect(changes).not.toEqual([]);
        for (const { text } of changes) expect(`${text.vi}${text.en}`).not.toMatch(/\{\w+\}/);
      }),
      { numRuns: 150 },
    );
  });
});
