import type { Text } from '../messages/text';
import type { ApplicantKind, Tier } from '../procedure/procedure';

/** Who may apply, for people. */
export const applicantNames: Readonly<Record<ApplicantKind, Text>> = {
  citizen: { vi: 'Công dân Việt Nam', en: 'Vietnamese citizen' },
  'overseas-vietnamese': { vi: 'Người Việt Nam định cư ở nước ngoài', en: 'Vietnamese living abroad' },
  foreigner: { vi: 'Người nước ngoài', en: 'Foreigner' },
  official: { vi: 'Cán bộ, công chức, viên chức', en: 'Official' },
  'party-member': { vi: 'Đảng viên', en: 'Party member' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  'foreign-invested-enterprise': { vi: 'Doanh nghiệp có vốn đầu tư nước ngoài', en: 'Foreign-invested enterprise' },
  cooperative: { vi: 'Hợp tác xã', en: 'Cooperative' },
  'household-business': { vi: 'Hộ kinh doanh', en: 'Household business' },
  organisation: { vi: 'Tổ chức', en: 'Organisation' },
  'party-organisation': { vi: 'Tổ chức Đảng', en: 'Party organisation' },
  'foreign-organisation': { vi: 'Tổ chức nước ngoài', en: 'Foreign organisation' },
};

/** Levels of Decree 43/2011/NĐ-CP, 0: not even level 1. */
export const levelNames: Readonly<Record<string, Text>> = {
  0: { vi: 'Chưa đạt mức độ 1', en: 'Below level 1' },
  1: { vi: 'Mức độ 1', en: 'Level 1' },
  2: { vi: 'Mức độ 2', en: 'Level 2' },
  3: { vi: 'Mức độ 3', en: 'Level 3' },
  4: { vi: 'Mức độ 4', en: 'Level 4' },
};

export const isApplicantKind = (name: string): name is ApplicantKind => Object.hasOwn(applicantNames, name);

const tiers: readonly Tier[] = ['ministry', 'province', 'commune', 'other'];

export const isTier = (name: string): name is Tier => tiers.some((tier) => tier === name);
