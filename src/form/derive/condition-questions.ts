import type { Text } from '../../messages/text';
import type { Condition } from '../conditions/condition';

/**
 * How a condition that only the applicant can settle is put to people: by a field that the form asks anyway (`follows`, the first
 * whose fields are there), else by a question of its own. A value in a list; the first whose phrase occurs in the text is taken.
 */
export type ConditionQuestion = {
  id: string;
  /** Phrases in lower-case Vietnamese. */
  when: readonly string[];
  follows?: readonly Condition[];
  /** Key, text and the answer that makes the document needed (default: yes). */
  ask: { key: string; label: Text; help?: Text; needs?: boolean };
};

export const conditionQuestions: readonly ConditionQuestion[] = [
  {
    id: 'authorisation',
    when: ['ủy quyền'],
    follows: [{ field: 'actsByAuthorisation', is: 'equals', value: true }],
    ask: {
      key: 'actsByAuthorisation',
      label: {
        vi: 'Bạn nộp hồ sơ thay cho người khác theo ủy quyền?',
        en: 'Do you apply for somebody else under an authorisation?',
      },
    },
  },
  {
    id: 'abandoned-child',
    when: ['bị bỏ rơi'],
    ask: {
      key: 'childAbandoned',
      label: { vi: 'Trẻ có bị bỏ rơi không?', en: 'Was the child abandoned?' },
    },
  },
  {
    id: 'surrogacy',
    when: ['mang thai hộ'],
    ask: {
      key: 'bornBySurrogacy',
      label: { vi: 'Trẻ có được sinh ra do mang thai hộ không?', en: 'Was the child born by surrogacy?' },
    },
  },
  {
    id: 're-issue',
    when: ['cấp lại'],
    follows: [{ field: 'issuedBefore', is: 'equals', value: true }],
    ask: {
      key: 'asksForReissue',
      label: { vi: 'Bạn đã được cấp giấy này và nay xin cấp lại?', en: 'Was this paper issued to you before?' },
    },
  },
  {
    id: 'official-or-soldier',
    when: ['cán bộ, công chức', 'cán bộ công chức'],
    ask: {
      key: 'isOfficialOrSoldier',
      label: {
        vi: 'Người được đăng ký có đang là cán bộ, công chức, viên chức hoặc công tác trong lực lượng vũ trang không?',
        en: 'Is the person concerned an official or in the armed forces?',
      },
      help: {
        vi: 'Nếu có, cần văn bản của thủ trưởng cơ quan xác nhận thông tin trong hồ sơ cán bộ.',
        en: 'If so, the head of the agency confirms what the personnel file says.',
      },
    },
  },
  {
    id: 'representative',
    when: ['người đại diện', 'người thân'],
    follows: [
      { field: 'requesterRelation', is: 'not-equals', value: 'self' },
      { field: 'dwellingKind', is: 'equals', value: 'family' },
    ],
    ask: {
      key: 'isRepresentative',
      label: {
        vi: 'Bạn là người đại diện hoặc người thân của người có tên trên giấy tờ?',
        en: 'Are you a representative or relative of the person named on the paper?',
      },
    },
  },
  {
    id: 'care-facility',
    when: ['cơ sở nuôi dưỡng'],
    follows: [{ field: 'childLivesAt', is: 'equals', value: 'facility' }],
    ask: {
      key: 'childInCareFacility',
      label: { vi: 'Trẻ có đang sống ở cơ sở nuôi dưỡng không?', en: 'Does the child live in a care facility?' },
    },
  },
  {
    id: 'by-list',
    when: ['theo danh sách'],
    ask: {
      key: 'registersByList',
      label: {
        vi: 'Bạn có đăng ký cho nhiều người theo danh sách không?',
        en: 'Do you register several people by a list?',
      },
      help: {
        vi: 'Ví dụ: ký túc xá, khu nhà ở công nhân, cơ sở tôn giáo.',
        en: 'For example a dormitory, workers’ housing or a religious establishment.',
      },
    },
  },
  {
    id: 'armed-forces',
    when: ['lực lượng vũ trang'],
    ask: {
      key: 'inArmedForces',
      label: {
        vi: 'Bạn có đang công tác trong Quân đội nhân dân hoặc Công an nhân dân không?',
        en: 'Do you serve in the People’s Army or the People’s Police?',
      },
    },
  },
  {
    id: 'special-dwelling',
    when: ['cơ sở tôn giáo', 'cơ sở trợ giúp'],
    follows: [{ field: 'dwellingKind', is: 'one-of', value: ['religious', 'care', 'vehicle'] }],
    ask: {
      key: 'specialDwelling',
      label: {
        vi: 'Chỗ ở có phải là cơ sở tôn giáo, cơ sở trợ giúp xã hội hoặc phương tiện dùng để ở không?',
        en: 'Is the dwelling a religious establishment, a care facility or a vehicle?',
      },
    },
  },
  {
    id: 'foreigner',
    when: ['người nước ngoài'],
    follows: [{ field: 'applicantKind', is: 'equals', value: 'foreigner' }],
    ask: {
      key: 'isForeigner',
      label: { vi: 'Bạn có phải là người nước ngoài không?', en: 'Are you a foreigner?' },
    },
  },
  {
    id: 'household-members',
    when: ['hộ gia đình'],
    follows: [{ field: 'establishedBy', is: 'equals', value: 'household' }],
    ask: {
      key: 'registeredByHousehold',
      label: {
        vi: 'Hộ kinh doanh do các thành viên hộ gia đình đăng ký?',
        en: 'Is the business registered by the members of a household?',
      },
    },
  },
  {
    id: 'digital-identity',
    when: ['tài khoản định danh'],
    ask: {
      key: 'hasDigitalIdentity',
      label: {
        vi: 'Bạn đã có tài khoản định danh điện tử (VNeID) chưa?',
        en: 'Do you have an electronic identity account (VNeID)?',
      },
      help: {
        vi: 'Đã có thì không phải nộp bản sao giấy tờ tùy thân.',
        en: 'Then no copy of your identity paper is needed.',
      },
      needs: false,
    },
  },
  {
    id: 'office-copies',
    when: ['cơ quan chụp'],
    follows: [{ field: 'whoCopies', is: 'equals', value: 'self' }],
    ask: {
      key: 'bringsCopies',
      label: { vi: 'Bạn tự mang bản sao đến (không nhờ cơ quan chụp)?', en: 'Do you bring copies of your own?' },
    },
  },
  {
    id: 'group-of-people',
    when: ['nhóm cá nhân'],
    ask: {
      key: 'foundedByGroup',
      label: {
        vi: 'Hộ kinh doanh trước đây do một nhóm cá nhân thành lập?',
        en: 'Was the household business founded by a group of people?',
      },
    },
  },
  {
    id: 'owner-died',
    when: ['đổi chủ hộ'],
    follows: [
      {
        all: [
          { field: 'changedItems', is: 'contains', value: 'owner' },
          { field: 'ownerChangeReason', is: 'equals', value: 'death' },
        ],
      },
    ],
    ask: {
      key: 'ownerDied',
      label: {
        vi: 'Chủ hộ kinh doanh thay đổi do chết hoặc mất tích?',
        en: 'Does the owner change because of death or absence?',
      },
    },
  },
  {
    id: 'adjacent-works',
    when: ['công trình liền kề'],
    follows: [{ field: 'adjacentWorks', is: 'equals', value: true }],
    ask: {
      key: 'adjacentWorks',
      label: { vi: 'Có công trình liền kề không?', en: 'Are there adjacent buildings?' },
    },
  },
  {
    id: 'new-vessel',
    when: ['tàu đóng mới'],
    follows: [{ field: 'vesselOrigin', is: 'equals', value: 'new' }],
    ask: { key: 'newlyBuilt', label: { vi: 'Tàu có phải là tàu đóng mới không?', en: 'Is the vessel newly built?' } },
  },
  {
    id: 'charity',
    when: ['nhân đạo'],
    follows: [{ field: 'charity', is: 'equals', value: true }],
    ask: {
      key: 'charity',
      label: {
        vi: 'Cơ sở khám bệnh, chữa bệnh nhân đạo (không thu tiền)?',
        en: 'Is it a charitable facility (free of charge)?',
      },
    },
  },
  {
    id: 'over-80',
    when: ['80 tuổi'],
    follows: [{ field: 'beneficiaryGroup', is: 'equals', value: 'over-80' }],
    ask: {
      key: 'wasOver80',
      label: {
        vi: 'Người chết có từ đủ 80 tuổi và đang hưởng trợ cấp tuất hoặc trợ cấp khác không?',
        en: 'Was the deceased 80 or older and on a survivor or other allowance?',
      },
    },
  },
  {
    id: 'single-parent-child',
    when: ['người đơn thân'],
    follows: [{ field: 'beneficiaryGroup', is: 'equals', value: 'single-parent-child' }],
    ask: {
      key: 'wasSingleParentChild',
      label: {
        vi: 'Người chết có phải là con của người đơn thân đang hưởng trợ cấp không?',
        en: 'Was the deceased a child of a single parent on an allowance?',
      },
    },
  },
  {
    id: 'tree-in-the-way-of-works',
    when: ['xây dựng, sửa chữa', 'xây dựng sửa chữa'],
    follows: [{ field: 'treeReason', is: 'equals', value: 'works' }],
    ask: {
      key: 'forConstruction',
      label: {
        vi: 'Việc đề nghị có phải để xây dựng, sửa chữa công trình không?',
        en: 'Is it for building or repair works?',
      },
    },
  },
];
