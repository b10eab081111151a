import type { DocumentCondition, FormTemplate, RequiredDocument } from '../../src/procedure/procedure';
import { searchKey } from '../../src/service-list/search-key';
import type { RawDocument } from './raw';

const modes: Record<string, RequiredDocument['mode']> = {
  nop: 'hand-in',
  xuat_trinh: 'show',
  khai_thac_csdl: 'database',
  khai_truc_tuyen: 'e-form',
};

/**
 * Who settles the condition of a document, by the first rule whose words occur in the folded text.
 * "Chưa có tài khoản định danh điện tử" is asked of the applicant: the catalogue has no sign-in that could tell.
 * What no rule knows stays unclassified for staff.
 */
const conditionRules: readonly { settledBy: DocumentCondition['settledBy']; words: readonly string[] }[] = [
  { settledBy: 'database', words: ['csdl', 'co so du lieu', 'khong tra cuu duoc', 'khong khai thac duoc'] },
  { settledBy: 'channel', words: ['truc tiep', 'buu chinh', 'truc tuyen', 'buu dien'] },
  {
    settledBy: 'applicant',
    words: [
      'uy quyen',
      'bi bo roi',
      'mang thai ho',
      'cap lai',
      'can bo, cong chuc',
      'can bo cong chuc',
      'nguoi dai dien',
      'co so nuoi duong',
      'theo danh sach',
      'luc luong vu trang',
      've o voi nguoi than',
      'co so ton giao',
      'nguoi nuoc ngoai',
      'ho gia dinh',
      'tai khoan dinh danh',
      'nhom ca nhan',
      'doi chu ho',
      'cong trinh lien ke',
      'tau dong moi',
      'nhan dao',
      'tu du 80 tuoi',
      'nguoi don than',
      'xay dung, sua chua',
      'xay dung sua chua',
    ],
  },
];

/** The condition of a document with who settles it. */
export function readCondition(text: string | null): DocumentCondition | null {
  if (text === null) return null;
  const key = searchKey(text);
  const rule = conditionRules.find(({ words }) => words.some((word) => key.includes(word)));
  return { settledBy: rule?.settledBy ?? 'unclassified', text };
}

/** Papers on a template that the online form cannot produce itself: reports, lists, certificates of others. They come signed, as a file. */
const broughtAlong = /^(Báo cáo|Đề án|Bản thuyết minh|Bản chính|Danh sách|Giấy chứng nhận|Giấy tờ chứng minh)/u;

function readTemplate(document: RawDocument): FormTemplate | null {
  if (document.form === null) return null;
  const form = document.form.normalize('NFC').trim();
  const bareNumber = /^\d+\/\d{4}\/(NĐ-CP|TT-|QĐ-)/u.test(form);
  const bareForm = /^(\d+\/\d{4}\/LLTP|CT\d{2})/u.test(form);
  const prefix = bareNumber ? 'Mẫu ban hành kèm theo ' : bareForm ? 'Mẫu ' : '';
  return { name: `${prefix}${form}`, mustBeSigned: broughtAlong.test(document.name), file: null };
}

/** The documents of a case with stable keys `d1`, `d2` ... in source order. */
export function readDocuments(documents: readonly RawDocument[]): RequiredDocument[] {
  return documents.map((document, index) => {
    const mode = modes[document.mode];
    if (mode === undefined) throw new Error(`Unknown mode of a document: ${document.mode}`);
    return {
      key: `d${index + 1}`,
      name: document.name.normalize('NFC').trim(),
      originals: document.originals,
      copies: document.copies,
      required: document.required,
      mode,
      template: readTemplate(document),
      condition: readCondition(document.when),
    };
  });
}
