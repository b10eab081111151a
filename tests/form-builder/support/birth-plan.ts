/**
 * The paper template of the birth registration declaration (Tờ khai đăng ký khai sinh), as somebody would model it line by line. `type`
 * is what the palette calls the field; `only` is a condition: shown when that yes-no question is answered with yes.
 */
export type PlannedField = {
  type: string;
  label: string;
  required?: true;
  choices?: readonly string[];
  only?: string;
};

export type PlannedStep = { title: string; fields: readonly PlannedField[]; block?: string };

export const formTitle = 'Tờ khai đăng ký khai sinh';

export const birthPlan: readonly PlannedStep[] = [
  {
    title: 'Người yêu cầu',
    fields: [
      { type: 'Người', label: 'Người yêu cầu', required: true },
      {
        type: 'Chọn một',
        label: 'Quan hệ với người được khai sinh',
        required: true,
        choices: ['Mẹ', 'Cha', 'Ông, bà', 'Người khác'],
      },
      { type: 'Số điện thoại', label: 'Điện thoại liên hệ', required: true },
    ],
  },
  {
    title: 'Người được khai sinh',
    fields: [
      { type: 'Chữ ngắn', label: 'Họ, chữ đệm, tên của trẻ', required: true },
      { type: 'Ngày', label: 'Ngày, tháng, năm sinh', required: true },
      { type: 'Chọn một', label: 'Giới tính của trẻ', required: true, choices: ['Nam', 'Nữ'] },
      { type: 'Chữ ngắn', label: 'Dân tộc', required: true },
      { type: 'Chữ ngắn', label: 'Quốc tịch', required: true },
      { type: 'Địa chỉ', label: 'Nơi sinh', required: true },
      { type: 'Địa chỉ', label: 'Quê quán', required: true },
    ],
  },
  {
    title: 'Cha, mẹ',
    fields: [
      { type: 'Người', label: 'Người mẹ', required: true },
      { type: 'Có / Không', label: 'Có khai thông tin của cha?', required: true },
      { type: 'Người', label: 'Người cha', only: 'Có khai thông tin của cha?' },
    ],
  },
  {
    title: 'Giấy tờ, bản sao, cam đoan',
    fields: [
      { type: 'Tệp đính kèm', label: 'Giấy chứng sinh', required: true },
      { type: 'Xã, phường, đặc khu', label: 'Nơi đăng ký khai sinh', required: true },
      { type: 'Có / Không', label: 'Đề nghị cấp bản sao?', required: true },
      { type: 'Số', label: 'Số lượng bản sao', only: 'Đề nghị cấp bản sao?' },
    ],
    block: 'Cam đoan',
  },
];
