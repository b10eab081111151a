import type { CollectionConfig } from 'payload';
import { administrators, administratorsOnly, administratorsOrSelf } from '../access';
import { refusal } from '../answers';
import { giveId, idField } from '../fields/id';
import { groups } from '../groups';
import { messages } from '../messages';
import { digitiserNeedsProvince } from './hooks';
import { hideLockedAccounts, sameTimeForUnknown } from './login';
import { checkPassword } from './password';

const passwordByAdministrator = () => refusal(403, [messages.passwordByAdministrator]);

/** Staff. Citizens and portals are not among them. */
export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: { vi: 'Người dùng', en: 'User' }, plural: { vi: 'Người dùng', en: 'Users' } },
  admin: {
    group: groups.administration,
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'province'],
    description: {
      vi: 'Cán bộ sử dụng trang quản trị. Vai trò và tỉnh do quản trị viên đặt.',
      en: 'Staff who use the admin. Administrators set role and province.',
    },
  },
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    useSessions: true,
    depth: 0,
    cookies: { sameSite: 'Lax', secure: process.env.SERVER_URL?.startsWith('https://') ?? false },
  },
  access: {
    read: administratorsOrSelf,
    create: administrators,
    update: administratorsOrSelf,
    delete: administrators,
    unlock: administrators,
    admin: ({ req }) => req.user?.collection === 'users',
  },
  disableDuplicate: true,
  graphQL: { disableQueries: true, disableMutations: true },
  hooks: {
    beforeOperation: [checkPassword, sameTimeForUnknown],
    beforeValidate: [giveId],
    beforeChange: [digitiserNeedsProvince],
    afterError: [hideLockedAccounts],
  },
  endpoints: [
    // Whoever reaches the port first would be administrator: the seed makes the first account before anything listens.
    { path: '/first-register', method: 'post', handler: () => refusal(403, [messages.firstUserClosed]) },
    // There is no mail in this version, so nobody could receive a link: administrators set passwords.
    { path: '/forgot-password', method: 'post', handler: passwordByAdministrator },
    { path: '/reset-password', method: 'post', handler: passwordByAdministrator },
    { path: '/verify/:id', method: 'post', handler: passwordByAdministrator },
  ],
  fields: [
    idField,
    { name: 'name', type: 'text', label: { vi: 'Họ và tên', en: 'Name' }, required: true, maxLength: 200 },
    {
      name: 'role',
      type: 'select',
      label: { vi: 'Vai trò', en: 'Role' },
      required: true,
      defaultValue: 'digitiser',
      access: { create: administratorsOnly, update: administratorsOnly },
      options: [
        { value: 'administrator', label: { vi: 'Quản trị viên', en: 'Administrator' } },
        { value: 'digitiser', label: { vi: 'Cán bộ số hóa của một tỉnh', en: 'Digitiser of a province' } },
      ],
    },
    {
      name: 'province',
      type: 'relationship',
      relationTo: 'provinces',
      label: { vi: 'Tỉnh, thành phố', en: 'Province' },
      access: { create: administratorsOnly, update: administratorsOnly },
      admin: {
        allowCreate: false,
        description: { vi: 'bắt buộc với cán bộ số hóa', en: 'required for digitisers' },
      },
    },
  ],
};
