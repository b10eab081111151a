import { messages } from './messages';
import { answeredPlaces, type Finding, fieldsRole, optionsSchema, type RuleKind } from './rule-kind';
import { taxCodeFault } from './tax-number';

/** Check digit and branch of a tax code. A value of another shape is the schema's business. */
export const taxCode: RuleKind = {
  name: 'tax-code',
  label: { vi: 'Mã số thuế đúng', en: 'Valid tax code' },
  description: { vi: 'Kiểm tra chữ số kiểm tra và số chi nhánh.', en: 'Checks the check digit and the branch.' },
  group: 'of-type',
  roles: fieldsRole(['text'], 1, 1000),
  sentence: { vi: '{fields} là mã số thuế đúng', en: '{fields} is a valid tax code' },
  options: optionsSchema({}),
  check: (rule, given) =>
    answeredPlaces(rule, given).flatMap(({ path, value }): Finding[] => {
      const fault = typeof value === 'string' ? taxCodeFault(value) : undefined;
      if (fault === undefined) return [];
      return fault === 'branch'
        ? [{ path, code: 'tax-code-branch', message: messages.taxBranch }]
        : [{ path, code: 'tax-code-checksum', message: messages.taxChecksum }];
    }),
};
