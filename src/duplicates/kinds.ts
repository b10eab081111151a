import type { Text } from '../messages/text';

/** A reason to think that procedures may be one, from the surest to the weakest. */
export const duplicateKinds = [
  {
    code: 'same-code',
    name: { vi: 'Trùng mã', en: 'Same code' },
    about: { vi: 'cùng một mã quốc gia', en: 'the same national code' },
  },
  {
    code: 'same-name',
    name: { vi: 'Trùng tên, cùng cơ quan', en: 'Same name and agency' },
    about: {
      vi: 'tên viết không dấu giống hệt, cùng cơ quan thực hiện',
      en: 'the same folded name at the same agency',
    },
  },
  {
    code: 'overlap',
    name: { vi: 'Chồng lấn giữa các cơ quan', en: 'Overlap between agencies' },
    about: { vi: 'cùng một việc, hai cơ quan cùng làm', en: 'the same matter at two agencies' },
  },
  {
    code: 'near',
    name: { vi: 'Tên gần giống', en: 'Names much alike' },
    about: { vi: 'cùng cơ quan, tên khác nhau ít', en: 'the same agency, names that differ little' },
  },
] as const satisfies readonly { code: string; name: Text; about: Text }[];

export type DuplicateKind = (typeof duplicateKinds)[number]['code'];

export const isDuplicateKind = (value: unknown): value is DuplicateKind =>
  duplicateKinds.some(({ code }) => code === value);
