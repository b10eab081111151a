import type { Text } from '../../messages/text';
import type { Condition } from '../conditions/condition';
import type { Rule } from '../form';
import { addRules, type Derivation } from './derivation';

/** A rule over questions of different blocks, and what is said when it is broken, where its kind says too little. */
type CrossRule = { rule: Rule; message?: Text };

const isRole = (role: string): Condition => ({ field: 'applicantRole', is: 'equals', value: role });

const spouses: readonly CrossRule[] = [
  {
    role: 'husband',
    minimum: 20,
    other: 'female',
    side: { vi: 'Bên nam', en: 'the man' },
    sex: { vi: 'nữ', en: 'female' },
  },
  { role: 'wife', minimum: 18, other: 'male', side: { vi: 'Bên nữ', en: 'the woman' }, sex: { vi: 'nam', en: 'male' } },
].flatMap(({ role, minimum, other, side, sex }): CrossRule[] => [
  {
    rule: {
      id: `age:applicant.${role}`,
      kind: 'age',
      fields: ['applicant.dateOfBirth'],
      when: isRole(role),
      options: { minimum },
    },
  },
  {
    rule: {
      id: `refuse:applicant.${role}`,
      kind: 'refuse',
      fields: ['applicant.sex'],
      when: { all: [isRole(role), { field: 'applicant.sex', is: 'equals', value: other }] },
    },
    message: {
      vi: `Người nộp hồ sơ là “${side.vi}” nhưng giới tính đã chọn là ${sex.vi}. Hãy kiểm tra lại.`,
      en: `The applicant is ${side.en}, but the sex chosen is ${sex.en}. Please check.`,
    },
  },
  {
    rule: {
      id: `differ:applicant.${role}`,
      kind: 'same',
      fields: ['applicant.citizenId', `${role}.citizenId`],
      options: { differ: true },
    },
  },
]);

/** Years that are not before the birth of the applicant, where the person concerned is the applicant. */
const selves: readonly { relation: string; year: string }[] = [
  { relation: 'copyRelation', year: 'registeredYear' },
  { relation: 'requesterRelation', year: 'originalYear' },
  { relation: 'requesterRelation', year: 'diplomaExamYear' },
  { relation: 'informantRelation', year: 'registeredBeforeYear' },
];

/** Rules that no block can say alone. Each stands in the forms that ask everything it speaks of. */
const crossRules: readonly CrossRule[] = [
  ...spouses,
  ...selves.map(
    ({ relation, year }): CrossRule => ({
      rule: {
        id: `year-order:applicant.${year}`,
        kind: 'year-order',
        fields: ['applicant.dateOfBirth', year],
        when: { field: relation, is: 'equals', value: 'self' },
      },
    }),
  ),
  {
    rule: {
      id: 'year-order:childBornOn',
      kind: 'year-order',
      fields: ['childBornOn', 'registeredBeforeYear'],
    },
  },
  {
    rule: {
      id: 'refuse:copyRelation',
      kind: 'refuse',
      fields: ['copyRelation'],
      when: {
        all: [
          { field: 'copyRelation', is: 'equals', value: 'self' },
          { field: 'applicantKind', is: 'equals', value: 'organisation' },
        ],
      },
    },
    message: {
      vi: 'Tổ chức không thể là người có tên trong sổ hộ tịch. Hãy chọn quan hệ khác.',
      en: 'An organisation cannot be the person in the register. Choose another relation.',
    },
  },
  { rule: { id: 'date-order:deathNoticeOn', kind: 'date-order', fields: ['diedOn', 'deathNoticeOn'] } },
  {
    rule: { id: 'number-order:transferredArea', kind: 'number-order', fields: ['transferredArea', 'parcelArea'] },
    message: {
      vi: 'Diện tích chuyển quyền không được lớn hơn diện tích thửa đất.',
      en: 'The area transferred must not be more than the area of the parcel.',
    },
  },
];

/** Adds the rules over questions of different blocks that this form asks; after all steps are made. */
export function addCrossRules(derivation: Derivation): void {
  for (const { rule, message } of crossRules) {
    const options = message === undefined ? rule.options : { ...rule.options, message: derivation.book.say(message) };
    addRules(derivation, [options === undefined ? rule : { ...rule, options }]);
  }
}
