import type { Text } from '../../messages/text';
import { besidePath, valueAt } from '../answers';
import { readCitizenNumber } from './citizen-number';
import { messages } from './messages';
import {
  answeredPlaces,
  type Finding,
  fieldsRole,
  type Given,
  option,
  optionsSchema,
  type RuleKind,
} from './rule-kind';

const sexes: Record<string, Text> = { male: { vi: 'nam', en: 'male' }, female: { vi: 'nữ', en: 'female' } };

/** The structure of a personal number, compared with birth date and sex of the same person. Meant as a warning: numbers outlive rules. */
export const citizenId: RuleKind = {
  name: 'citizen-id',
  label: { vi: 'Cấu trúc số định danh', en: 'Structure of the personal number' },
  description: {
    vi: 'So số định danh với nơi đăng ký, năm sinh và giới tính; chỉ nhắc, không chặn.',
    en: 'Compares the number with place, birth year and sex; warns only.',
  },
  group: 'of-type',
  roles: fieldsRole(['text'], 1, 1000),
  sentence: {
    vi: '{fields} khớp với ngày sinh {birthDate} và giới tính {sex}',
    en: '{fields} fits the birth date {birthDate} and the sex {sex}',
  },
  // The fields compared with are named relative to it; their names would say no more than this.
  sentenceOf: () => ({
    vi: '{fields} khớp với ngày sinh và giới tính của cùng người',
    en: '{fields} fits the birth date and sex of the same person',
  }),
  options: optionsSchema({
    birthDate: { type: 'string', 'x-path': true, title: 'Trường ngày sinh', 'x-title-en': 'Birth date field' },
    sex: { type: 'string', 'x-path': true, title: 'Trường giới tính', 'x-title-en': 'Sex field' },
  }),
  check: (rule, given) =>
    answeredPlaces(rule, given).flatMap(({ path, value }): Finding[] => {
      const read = typeof value === 'string' ? readCitizenNumber(value) : undefined;
      if (read === undefined) return [];
      const year: Text = { vi: String(read.birthYear), en: String(read.birthYear) };
      const born = beside(option(rule, 'birthDate'), path, given);
      const sex = beside(option(rule, 'sex'), path, given);
      const findings: Finding[] = [];
      if (read.place === undefined) findings.push({ path, code: 'citizen-id-place', message: messages.citizenPlace });
      if (read.birthYear > Number(given.today.slice(0, 4))) {
        findings.push({ path, code: 'citizen-id-future', message: messages.citizenFuture, values: { year } });
      } else if (typeof born === 'string' && /^\d{4}-/.test(born) && Number(born.slice(0, 4)) !== read.birthYear) {
        findings.push({ path, code: 'citizen-id-birth-year', message: messages.citizenYear, values: { year } });
      }
      if (typeof sex === 'string' && Object.hasOwn(sexes, sex) && sex !== read.sex) {
        const said = sexes[read.sex] ?? { vi: read.sex, en: read.sex };
        findings.push({ path, code: 'citizen-id-sex', message: messages.citizenSex, values: { sex: said } });
      }
      return findings;
    }),
};

function beside(field: unknown, path: string, given: Given): unknown {
  return typeof field === 'string' ? valueAt(given.answers, besidePath(path, field)) : undefined;
}
