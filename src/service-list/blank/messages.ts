import type { Text } from '../../messages/text';

/** Words of the printed blank of a form. */
export const blankTexts = {
  state: { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIET NAM' },
  motto: { vi: 'Độc lập – Tự do – Hạnh phúc', en: 'Independence – Freedom – Happiness' },
  to: { vi: 'Kính gửi: {agency}', en: 'To: {agency}' },
  blankNote: {
    vi: 'Mẫu trống sinh từ biểu mẫu điện tử, phiên bản {revision}',
    en: 'Blank made from the electronic form, revision {revision}',
  },
  blankHash: { vi: 'Mã biểu mẫu: {hash}', en: 'Form: {hash}' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  dateLine: {
    vi: 'ngày ........ tháng ........ năm ................',
    en: 'day ........ month ........ year ................',
  },
  checklist: { vi: 'Giấy tờ kèm theo', en: 'Documents' },
  attached: { vi: 'Kèm theo', en: 'Attached' },
  number: { vi: 'STT', en: 'No.' },
  signaturePlace: {
    vi: '........................, ngày ........ tháng ........ năm ............',
    en: '........................, day ........ month ........ year ............',
  },
  signer: { vi: 'NGƯỜI NỘP HỒ SƠ', en: 'APPLICANT' },
  signHow: { vi: '(Ký và ghi rõ họ tên)', en: '(Signature and full name)' },
  fillWhen: { vi: 'Chỉ điền khi {when}:', en: 'Fill in only when {when}:' },
} satisfies Record<string, Text>;
