import { fillText, type MessageValues } from '../messages/text';
import type { Problem } from '../problem/problem';
import { readProcedureCode } from './code';
import { consistencyMessages } from './messages';
import type { FeeRule, Procedure, ProcedureCase, ServiceChannel } from './procedure';

function problem(code: keyof typeof consistencyMessages, field: string, values: MessageValues = {}): Problem {
  return { code, field, rule: code, message: fillText(consistencyMessages[code], values) };
}

function repeated(keys: readonly string[]): { key: string; index: number }[] {
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [{ key, index }] : []));
}

function reversed(from: string | null, to: string | null): boolean {
  return from !== null && to !== null && from > to;
}

function checkCode(procedure: Procedure, isOwner: (code: string) => boolean): Problem[] {
  const problems: Problem[] = [];
  if (procedure.code !== null && procedure.key !== procedure.code) {
    problems.push(problem('key-is-not-code', 'key', { code: procedure.code }));
  }
  if (procedure.codeAsPrinted !== null && procedure.code !== null) {
    const printed = readProcedureCode(procedure.codeAsPrinted, isOwner);
    const values = { code: procedure.codeAsPrinted };
    if (typeof printed === 'string') problems.push(problem(printed, 'codeAsPrinted', values));
    else if (printed.serial !== procedure.code) problems.push(problem('code-serial-differs', 'codeAsPrinted', values));
  }
  return problems;
}

function checkFee(fee: FeeRule, field: string): Problem[] {
  const problems: Problem[] = [];
  if (reversed(fee.validFrom, fee.validTo)) problems.push(problem('dates-reversed', `${field}.validTo`));
  const { amount } = fee;
  if (amount.kind === 'stepped') {
    const bounds = amount.steps.map((step) => step.upTo ?? Number.POSITIVE_INFINITY);
    const rising = bounds.every((bound, index) => index === 0 || bound > (bounds[index - 1] ?? 0));
    if (!rising || bounds.at(-1) !== Number.POSITIVE_INFINITY) {
      problems.push(problem('steps-not-rising', `${field}.amount.steps`));
    }
  }
  if (amount.kind === 'percentage' && amount.min !== null && amount.max !== null && amount.min > amount.max) {
    problems.push(problem('bounds-reversed', `${field}.amount.max`));
  }
  return problems;
}

function checkChannel(channel: ServiceChannel, field: string): Problem[] {
  const { value, unit } = channel.deadline;
  return [
    ...(value === null && unit !== null ? [problem('unit-without-value', `${field}.deadline.value`)] : []),
    ...channel.fees.flatMap((fee, index) => checkFee(fee, `${field}.fees.${index}`)),
  ];
}

function checkCase(procedureCase: ProcedureCase, field: string): Problem[] {
  return [
    ...repeated(procedureCase.documents.map(({ key }) => key)).map(({ key, index }) =>
      problem('key-twice', `${field}.documents.${index}.key`, { key }),
    ),
    ...repeated(procedureCase.channels.map(({ kind }) => kind)).map(({ index }) =>
      problem('channel-twice', `${field}.channels.${index}.kind`),
    ),
    ...procedureCase.channels.flatMap((channel, index) => checkChannel(channel, `${field}.channels.${index}`)),
  ];
}

/** Every text of the record must be NFC, or searching and comparing go wrong in places nobody looks at. */
function checkText(value: unknown, field: string): Problem[] {
  if (typeof value === 'string') return value === value.normalize('NFC') ? [] : [problem('not-nfc', field)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => checkText(child, field === '' ? key : `${field}.${key}`));
}

/** What JSON Schema cannot say about a record: it must not contradict itself. */
export function checkConsistency(procedure: Procedure, isOwner: (code: string) => boolean): Problem[] {
  return [
    ...checkCode(procedure, isOwner),
    ...repeated(procedure.cases.map(({ key }) => key)).map(({ key, index }) =>
      problem('key-twice', `cases.${index}.key`, { key }),
    ),
    ...procedure.legalBasis.flatMap((text, index) =>
      reversed(text.validFrom, text.validTo) ? [problem('dates-reversed', `legalBasis.${index}.validTo`)] : [],
    ),
    ...procedure.cases.flatMap((procedureCase, index) => checkCase(procedureCase, `cases.${index}`)),
    ...checkText(procedure, ''),
  ];
}
