/** Texts of derived forms that are not in a block: steps, questions and explanations made from the procedure. */
export const deriveMessages = {
  steps: {
    applicant: { vi: 'Người nộp hồ sơ', en: 'Applicant' },
    matter: { vi: 'Nội dung đề nghị', en: 'Your request' },
    documents: { vi: 'Giấy tờ kèm theo', en: 'Documents' },
    result: { vi: 'Nơi giải quyết, kết quả và phí', en: 'Office, result and fees' },
    declaration: { vi: 'Cam đoan', en: 'Declaration' },
  },
  applicantKind: {
    title: { vi: 'Bạn là ai?', en: 'Who are you?' },
    label: { vi: 'Bạn nộp hồ sơ với tư cách', en: 'You apply as' },
    help: {
      vi: 'Chọn đúng để biểu mẫu chỉ hỏi những mục cần cho bạn.',
      en: 'The form then asks only what concerns you.',
    },
    citizen: { vi: 'Công dân Việt Nam', en: 'Vietnamese citizen' },
    'overseas-vietnamese': { vi: 'Người Việt Nam định cư ở nước ngoài', en: 'Vietnamese residing abroad' },
    foreigner: { vi: 'Người nước ngoài', en: 'Foreigner' },
    household: { vi: 'Hộ kinh doanh', en: 'Household business' },
    organisation: { vi: 'Tổ chức, doanh nghiệp, hợp tác xã', en: 'Organisation, enterprise or cooperative' },
  },
  documents: {
    questions: { vi: 'Trường hợp của bạn', en: 'Your situation' },
    questionsHelp: {
      vi: 'Trả lời để biết bạn cần nộp giấy tờ nào.',
      en: 'Your answers decide which documents are needed.',
    },
    uploads: { vi: 'Giấy tờ cần tải lên', en: 'Documents to upload' },
    uploadsHelp: {
      vi: 'Chụp bằng điện thoại hoặc quét; chữ và con dấu phải đọc được.',
      en: 'Photos by phone or scans; text and stamps must be readable.',
    },
    notices: { vi: 'Giấy tờ không phải tải lên', en: 'Documents you need not upload' },
    nothing: {
      vi: 'Thủ tục này không yêu cầu tải giấy tờ lên.',
      en: 'Nothing has to be uploaded for this procedure.',
    },
    producedLabel: { vi: 'Biểu mẫu này thay cho', en: 'This form stands for' },
    produced: {
      vi: '{names}. Bạn không phải làm tờ khai riêng: nội dung lấy từ phần đã khai.',
      en: '{names}. No separate declaration is needed: its content is what you state here.',
    },
    databaseLabel: { vi: 'Cơ quan tự tra cứu', en: 'Looked up by the office' },
    database: {
      vi: '{names}. Cơ quan đọc thông tin từ cơ sở dữ liệu; chỉ khi không tra cứu được thì bạn mới được đề nghị bổ sung.',
      en: '{names}. The office reads them from a database; you are asked for them only when that fails.',
    },
    bringLabel: { vi: 'Mang theo để xuất trình', en: 'Bring along to show' },
    bring: {
      vi: '{names}. Không tải lên; xuất trình bản còn giá trị khi đến cơ quan hoặc khi được yêu cầu.',
      en: '{names}. Not uploaded; show the valid paper at the office or when asked.',
    },
    notOnlineLabel: { vi: 'Không cần khi nộp trực tuyến', en: 'Not needed online' },
    notOnline: {
      vi: '{names}. Chỉ dùng khi nộp trực tiếp hoặc qua bưu chính.',
      en: '{names}. Only for applications at the counter or by post.',
    },
    original: {
      vi: 'Bản chính: chụp hoặc quét đủ các trang; giữ bản chính để đối chiếu khi được yêu cầu.',
      en: 'Original: photograph or scan every page; keep the original for comparison.',
    },
    originals: {
      vi: '{count} bản chính: chỉ tải lên một bản quét; nộp đủ số bản giấy khi được yêu cầu.',
      en: '{count} originals: upload one scan; hand in the paper copies when asked.',
    },
    certifiedCopy: {
      vi: 'Bản sao có chứng thực: chụp hoặc quét cả trang có lời chứng và con dấu, hoặc tải lên bản sao điện tử có chứng thực.',
      en: 'Certified copy: include the page with the certification and stamp, or upload a certified electronic copy.',
    },
    copy: {
      vi: 'Bản sao: chụp hoặc quét từ bản chính.',
      en: 'Copy: photograph or scan the original.',
    },
    originalAndCopy: {
      vi: 'Bản chính hoặc bản sao kèm bản chính để đối chiếu: chỉ tải lên một bản quét.',
      en: 'Original, or a copy with the original for comparison: upload one scan.',
    },
    template: { vi: 'Theo mẫu: {template}.', en: 'Template: {template}.' },
    signed: { vi: 'Lập, ký rồi chụp hoặc quét.', en: 'Fill it in, sign it, then photograph or scan it.' },
    optionalApplication: {
      vi: 'Không bắt buộc: biểu mẫu này thay cho đơn. Tải lên nếu bạn đã có đơn ký tay.',
      en: 'Optional: this form stands for the application. Upload a signed one if you have it.',
    },
    optionalAttachment: {
      vi: 'Không bắt buộc: tải lên nếu bạn đã lập riêng.',
      en: 'Optional: upload it if you made a separate one.',
    },
    unclassified: { vi: 'Chỉ cần trong trường hợp: {condition}.', en: 'Only needed in this case: {condition}.' },
    notNeeded: { vi: 'Không bắt buộc: {condition}.', en: 'Optional: {condition}.' },
    ifDatabaseFails: {
      vi: 'Chỉ cần khi cơ quan không tra cứu được ({condition}).',
      en: 'Only needed when the office cannot look it up ({condition}).',
    },
    ifAny: { vi: 'Nộp nếu có.', en: 'If you have it.' },
    ifSo: {
      vi: 'Bắt buộc nếu bạn thuộc trường hợp của giấy tờ này; nếu không thì bỏ qua.',
      en: 'Required if this paper applies to you; otherwise leave it out.',
    },
    genericQuestion: {
      vi: 'Hồ sơ của bạn có thuộc trường hợp “{condition}” không?',
      en: 'Is this your case: “{condition}”?',
    },
  },
  result: {
    office: { vi: 'Nơi giải quyết', en: 'Office' },
    commune: { vi: 'Xã, phường, đặc khu giải quyết hồ sơ', en: 'Commune that handles the application' },
    communeHelp: {
      vi: 'Thường là nơi bạn cư trú hoặc nơi có việc cần giải quyết. Cơ quan nhận hồ sơ: {agency}.',
      en: 'Usually where you live or where the matter lies. Received by: {agency}.',
    },
    agency: { vi: 'Cơ quan giải quyết', en: 'Agency that handles it' },
    keeper: { vi: 'Sổ gốc do cơ quan nào giữ?', en: 'Who keeps the register?' },
    keeperHelp: {
      vi: 'Là nơi đã cấp bản chính. Ví dụ: giấy khai sinh do Ủy ban nhân dân xã, phường đã đăng ký giữ.',
      en: 'Whoever issued the original. For example, births are kept by the commune that registered them.',
    },
    keeperCommune: { vi: 'Ủy ban nhân dân xã, phường, đặc khu', en: 'The People’s Committee of a commune' },
    keeperAgency: { vi: 'Sở, ban, ngành của tỉnh', en: 'A department of the province' },
    mission: { vi: 'Cơ quan đại diện giải quyết hồ sơ', en: 'Mission that handles the application' },
    missionHelp: {
      vi: 'Đại sứ quán, tổng lãnh sự quán hoặc cơ quan lãnh sự Việt Nam nơi bạn ở. Ví dụ: Đại sứ quán Việt Nam tại Lào.',
      en: 'The Vietnamese embassy or consulate where you live. For example: Embassy of Vietnam in Laos.',
    },
    handledAbroad: {
      vi: 'Nơi nhận và giải quyết hồ sơ: cơ quan đại diện Việt Nam ở nước ngoài mà bạn chọn.',
      en: 'Received and decided by the Vietnamese mission abroad that you name.',
    },
    handledBy: {
      vi: 'Nơi nhận hồ sơ: {receiving}. Nơi giải quyết: {deciding}.',
      en: 'Received by: {receiving}. Decided by: {deciding}.',
    },
    receivedBy: { vi: 'Nơi nhận hồ sơ: {receiving}.', en: 'Received by: {receiving}.' },
    deadline: { vi: 'Thời hạn', en: 'Time limit' },
    feesTitle: { vi: 'Phí, lệ phí', en: 'Fees' },
    feesLabel: { vi: 'Mức thu', en: 'Amount' },
    online: { vi: 'Khi nộp trực tuyến', en: 'Online' },
    counter: { vi: 'Khi nộp trực tiếp', en: 'At the counter' },
    post: { vi: 'Khi nộp qua bưu chính', en: 'By post' },
    free: { vi: 'Không thu phí, lệ phí.', en: 'Free of charge.' },
    noneStated: {
      vi: 'Chưa có thông tin về phí, lệ phí; cơ quan sẽ báo trước khi thu.',
      en: 'No fee is stated; the office tells you before it asks for any.',
    },
    unknownNote: {
      vi: 'Mức thu chưa có trong dữ liệu; cơ quan sẽ báo trước khi thu.',
      en: 'The amount is not in our data; the office tells you before it asks for it.',
    },
    councilNote: {
      vi: 'Mức cụ thể theo nghị quyết của Hội đồng nhân dân tỉnh; cơ quan thông báo khi tiếp nhận.',
      en: "The amount follows the resolution of the provincial People's Council; the office states it on receipt.",
    },
    usualAmount: {
      vi: 'mức thường, áp dụng ngoài thời gian có mức riêng',
      en: 'the usual amount, outside the time of the special one',
    },
    byDate: {
      vi: 'Mức áp dụng là mức có hiệu lực vào ngày nộp.',
      en: 'The amount in force on the day you file applies.',
    },
    exemption: {
      vi: 'Bạn có thuộc diện được miễn, giảm phí, lệ phí không?',
      en: 'Are you entitled to a reduction or exemption?',
    },
    exemptionHelp: {
      vi: 'Cơ quan đối chiếu diện miễn, giảm khi tiếp nhận.',
      en: 'The office checks it on receipt.',
    },
    noExemption: { vi: 'Không thuộc diện nào', en: 'None' },
  },
  staff: {
    unknownSubject: {
      vi: 'Chưa có quy tắc cho nội dung của thủ tục này: biểu mẫu dùng khối câu hỏi chung, cần bổ sung trường riêng.',
      en: 'No rule knows the subject of this procedure: the general block was used, add fields of its own.',
    },
    unclassified: {
      vi: 'Điều kiện chưa phân loại của giấy tờ “{name}”: “{condition}”. Giấy tờ tạm để tải lên không bắt buộc.',
      en: 'Unclassified condition of “{name}”: “{condition}”. It is an optional upload for now.',
    },
    genericQuestion: {
      vi: 'Câu hỏi cho điều kiện “{condition}” dùng lời chung: nên viết lại cho dễ hiểu.',
      en: 'The question for “{condition}” uses general words: rephrase it.',
    },
    attachmentOnTemplate: {
      vi: '“{name}” có mẫu nhưng không phải tờ khai: xem lại có phải nộp bản đã ký không.',
      en: '“{name}” has a template but is no declaration: check whether it must come signed.',
    },
    caseInName: {
      vi: '“{name}” chỉ có trong một trường hợp (thuê, mượn, ủy quyền) mà thủ tục chưa ghi: tạm để tải lên không bắt buộc.',
      en: '“{name}” exists in one case only (renting, authorisation), which the procedure does not say: an optional upload for now.',
    },
    applicationWithoutTemplate: {
      vi: '“{name}” chưa có mẫu: xem lại biểu mẫu đã thay được đơn này chưa.',
      en: '“{name}” has no template: check that this form stands for it.',
    },
    formerTier: {
      vi: 'Cơ quan quyết định còn ghi cấp huyện (đã bỏ từ 01/07/2025): cập nhật theo phân cấp mới.',
      en: 'The deciding agency still names the district tier (ended on 01/07/2025): update it.',
    },
    feeUnknown: {
      vi: 'Mức phí, lệ phí chưa rõ: bổ sung vào thủ tục.',
      en: 'A fee is unknown: add it to the procedure.',
    },
    feeCouncil: {
      vi: 'Mức thu do Hội đồng nhân dân tỉnh quy định: bổ sung số nghị quyết và mức thu.',
      en: "The fee is set by the People's Council: add the resolution and the amount.",
    },
    feeNone: {
      vi: '{channel}: thủ tục không ghi phí, lệ phí; bổ sung, kể cả khi miễn phí.',
      en: '{channel}: no fee is stated; add it, even when free.',
    },
    feeNote: {
      vi: 'Ghi chú phí không đưa vào biểu mẫu, cần kiểm tra: “{note}”.',
      en: 'A note on the fee is not shown to applicants, check it: “{note}”.',
    },
    noOnlineChannel: {
      vi: 'Thủ tục chưa có kênh trực tuyến: biểu mẫu dùng để soạn hồ sơ, chưa mở nộp trực tuyến.',
      en: 'There is no online channel: the form prepares an application and is not open online.',
    },
    agencyUnknown: {
      vi: 'Cơ quan thực hiện theo danh sách nhưng chưa có tên: người nộp chưa chọn được cơ quan.',
      en: 'Performers are a list without names: applicants cannot choose one.',
    },
    notOnlinePaper: {
      vi: 'Giấy tờ vật lý “{name}” không tải lên được: nêu cách gửi trong hướng dẫn.',
      en: '“{name}” cannot be uploaded: say in the guide how it is sent.',
    },
  },
} as const;
