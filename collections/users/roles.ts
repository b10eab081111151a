import type { Text } from '../../src/messages/text';

/**
 * What people may be allowed to do. A deed covers reading what it needs; where (which province, which agencies) is said by the
 * sentences in access.ts.
 */
export type Deed =
  /** See the working documents: procedures, forms, template files, releases, reviews. */
  | 'read-catalogue'
  /** Change procedures, forms, blocks and what belongs to them; publish where the rules of the province allow it. */
  | 'edit-catalogue'
  /** Decide on submitted reviews. */
  | 'review'
  /** See and handle the dossiers of citizens. */
  | 'handle-dossiers'
  /** Manage the people, agencies, portal keys and settings of a tenant. */
  | 'manage-tenant'
  /** See who did what. */
  | 'read-audit';

type RoleDefinition = {
  code: string;
  label: Text;
  deeds: readonly Deed[];
  /** Where somebody of this role works: everywhere, in the tenant `VN`, in a province; `anywhere`: in a province, or everywhere without one. */
  place: 'everywhere' | 'nation' | 'province' | 'anywhere';
  /** Whether the work may (or must) be limited to some agencies. */
  agencies: 'never' | 'optional' | 'required';
  /** Roles that somebody of this role may give to people of the own tenant. */
  grants: readonly string[];
  /** Stands alone: who has it has no other role. */
  alone: boolean;
};

/** The roles, from the widest to the narrowest. Codes are stored: they never change. */
export const roles = [
  {
    code: 'administrator',
    label: { vi: 'Quản trị hệ thống', en: 'System administrator' },
    deeds: ['read-catalogue', 'edit-catalogue', 'review', 'handle-dossiers', 'manage-tenant', 'read-audit'],
    place: 'everywhere',
    agencies: 'never',
    grants: [
      'administrator',
      'national-editor',
      'ministry-editor',
      'province-administrator',
      'digitiser',
      'reviewer',
      'officer',
      'auditor',
    ],
    alone: true,
  },
  {
    code: 'national-editor',
    label: { vi: 'Biên tập quốc gia', en: 'National editor' },
    deeds: ['read-catalogue', 'edit-catalogue', 'review'],
    place: 'nation',
    agencies: 'never',
    grants: [],
    alone: true,
  },
  {
    code: 'ministry-editor',
    label: { vi: 'Biên tập của bộ, ngành', en: 'Ministry editor' },
    deeds: ['read-catalogue', 'edit-catalogue'],
    place: 'nation',
    agencies: 'required',
    grants: [],
    alone: true,
  },
  {
    code: 'province-administrator',
    label: { vi: 'Quản trị của tỉnh', en: 'Province administrator' },
    deeds: ['read-catalogue', 'edit-catalogue', 'review', 'handle-dossiers', 'manage-tenant', 'read-audit'],
    place: 'province',
    agencies: 'never',
    grants: ['province-administrator', 'digitiser', 'reviewer', 'officer', 'auditor'],
    alone: true,
  },
  {
    code: 'digitiser',
    label: { vi: 'Cán bộ số hóa', en: 'Digitiser' },
    deeds: ['read-catalogue', 'edit-catalogue'],
    place: 'province',
    agencies: 'optional',
    grants: [],
    alone: false,
  },
  {
    code: 'reviewer',
    label: { vi: 'Người thẩm định', en: 'Reviewer' },
    deeds: ['read-catalogue', 'review'],
    place: 'province',
    agencies: 'optional',
    grants: [],
    alone: false,
  },
  {
    code: 'officer',
    label: { vi: 'Cán bộ xử lý hồ sơ', en: 'Officer' },
    deeds: ['read-catalogue', 'handle-dossiers'],
    place: 'province',
    agencies: 'optional',
    grants: [],
    alone: false,
  },
  {
    code: 'auditor',
    label: { vi: 'Kiểm tra, giám sát (chỉ xem)', en: 'Auditor (reads only)' },
    deeds: ['read-catalogue', 'read-audit'],
    place: 'anywhere',
    agencies: 'never',
    grants: [],
    alone: true,
  },
] as const satisfies readonly RoleDefinition[];

export type Role = (typeof roles)[number]['code'];

const byCode: ReadonlyMap<string, RoleDefinition> = new Map(roles.map((role) => [role.code, role]));

export const isRole = (code: unknown): code is Role => typeof code === 'string' && byCode.has(code);

/** @throws Error for a code that is none; `isRole` asks */
export function roleOf(code: string): RoleDefinition {
  const role = byCode.get(code);
  if (!role) throw new Error(`There is no role ${code}.`);
  return role;
}

/** Whether one of these roles covers this deed. */
export function coversDeed(held: readonly Role[], deed: Deed): boolean {
  return held.some((role) => roleOf(role).deeds.includes(deed));
}

/** Whether somebody with these roles may give this role to others. */
export function mayGrant(held: readonly Role[], role: Role): boolean {
  return held.some((own) => roleOf(own).grants.includes(role));
}
