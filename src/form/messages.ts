import type { Text } from '../messages/text';
import type { Refusal } from './field-types/field-type';

/** How a broken schema keyword is said where the field type has no words of its own. */
export const refusals: Record<string, Refusal> = {
  required: { code: 'required', message: { vi: 'Chưa điền “{label}”.', en: '“{label}” is not filled in.' } },
  type: {
    code: 'wrong-type',
    message: { vi: '“{label}” không đúng kiểu dữ liệu.', en: '“{label}” is of the wrong type.' },
  },
  const: {
    code: 'not-the-value',
    message: { vi: '“{label}” không phải giá trị đã định.', en: '“{label}” is not the fixed value.' },
  },
  enum: {
    code: 'choice-unknown',
    message: { vi: '“{label}” phải là một trong các mục cho sẵn.', en: '“{label}” must be one of the choices.' },
  },
  minLength: {
    code: 'too-short',
    message: { vi: '“{label}” cần ít nhất {limit} ký tự.', en: '“{label}” needs at least {limit} characters.' },
  },
  maxLength: {
    code: 'too-long',
    message: { vi: '“{label}” dài quá {limit} ký tự.', en: '“{label}” is longer than {limit} characters.' },
  },
  pattern: { code: 'wrong-form', message: { vi: '“{label}” không đúng mẫu.', en: '“{label}” has the wrong form.' } },
  format: {
    code: 'wrong-format',
    message: { vi: '“{label}” không đúng dạng.', en: '“{label}” has the wrong format.' },
  },
  minimum: {
    code: 'too-small',
    message: { vi: '“{label}” phải từ {limit} trở lên.', en: '“{label}” must be {limit} or more.' },
  },
  maximum: {
    code: 'too-large',
    message: { vi: '“{label}” không được quá {limit}.', en: '“{label}” must not exceed {limit}.' },
  },
  exclusiveMinimum: {
    code: 'too-small',
    message: { vi: '“{label}” phải lớn hơn {limit}.', en: '“{label}” must be above {limit}.' },
  },
  exclusiveMaximum: {
    code: 'too-large',
    message: { vi: '“{label}” phải nhỏ hơn {limit}.', en: '“{label}” must be below {limit}.' },
  },
  multipleOf: {
    code: 'not-a-multiple',
    message: { vi: '“{label}” phải là bội số của {multipleOf}.', en: '“{label}” must be a multiple of {multipleOf}.' },
  },
  minItems: {
    code: 'too-few-items',
    message: { vi: '“{label}”: cần ít nhất {limit} mục.', en: '“{label}”: at least {limit} items.' },
  },
  maxItems: {
    code: 'too-many-items',
    message: { vi: '“{label}”: nhiều nhất {limit} mục.', en: '“{label}”: at most {limit} items.' },
  },
  uniqueItems: {
    code: 'repeated-item',
    message: { vi: '“{label}”: mỗi mục chỉ được một lần.', en: '“{label}”: each item only once.' },
  },
  contains: { code: 'missing-item', message: { vi: '“{label}” thiếu mục phải có.', en: '“{label}” lacks an item.' } },
  minProperties: {
    code: 'too-few-parts',
    message: { vi: '“{label}” còn thiếu thông tin.', en: '“{label}” is incomplete.' },
  },
  maxProperties: {
    code: 'too-many-parts',
    message: { vi: '“{label}” có thông tin thừa.', en: '“{label}” has too much in it.' },
  },
  additionalProperties: {
    code: 'unknown-part',
    message: { vi: '“{label}” có mục không thuộc biểu mẫu.', en: '“{label}” has a part the form does not know.' },
  },
  additionalItems: {
    code: 'too-many-items',
    message: { vi: '“{label}” có mục thừa.', en: '“{label}” has too many items.' },
  },
  propertyNames: {
    code: 'unknown-part',
    message: { vi: '“{label}” có mục sai tên.', en: '“{label}” has a part with a wrong name.' },
  },
  dependencies: {
    code: 'required',
    message: { vi: '“{label}” còn thiếu thông tin đi kèm.', en: '“{label}” lacks what belongs to it.' },
  },
};

/** For keywords without words: combinations (`not`, `oneOf`) and whatever a foreign schema brings. */
export const otherRefusal: Refusal = {
  code: 'not-allowed',
  message: { vi: '“{label}” không hợp lệ.', en: '“{label}” is not allowed.' },
};

export const messages = {
  answersShape: {
    vi: 'Dữ liệu gửi lên không phải là các câu trả lời của một biểu mẫu.',
    en: 'What was sent are not the answers of a form.',
  },
  numberInvalid: {
    vi: 'Dữ liệu gửi lên có một số lớn quá mức máy tính ghi được.',
    en: 'What was sent has a number too large to be kept.',
  },
  unsafeName: {
    vi: 'Câu trả lời không được có mục tên “{name}”.',
    en: 'Answers must not have a member named “{name}”.',
  },
  answersDeep: { vi: 'Dữ liệu gửi lên lồng nhau quá sâu.', en: 'What was sent nests too deeply.' },
  wholeForm: { vi: 'Biểu mẫu', en: 'The form' },
  row: { vi: 'dòng {number}', en: 'row {number}' },
} as const satisfies Record<string, Text>;
