import type { FieldDraft, FormDraft, SectionDraft } from '../../src/form/draft';
import type { Answers, Form } from '../../src/form/form';
import { toForm } from '../../src/form/to-schema';
import { validatorCode } from '../../src/form/validator-code';

/** Fields of a section; one of them is a table of two rows of three, so a section has 25 inputs. */
const perSection = 20;
/** Text fields whose data breaks their pattern. */
const brokenFields = 30;

const options = Array.from({ length: 10 }, (_, i) => ({ value: `c${i}`, label: `Lựa chọn thứ ${i + 1}` }));

function textField(section: number, i: number): FieldDraft {
  const key = `s${section}t${i}`;
  return {
    key,
    type: 'text',
    label: `Họ tên người liên quan ${section}.${i}`,
    required: i < 8,
    settings: { minLength: 2, maxLength: 60, format: 'name' },
    // One condition in every section: the last text depends on the yes-no question.
    ...(i === 11 ? { showWhen: { field: `s${section}b`, is: 'equals' as const, value: true } } : {}),
  };
}

function fieldsOf(section: number): FieldDraft[] {
  const s = `s${section}`;
  return [
    ...Array.from({ length: 12 }, (_, i) => textField(section, i)),
    ...[0, 1].map(
      (i): FieldDraft => ({
        key: `${s}n${i}`,
        type: 'number',
        label: `Diện tích khu đất ${section}.${i}`,
        settings: { minimum: 0, maximum: 100000 },
      }),
    ),
    ...[0, 1].map((i): FieldDraft => ({ key: `${s}d${i}`, type: 'date', label: `Ngày cấp giấy tờ ${section}.${i}` })),
    ...[0, 1].map(
      (i): FieldDraft => ({
        key: `${s}c${i}`,
        type: 'choice',
        label: `Hình thức giải quyết ${section}.${i}`,
        settings: { display: 'select', choices: options },
      }),
    ),
    { key: `${s}b`, type: 'yes-no', label: `Đã có giấy chứng nhận ${section}` },
    {
      key: `${s}a`,
      type: 'table',
      label: `Danh sách thành viên ${section}`,
      settings: { itemLabel: 'Thành viên' },
      fields: ['Họ và tên', 'Quan hệ với chủ hộ', 'Nghề nghiệp'].map((label, i) => ({
        key: `m${i}`,
        type: 'text',
        label,
        settings: { maxLength: 60 },
      })),
    },
  ];
}

/** The form of the bench in our dialect: `count` fields in sections of 20, a step per section. */
export function benchForm(count: number): Form {
  const draft: FormDraft = {
    id: `bench-${count}`,
    title: 'Tờ khai đo tốc độ',
    steps: Array.from({ length: count / perSection }, (_, section) => {
      const one: SectionDraft = { id: `section-${section}`, title: `Phần ${section + 1}`, fields: fieldsOf(section) };
      return { id: `step-${section}`, title: `Bước ${section + 1}`, sections: [one] };
    }),
  };
  return toForm(draft);
}

/** Data for every field; the first text fields of the sections break their pattern, 30 in all (10 when there are 20 fields). */
export function benchAnswers(count: number): Answers {
  const answers: Answers = {};
  const sections = count / perSection;
  const broken = Math.min(brokenFields, sections * 10);
  let left = broken;
  for (let section = 0; section < sections; section += 1) {
    const s = `s${section}`;
    const here = Math.min(left, Math.ceil(broken / sections));
    left -= here;
    for (let i = 0; i < 12; i += 1) answers[`${s}t${i}`] = i < here ? `Nguyễn Văn 12<${i}>` : `Nguyễn Thị Ánh Tuyết`;
    answers[`${s}n0`] = 120;
    answers[`${s}n1`] = 75;
    answers[`${s}d0`] = '2024-03-27';
    answers[`${s}d1`] = '2019-11-05';
    answers[`${s}c0`] = 'c3';
    answers[`${s}c1`] = 'c7';
    answers[`${s}b`] = true;
    answers[`${s}a`] = [
      { m0: 'Trần Văn Bình', m1: 'Con', m2: 'Học sinh' },
      { m0: 'Lê Thị Hoa', m1: 'Vợ', m2: 'Giáo viên' },
    ];
  }
  return answers;
}

/** The pages' material for one size. */
export function benchMaterial(count: number): { form: Form; answers: Answers; validator: string } {
  const form = benchForm(count);
  return { form, answers: benchAnswers(count), validator: validatorCode(form) };
}

/** A form of 40 fields with steps and uploads: what an ordinary procedure's form has. */
export function ordinaryForm(): Form {
  const upload = (i: number): FieldDraft => ({
    key: `paper${i}`,
    type: 'file',
    label: `Giấy tờ kèm theo ${i}`,
    settings: { maxFiles: 3, maxMegabytes: 10, accept: ['application/pdf', 'image/jpeg', 'image/png'] },
  });
  const people: FieldDraft[] = [
    { key: 'applicant', type: 'person', label: 'Người nộp hồ sơ', required: true },
    { key: 'place', type: 'address', label: 'Nơi có thửa đất', required: true },
  ];
  const draft: FormDraft = {
    id: 'ordinary-40',
    title: 'Tờ khai 40 trường',
    steps: [
      { id: 'applicant', title: 'Người nộp', sections: [{ id: 'who', fields: people }] },
      ...[0, 1].map((section) => ({
        id: `matter-${section}`,
        title: `Nội dung ${section + 1}`,
        sections: [{ id: `what-${section}`, fields: fieldsOf(section).slice(0, 17) }],
      })),
      { id: 'papers', title: 'Giấy tờ', sections: [{ id: 'files', fields: [0, 1, 2, 3].map(upload) }] },
    ],
  };
  return toForm(draft);
}

/** The validator of the ordinary form. */
export function ordinaryValidator(): string {
  return validatorCode(ordinaryForm());
}
