import type { Text } from '../../messages/text';

/** Names of the parts of composite fields. `translateForm` uses them for forms that bring no translation of their own. */
export const labels = {
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  dateOfBirth: { vi: 'Ngày sinh', en: 'Date of birth' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  male: { vi: 'Nam', en: 'Male' },
  female: { vi: 'Nữ', en: 'Female' },
  citizenId: { vi: 'Số định danh cá nhân (căn cước)', en: 'Personal identification number' },
  passport: { vi: 'Số hộ chiếu hoặc giấy tờ khác', en: 'Passport or other paper number' },
  ethnicity: { vi: 'Dân tộc', en: 'Ethnic group' },
  nationality: { vi: 'Quốc tịch', en: 'Nationality' },
  phone: { vi: 'Số điện thoại', en: 'Phone number' },
  email: { vi: 'Thư điện tử', en: 'Email' },
  address: { vi: 'Nơi cư trú', en: 'Place of residence' },
  occupation: { vi: 'Nghề nghiệp', en: 'Occupation' },
  province: { vi: 'Tỉnh, thành phố', en: 'Province or city' },
  commune: { vi: 'Xã, phường, đặc khu', en: 'Commune, ward or special zone' },
  detail: { vi: 'Số nhà, đường, thôn, ấp', en: 'House number, street, hamlet' },
  organisationName: { vi: 'Tên tổ chức, doanh nghiệp', en: 'Name of the organisation' },
  taxCode: { vi: 'Mã số thuế', en: 'Tax code' },
  registrationNumber: { vi: 'Số đăng ký hoặc quyết định thành lập', en: 'Registration number' },
  representative: { vi: 'Người đại diện theo pháp luật', en: 'Legal representative' },
  position: { vi: 'Chức vụ', en: 'Position' },
  headOffice: { vi: 'Địa chỉ trụ sở', en: 'Head office' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
} as const satisfies Record<string, Text>;

/** Hints inside the controls of parts. */
export const hints = {
  ethnicity: { vi: 'Kinh', en: 'Kinh' },
  nationality: { vi: 'Việt Nam', en: 'Viet Nam' },
} as const satisfies Record<string, Text>;
