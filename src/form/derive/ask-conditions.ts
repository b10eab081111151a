import { fillText } from '../../messages/text';
import type { RequiredDocument } from '../../procedure/procedure';
import type { Condition } from '../conditions/condition';
import { pathsRead } from '../conditions/reads';
import type { FieldDraft } from '../draft';
import { type ConditionQuestion, conditionQuestions } from './condition-questions';
import { type Derivation, newFields } from './derivation';
import { deriveMessages as texts } from './messages';
import { foldPhrase } from './procedure-facts';
import { clipped, longest } from './text-limits';

/** Fields that ask, and the condition under which each document (by key) is needed. */
export type AskedConditions = { fields: FieldDraft[]; needed: Map<string, Condition> };

/**
 * One question for each distinct condition that only the applicant can answer. What the form asks anyway is not asked again:
 * the document then follows from that answer. Order: that of the documents.
 */
export function askConditions(derivation: Derivation, documents: readonly RequiredDocument[]): AskedConditions {
  const result: AskedConditions = { fields: [], needed: new Map() };
  const settled = new Map<string, Condition>();
  for (const document of documents) {
    const { condition } = document;
    if (condition === null) continue;
    const { text } = condition;
    // What nobody has classified yet is not asked about, but an answer that the form has anyway settles it.
    const isAnswered = condition.settledBy === 'unclassified' && followed(derivation, text) !== undefined;
    if (condition.settledBy !== 'applicant' && !isAnswered) continue;
    const name = foldPhrase(text);
    const known = settled.get(name);
    const when = known ?? askOne(derivation, result.fields, text);
    settled.set(name, when);
    result.needed.set(document.key, when);
    derivation.report.questions
      .find((question) => foldPhrase(question.condition) === name)
      ?.documents.push(document.key);
  }
  return result;
}

function askOne(derivation: Derivation, fields: FieldDraft[], text: string): Condition {
  const rule = ruleFor(text);
  const following = followed(derivation, text);
  if (following !== undefined) {
    const [field = ''] = keysRead(following);
    const label = derivation.asked.get(field)?.label ?? field;
    derivation.report.questions.push({ condition: text, field, label, kind: 'follows', documents: [] });
    return following;
  }
  const question = rule === undefined ? genericQuestion(derivation, text) : rule.ask;
  const field = toField(derivation, question);
  fields.push(...newFields(derivation, [field]));
  derivation.report.questions.push({
    condition: text,
    field: field.key,
    label: field.label,
    kind: 'asked',
    documents: [],
  });
  return { field: field.key, is: 'equals', value: question.needs ?? true };
}

function ruleFor(text: string): ConditionQuestion | undefined {
  const folded = foldPhrase(text);
  return conditionQuestions.find(({ when }) => when.some((phrase) => folded.includes(phrase)));
}

/** The answer from which a condition follows, when the form asks for it anyway. */
function followed(derivation: Derivation, text: string): Condition | undefined {
  return ruleFor(text)?.follows?.find((condition) => keysRead(condition).every((key) => derivation.asked.has(key)));
}

function toField(derivation: Derivation, question: ConditionQuestion['ask']): FieldDraft {
  const field: FieldDraft = {
    key: question.key,
    type: 'yes-no',
    label: derivation.book.say(question.label),
    required: true,
  };
  return question.help === undefined ? field : { ...field, help: derivation.book.say(question.help) };
}

function genericQuestion(derivation: Derivation, text: string): ConditionQuestion['ask'] {
  const condition = clipped(text.trim().replace(/[.;]+$/u, ''), longest.inSentence);
  derivation.report.leftToStaff.push(fillText(texts.staff.genericQuestion, { condition }));
  let number = 1;
  while (derivation.asked.has(`condition${number}`)) number += 1;
  return { key: `condition${number}`, label: fillText(texts.documents.genericQuestion, { condition }) };
}

/** Keys of the fields that a condition reads. */
function keysRead(condition: Condition): string[] {
  return pathsRead(condition).map((path) => path.split('.')[0] ?? path);
}
