import type { Text } from '../messages/text';
import type { ApplicantKind, Tier } from '../procedure/procedure';

/** Words of the published list. */
export const listTexts = {
  title: { vi: 'Danh mục dịch vụ công trực tuyến', en: 'List of online public services' },
  allProvinces: { vi: 'Các tỉnh, thành phố', en: 'All provinces' },
  annex: { vi: 'PHỤ LỤC', en: 'ANNEX' },
  asOf: { vi: 'Tính đến hết ngày {date}', en: 'As of {date}' },
  count: { vi: 'Tổng số: {count} dịch vụ', en: '{count} services in total' },
  unpublished: {
    vi: 'Trong danh sách còn {count} thủ tục chưa được công bố: {keys}',
    en: '{count} procedures of the list are not published yet: {keys}',
  },
  revision: { vi: 'Bản danh mục {revision}', en: 'Revision {revision}' },
  licence: { vi: 'Giấy phép: {licence}', en: 'Licence: {licence}' },
  source: { vi: 'Nguồn: {address}', en: 'Source: {address}' },
  page: { vi: 'Trang {page}/{pages}', en: 'Page {page} of {pages}' },
  empty: { vi: 'Không có dịch vụ nào.', en: 'No services.' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  levelNone: { vi: 'Chưa đạt mức độ 1', en: 'Below level 1' },
  changesTitle: { vi: 'Thay đổi của danh mục dịch vụ công – {owner}', en: 'Changes of the service list – {owner}' },
  changesAbout: {
    vi: 'Thủ tục mới, nội dung sửa đổi và thay đổi mức độ dịch vụ công trực tuyến.',
    en: 'New procedures, changed contents and changed levels of online service.',
  },
  isNew: { vi: 'Công bố mới', en: 'New' },
  isRevised: { vi: 'Cập nhật, bản công bố số {revision}', en: 'Changed, revision {revision}' },
  isBack: { vi: 'Công bố lại', en: 'Published again' },
  isReplaced: { vi: 'Thôi công bố: gộp vào «{name}»', en: 'Withdrawn: now part of “{name}”' },
  isMerged: { vi: 'Thôi công bố: đã gộp vào thủ tục khác', en: 'Withdrawn: merged into another procedure' },
  isEnded: { vi: 'Thôi công bố: thủ tục không còn được thực hiện', en: 'Withdrawn: the procedure has ended' },
  levelRose: { vi: 'Nâng từ mức độ {from} lên mức độ {to}', en: 'Raised from level {from} to level {to}' },
  levelFell: { vi: 'Hạ từ mức độ {from} xuống mức độ {to}', en: 'Lowered from level {from} to level {to}' },
  levelIs: { vi: 'Mức độ {level}', en: 'Level {level}' },
} satisfies Record<string, Text>;

/** Heads of the columns, by the name a program reads them under. */
export const columnTexts = {
  number: { vi: 'STT', en: 'No.' },
  code: { vi: 'Mã thủ tục', en: 'Code' },
  name: { vi: 'Tên thủ tục hành chính', en: 'Procedure' },
  province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  sector: { vi: 'Lĩnh vực', en: 'Sector' },
  agency: { vi: 'Cơ quan thực hiện', en: 'Agency' },
  tiers: { vi: 'Cấp thực hiện', en: 'Tier' },
  applicants: { vi: 'Đối tượng thực hiện', en: 'Applicants' },
  level: { vi: 'Mức độ hiện tại', en: 'Level now' },
  currentLevel: { vi: 'Toàn trình / một phần', en: 'Full or partial' },
  reason: { vi: 'Lý do chưa toàn trình', en: 'Why not full' },
  targetLevel: { vi: 'Mức độ mục tiêu', en: 'Target level' },
  targetCurrentLevel: { vi: 'Mục tiêu toàn trình / một phần', en: 'Target: full or partial' },
  targetDate: { vi: 'Thời hạn hoàn thành', en: 'Target date' },
  responsible: { vi: 'Đơn vị chịu trách nhiệm', en: 'Unit in charge' },
  online: { vi: 'Nộp trực tuyến', en: 'Filed on line' },
  decision: { vi: 'Quyết định công bố', en: 'Decision of publication' },
  revision: { vi: 'Bản công bố số', en: 'Revision' },
  releasedAt: { vi: 'Ngày công bố', en: 'Published on' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  key: { vi: 'Khóa trong hệ thống', en: 'Key in the system' },
  listRevision: { vi: 'Bản danh mục', en: 'List revision' },
  licence: { vi: 'Giấy phép', en: 'Licence' },
} satisfies Record<string, Text>;

export const tierTexts: Record<Tier, Text> = {
  ministry: { vi: 'Bộ', en: 'Ministry' },
  province: { vi: 'Tỉnh', en: 'Province' },
  commune: { vi: 'Xã', en: 'Commune' },
  other: { vi: 'Khác', en: 'Other' },
};

export const applicantTexts: Record<ApplicantKind, Text> = {
  citizen: { vi: 'Công dân Việt Nam', en: 'Vietnamese citizens' },
  'overseas-vietnamese': { vi: 'Người Việt Nam định cư ở nước ngoài', en: 'Vietnamese residing abroad' },
  foreigner: { vi: 'Người nước ngoài', en: 'Foreigners' },
  official: { vi: 'Cán bộ, công chức, viên chức', en: 'Officials and public employees' },
  'party-member': { vi: 'Đảng viên', en: 'Party members' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprises' },
  'foreign-invested-enterprise': { vi: 'Doanh nghiệp có vốn đầu tư nước ngoài', en: 'Foreign-invested enterprises' },
  cooperative: { vi: 'Hợp tác xã', en: 'Cooperatives' },
  'household-business': { vi: 'Hộ kinh doanh', en: 'Household businesses' },
  organisation: { vi: 'Tổ chức', en: 'Organisations' },
  'party-organisation': { vi: 'Tổ chức Đảng', en: 'Party organisations' },
  'foreign-organisation': { vi: 'Tổ chức nước ngoài', en: 'Foreign organisations' },
};
