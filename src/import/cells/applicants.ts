import type { ApplicantKind } from '../../procedure/procedure';
import { searchKey } from '../../service-list/search-key';
import { remark } from '../remarks';
import { type Cell, nothing, type Reading } from './cell';
import { cleanLines, isBlank, splitOutside } from './clean-text';

/** Folded names as the national database and the provinces write them. "Cá nhân" and "Tổ chức" are wider there. */
const kinds: ReadonlyMap<string, readonly ApplicantKind[]> = new Map<string, readonly ApplicantKind[]>([
  ['cong dan viet nam', ['citizen']],
  ['cong dan', ['citizen']],
  ['nguoi dan', ['citizen']],
  ['ca nhan', ['citizen', 'overseas-vietnamese', 'foreigner']],
  ['ca nhan nuoc ngoai', ['foreigner']],
  ['nguoi viet nam dinh cu o nuoc ngoai', ['overseas-vietnamese']],
  ['nguoi nuoc ngoai', ['foreigner']],
  ['nguoi nuoc ngoai cu tru tai viet nam', ['foreigner']],
  ['can bo cong chuc vien chuc', ['official']],
  ['dang vien', ['party-member']],
  ['doanh nghiep', ['enterprise']],
  ['doanh nghiep viet nam', ['enterprise']],
  ['doanh nghiep co von dau tu nuoc ngoai', ['foreign-invested-enterprise']],
  ['hop tac xa', ['cooperative']],
  ['ho kinh doanh', ['household-business']],
  ['ho gia dinh', ['citizen']],
  ['to chuc', ['organisation']],
  ['to chuc khong bao gom doanh nghiep htx', ['organisation']],
  ['to chuc dang', ['party-organisation']],
  ['to chuc nuoc ngoai', ['foreign-organisation']],
]);

function read(text: string): Reading {
  if (isBlank(text)) return nothing;
  const whole = kinds.get(searchKey(text));
  const parts = whole
    ? [text]
    : splitOutside(cleanLines(text).replace(/Cán bộ, công chức, viên chức/giu, 'Cán bộ công chức viên chức'), ',;\n');
  const found = parts.flatMap((part) => kinds.get(searchKey(part)) ?? []);
  const unknown = parts.filter((part) => !kinds.has(searchKey(part)));
  return {
    values: found.length === 0 ? {} : { applicants: [...new Set(found)] },
    remarks: unknown.map((part) => remark('applicant-unknown', 'applicants', text, { part })),
  };
}

export const applicantsCell: Cell = {
  id: 'applicants',
  title: { vi: 'Đối tượng thực hiện', en: 'Applicants' },
  headers: ['doi tuong thuc hien', 'doi tuong', 'doi tuong ap dung', 'doi tuong thuc hien tthc'],
  looksLike: (text) => /^(công dân|cá nhân|tổ chức|doanh nghiệp|hộ kinh doanh)/iu.test(text.normalize('NFC').trim()),
  read: (text) => read(text),
};
