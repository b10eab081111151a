import type { Field } from 'payload';
import { managersOnly, noFieldWrites } from '../access';
import { idField } from '../fields/id';
import { roles } from './roles';

const byManagers = { create: managersOnly, update: managersOnly };

/** Nobody reads or writes it from outside, nor asks for it in a condition. */
const secret = {
  access: { ...noFieldWrites, read: () => false },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
} as const;

const choices = roles.map(({ code, label }) => ({ value: code, label }));
const companions = roles.filter(({ alone }) => !alone).map(({ code, label }) => ({ value: code, label }));

const rights: Field[] = [
  {
    name: 'role',
    type: 'select',
    label: { vi: 'Vai trò', en: 'Role' },
    required: true,
    defaultValue: 'digitiser',
    index: true,
    access: byManagers,
    options: choices,
  },
  {
    name: 'otherRoles',
    type: 'select',
    hasMany: true,
    label: { vi: 'Kiêm vai trò', en: 'Further roles' },
    access: byManagers,
    options: companions,
    admin: {
      description: {
        vi: 'Khi một người làm nhiều việc, như vừa số hóa vừa xử lý hồ sơ. Không ai tự duyệt đề nghị của mình.',
        en: 'Where one person does several jobs. Nobody approves what they submitted themselves.',
      },
    },
  },
  {
    name: 'province',
    type: 'relationship',
    relationTo: 'provinces',
    label: { vi: 'Tỉnh, thành phố', en: 'Province' },
    access: byManagers,
    index: true,
    admin: {
      allowCreate: false,
      description: {
        vi: 'Để trống với quản trị hệ thống; VN với biên tập quốc gia và bộ, ngành.',
        en: 'Empty for system administrators; VN for national and ministry editors.',
      },
    },
  },
  {
    name: 'agencies',
    type: 'relationship',
    relationTo: 'agencies',
    hasMany: true,
    label: { vi: 'Chỉ các cơ quan', en: 'Only these agencies' },
    access: byManagers,
    filterOptions: ({ data }) => (typeof data?.province === 'string' ? { province: { equals: data.province } } : true),
    admin: {
      allowCreate: false,
      description: {
        vi: 'Để trống: mọi cơ quan trong tỉnh. Biên tập của bộ, ngành phải chọn bộ, ngành của mình.',
        en: 'Empty: all agencies of the province. Ministry editors choose their ministry.',
      },
    },
  },
  {
    name: 'disabled',
    type: 'checkbox',
    label: { vi: 'Ngừng sử dụng tài khoản', en: 'Out of use' },
    defaultValue: false,
    access: byManagers,
    admin: {
      description: {
        vi: 'Không đăng nhập được nữa, các phiên đang mở kết thúc ngay; nhật ký vẫn giữ tên.',
        en: 'No more sign-in, open sessions end at once; the audit log keeps the name.',
      },
    },
  },
];

/** Who somebody is, what they may do, and what their sign-in needs. */
export const userFields: Field[] = [
  idField,
  {
    // Sent along with a new password or address of one's own (present-password.ts); never stored.
    name: 'presentPassword',
    type: 'text',
    virtual: true,
    maxLength: 200,
    admin: {
      components: { Field: '/src/admin/account/present-password#PresentPassword' },
      disableListColumn: true,
      disableListFilter: true,
      disableBulkEdit: true,
    },
  },
  { name: 'name', type: 'text', label: { vi: 'Họ và tên', en: 'Name' }, required: true, maxLength: 200 },
  ...rights,
  {
    name: 'mailNotices',
    type: 'checkbox',
    label: { vi: 'Nhận thông báo qua thư điện tử', en: 'Notices by e-mail' },
    defaultValue: true,
  },
  {
    name: 'security',
    type: 'ui',
    admin: { components: { Field: '/src/admin/account/security#Security' }, disableListColumn: true },
  },
  { name: 'totpSecret', type: 'text', ...secret },
  { name: 'totpConfirmedAt', type: 'date', ...secret },
  { name: 'totpLastStep', type: 'number', ...secret },
  { name: 'recoveryHashes', type: 'json', ...secret },
  { name: 'oidcSubject', type: 'text', index: true, ...secret },
  { name: 'sessionNotes', type: 'json', ...secret },
];
