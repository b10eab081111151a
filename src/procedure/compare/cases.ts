import { fillText, type Locale, type Text } from '../../messages/text';
import { deadlineInWords } from '../deadlines';
import { feeInWords } from '../fees';
import type { FeeRule, ProcedureCase, RequiredDocument, ServiceChannel } from '../procedure';
import type { ChangeEffect, ProcedureChange } from './change';
import { compareMessages as texts } from './messages';
import { compareRows } from './rows';
import { fieldChange, fieldOfRow, shownNumber, yesOrNo } from './say';

/** Differences of the cases: what has to be handed in, how, how long it takes and what it costs. */
export function compareCases(before: readonly ProcedureCase[], after: readonly ProcedureCase[]): ProcedureChange[] {
  return compareRows({
    path: 'cases',
    list: texts.lists.cases,
    before,
    after,
    keyOf: ({ key }) => key,
    nameOf: ({ name }) => name,
    effectOf: (kind) => (kind === 'added' ? 'compatible' : 'breaking'),
    inside: (one, other, path) => {
      const changes = [
        ...fieldChange(`${path}.name`, texts.fields.name, [one.name, other.name], 'harmless'),
        ...compareDocuments(one.documents, other.documents, `${path}.documents`),
        ...compareChannels(one.channels, other.channels, `${path}.channels`),
      ];
      return after.length === 1 ? changes : changes.map((change) => inCase(other.name, change));
    },
  });
}

function inCase(name: string, change: ProcedureChange): ProcedureChange {
  const within = (locale: Locale) => fillText(texts.inCase, { name, text: change.text[locale] })[locale];
  return { ...change, text: { vi: within('vi'), en: within('en') } };
}

function compareDocuments(
  before: readonly RequiredDocument[],
  after: readonly RequiredDocument[],
  path: string,
): ProcedureChange[] {
  return compareRows({
    path,
    list: texts.lists.documents,
    before,
    after,
    keyOf: ({ key }) => key,
    nameOf: ({ name }) => name,
    effectOf: (kind, { required }) => (kind === 'added' && required ? 'breaking' : 'compatible'),
    inside: compareDocument,
  });
}

function compareDocument(before: RequiredDocument, after: RequiredDocument, path: string): ProcedureChange[] {
  const of = (field: Text) => fieldOfRow(after.name, field);
  const heavier = (isHeavier: boolean): ChangeEffect => (isHeavier ? 'breaking' : 'compatible');
  const file = (document: RequiredDocument) => document.template?.file?.name;
  const isOtherFile = before.template?.file?.sha256 !== after.template?.file?.sha256;
  return [
    ...fieldChange(`${path}.name`, of(texts.fields.name), [before.name, after.name], 'harmless'),
    ...fieldChange(
      `${path}.originals`,
      of(texts.fields.originals),
      [shownNumber(before.originals), shownNumber(after.originals)],
      heavier(after.originals > before.originals),
    ),
    ...fieldChange(
      `${path}.copies`,
      of(texts.fields.copies),
      [shownNumber(before.copies), shownNumber(after.copies)],
      heavier(after.copies > before.copies),
    ),
    ...fieldChange(
      `${path}.required`,
      of(texts.fields.required),
      [yesOrNo(before.required), yesOrNo(after.required)],
      heavier(after.required),
    ),
    ...fieldChange(
      `${path}.mode`,
      of(texts.fields.mode),
      [texts.modes[before.mode], texts.modes[after.mode]],
      heavier(after.mode === 'hand-in' || after.mode === 'show'),
    ),
    ...fieldChange(
      `${path}.template`,
      of(texts.fields.template),
      [before.template?.name, after.template?.name],
      heavier(after.template !== null),
    ),
    ...fieldChange(
      `${path}.template.mustBeSigned`,
      of(texts.fields.mustBeSigned),
      [yesOrNo(before.template?.mustBeSigned ?? false), yesOrNo(after.template?.mustBeSigned ?? false)],
      heavier(after.template?.mustBeSigned ?? false),
    ),
    ...fieldChange(
      `${path}.template.file`,
      of(texts.fields.templateFile),
      // Another content under the same name is another file.
      [file(before), isOtherFile && file(before) === file(after) ? `${file(after)} *` : file(after)],
      'compatible',
    ),
    ...fieldChange(
      `${path}.condition`,
      of(texts.fields.condition),
      [before.condition?.text, after.condition?.text],
      'compatible',
    ),
    ...fieldChange(
      `${path}.condition.settledBy`,
      of(texts.fields.condition),
      [before.condition?.settledBy, after.condition?.settledBy],
      'compatible',
    ),
  ];
}

const feesIn = (fees: readonly FeeRule[], locale: Locale) => fees.map((fee) => feeInWords(fee, locale)).join('; ');

function compareChannels(
  before: readonly ServiceChannel[],
  after: readonly ServiceChannel[],
  path: string,
): ProcedureChange[] {
  return compareRows({
    path,
    list: texts.lists.channels,
    before,
    after,
    keyOf: ({ kind }) => kind,
    nameOf: ({ kind }) => texts.channels[kind],
    effectOf: (kind) => (kind === 'added' ? 'compatible' : 'breaking'),
    inside: (one, other, inside) => compareChannel(one, other, inside),
  });
}

function compareChannel(before: ServiceChannel, after: ServiceChannel, path: string): ProcedureChange[] {
  const of = (field: Text) => fieldOfRow(texts.channels[after.kind], field);
  const deadline = ({ deadline: each }: ServiceChannel): Text => ({
    vi: deadlineInWords(each, 'vi'),
    en: deadlineInWords(each, 'en'),
  });
  const fees = (channel: ServiceChannel): Text => ({ vi: feesIn(channel.fees, 'vi'), en: feesIn(channel.fees, 'en') });
  const changes = [
    ...fieldChange(`${path}.deadline`, of(texts.fields.deadline), [deadline(before), deadline(after)], 'compatible'),
    ...fieldChange(
      `${path}.deadline.note`,
      of(texts.fields.deadlineNote),
      [before.deadline.note ?? undefined, after.deadline.note ?? undefined],
      'harmless',
    ),
    ...fieldChange(`${path}.fees`, of(texts.fields.fees), [fees(before), fees(after)], 'compatible'),
  ];
  const isUnsaid = changes.length === 0 && JSON.stringify(before) !== JSON.stringify(after);
  // Whatever else differs (the basis of a time, an exemption's key) is said as a change of the fees or of the time it belongs to.
  return isUnsaid
    ? [{ path, effect: 'compatible', text: of(texts.fields[sameFees(before, after) ? 'deadline' : 'fees']) }]
    : changes;
}

const sameFees = (one: ServiceChannel, other: ServiceChannel) =>
  JSON.stringify(one.fees) === JSON.stringify(other.fees);
