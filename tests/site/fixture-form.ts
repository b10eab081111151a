import type { FieldDraft, FormDraft } from '../../src/form/draft';
import type { Form } from '../../src/form/form';
import { toForm } from '../../src/form/to-schema';
import type { Procedure, ProcedureCase } from '../../src/procedure/procedure';

const field = (key: string, type: string, label: string, more: Partial<FieldDraft> = {}): FieldDraft => ({
  key,
  type,
  label,
  ...more,
});

/** A form with every kind of question a page has to show, for any procedure. */
export function fixtureForm(procedure: Procedure, one: ProcedureCase): Form {
  const uploads = one.documents
    .filter((document) => document.mode === 'hand-in' && document.template === null)
    .map((document) => field(`file${document.key}`, 'file', document.name, { required: document.required }));
  const draft: FormDraft = {
    id: `${procedure.key}-${one.key}`,
    title: `Tờ khai ${procedure.name.slice(0, 120)}`,
    steps: [
      {
        id: 'applicant',
        title: 'Người nộp hồ sơ',
        sections: [
          {
            id: 'who',
            title: 'Thông tin người nộp',
            fields: [
              field('applicant', 'person', 'Người nộp hồ sơ', {
                required: true,
                settings: { parts: ['dateOfBirth', 'citizenId', 'phone'] },
              }),
              field('address', 'address', 'Nơi ở hiện nay', { required: true }),
              field('email', 'email', 'Thư điện tử'),
            ],
          },
        ],
      },
      {
        id: 'matter',
        title: 'Nội dung đề nghị',
        sections: [
          {
            id: 'what',
            fields: [
              field('explained', 'explanation', 'Lưu ý', { settings: { text: 'Khai đúng như trong giấy tờ.' } }),
              field('eventDate', 'date', 'Ngày xảy ra sự việc', { required: true }),
              field('reason', 'long-text', 'Lý do đề nghị', { settings: { rows: 4 } }),
              field('kind', 'choice', 'Loại đề nghị', {
                required: true,
                settings: {
                  choices: [
                    { value: 'new', label: 'Cấp mới' },
                    { value: 'again', label: 'Cấp lại' },
                  ],
                },
              }),
              field('lostAt', 'text', 'Mất ở đâu', { showWhen: { field: 'kind', is: 'equals', value: 'again' } }),
              field('urgent', 'yes-no', 'Có cần gấp không'),
              field('value', 'money', 'Giá trị tài sản'),
              field('id', 'citizen-id', 'Số căn cước của người được đề nghị'),
              field('members', 'table', 'Người liên quan', {
                fields: [field('name', 'text', 'Họ và tên', { required: true }), field('born', 'date', 'Ngày sinh')],
              }),
            ],
          },
        ],
      },
      {
        id: 'papers',
        title: 'Giấy tờ kèm theo và cam đoan',
        sections: [
          {
            id: 'files',
            title: 'Giấy tờ kèm theo',
            fields: [
              ...uploads,
              field('truth', 'yes-no', 'Tôi cam đoan nội dung khai là đúng sự thật', {
                required: true,
                settings: { mustAgree: true },
              }),
            ],
          },
        ],
      },
    ],
    translations: { en: { '/steps/0/title': 'The applicant', '/steps/1/title': 'The matter' } },
    origin: { kind: 'derived' },
  };
  return toForm(draft);
}
