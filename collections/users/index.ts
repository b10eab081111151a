import type { CollectionConfig } from 'payload';
import { createForOwnProvince, manageInOwnProvince, readUsers, staffOf, updateUsers } from '../access';
import { refusal } from '../answers';
import { giveId } from '../fields/id';
import { groups } from '../groups';
import { messages } from '../messages';
import { reassessAfterChange, reassessAfterDelete } from '../publishing/reassess-soon';
import { lockMs, mostAttempts } from './attempts';
import { userFields } from './fields';
import { refuseForgedRights } from './forged-rights';
import { hideLockedAccounts, sameTimeForUnknown } from './login';
import { oidcEndpoints } from './oidc/endpoints';
import { checkPassword } from './password';
import { resetEndpoints } from './passwords/reset-endpoints';
import { askPresentPassword, countWrongPresentPassword } from './present-password';
import { guardRemoval, guardRights } from './rights';
import { askSecondFactor, refuseDisabled } from './second-factor/at-sign-in';
import { secondFactorEndpoints } from './second-factor/endpoints';
import { sessionEndpoints } from './sessions/endpoints';
import { noteSession } from './sessions/notes';
import { noteSignOut } from './sign-out';

/** Staff. Citizens and portals are not among them. */
export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: { vi: 'Người dùng', en: 'User' }, plural: { vi: 'Người dùng', en: 'Users' } },
  admin: {
    group: groups.administration,
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'province', 'disabled'],
    listSearchableFields: ['name', 'email'],
    description: {
      vi: 'Cán bộ sử dụng trang quản trị. Quản trị của tỉnh tạo người dùng của tỉnh mình và cấp vai trò đến mức của mình.',
      en: 'Staff who use the admin. Province administrators make the users of their province, with roles up to their own.',
    },
  },
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: mostAttempts,
    lockTime: lockMs,
    useSessions: true,
    depth: 0,
    forgotPassword: { expiration: 60 * 60 * 1000 },
    cookies: { sameSite: 'Lax', secure: process.env.SERVER_URL?.startsWith('https://') ?? false },
  },
  access: {
    read: readUsers,
    create: createForOwnProvince,
    update: updateUsers,
    delete: manageInOwnProvince,
    unlock: manageInOwnProvince,
    admin: ({ req }) => staffOf(req) !== null,
  },
  disableDuplicate: true,
  graphQL: { disableQueries: true, disableMutations: true },
  hooks: {
    beforeOperation: [refuseForgedRights, checkPassword, askPresentPassword, sameTimeForUnknown],
    beforeValidate: [giveId],
    beforeChange: [guardRights],
    beforeDelete: [guardRemoval],
    beforeLogin: [refuseDisabled, askSecondFactor, noteSession],
    afterLogout: [noteSignOut],
    // Who receives dossiers is evidence of levels.
    afterChange: [reassessAfterChange('role', 'otherRoles', 'province', 'agencies', 'disabled')],
    afterDelete: [reassessAfterDelete],
    afterError: [hideLockedAccounts, countWrongPresentPassword],
  },
  endpoints: [
    // Whoever reaches the port first would be administrator: the seed makes the first account before anything listens.
    { path: '/first-register', method: 'post', handler: () => refusal(403, [messages.firstUserClosed]) },
    ...resetEndpoints,
    ...secondFactorEndpoints,
    ...sessionEndpoints,
    ...oidcEndpoints,
  ],
  fields: userFields,
};
