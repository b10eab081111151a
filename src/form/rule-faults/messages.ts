import type { Text } from '../../messages/text';

/** What is said of rules while they are written; the key is the stable code. */
export const faultTexts = {
  'condition-never': {
    vi: 'Điều kiện “{condition}” không bao giờ đúng: các yêu cầu loại trừ nhau.',
    en: 'The condition “{condition}” can never hold: what it asks for excludes itself.',
  },
  'condition-never-of-field': {
    vi: 'Điều kiện “{condition}” không bao giờ đúng: các yêu cầu về “{field}” loại trừ nhau, hoặc “{field}” không thể có giá trị ấy.',
    en: 'The condition “{condition}” can never hold: what it asks of “{field}” excludes itself, or “{field}” cannot have that value.',
  },
  'condition-never-of-computed': {
    vi: 'Điều kiện “{condition}” không bao giờ đúng: “{field}” được tính tự động ({calculation}) nên không thể có giá trị ấy.',
    en: 'The condition “{condition}” can never hold: “{field}” is computed ({calculation}) and cannot have that value.',
  },
  'condition-empty': {
    vi: 'Điều kiện chưa có gì để so sánh.',
    en: 'The condition compares nothing yet.',
  },
  'condition-asks-later': {
    vi: '“{field}” hiện hay ẩn tùy theo “{asked}” đứng sau nó: người khai không thấy điều gì đổi.',
    en: '“{field}” is shown or hidden by “{asked}”, which comes after it: the applicant does not see what changes.',
  },
  'required-never-shown': {
    vi: '“{field}” bắt buộc nhưng không bao giờ hiện, nên không ai điền được.',
    en: '“{field}” is required but never shown, so nobody can fill it in.',
  },
  'field-never-shown': { vi: '“{field}” không bao giờ hiện.', en: '“{field}” is never shown.' },
  'section-never-shown': {
    vi: 'Phần “{title}” không bao giờ hiện.',
    en: 'The section “{title}” is never shown.',
  },
  'step-never-shown': { vi: 'Bước “{title}” không bao giờ hiện.', en: 'The step “{title}” is never shown.' },
  'required-while-hidden': {
    vi: '“{field}” chỉ bắt buộc khi đang bị ẩn, nên điều kiện bắt buộc không có tác dụng.',
    en: '“{field}” is only required while it is hidden, so requiring it has no effect.',
  },
  'required-anyway': {
    vi: '“{field}” đã luôn bắt buộc; điều kiện bắt buộc thêm không có tác dụng.',
    en: '“{field}” is always required already; the condition adds nothing.',
  },
  'limits-exclude': {
    vi: 'Quy tắc về {fields}: giới hạn dưới lớn hơn giới hạn trên, nên không giá trị nào đúng.',
    en: 'The rule about {fields}: its lower limit is above its upper one, so no value fits.',
  },
  'rule-repeats-field': {
    vi: 'Quy tắc nhắc đến “{field}” hai lần.',
    en: 'The rule speaks of “{field}” twice.',
  },
} as const satisfies Record<string, Text>;
