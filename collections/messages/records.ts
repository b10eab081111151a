import type { Messages } from './messages';

/** What is kept and how: procedures, releases, dossiers, the log. */
export const records = {
  procedureRetired: {
    code: 'procedure-retired',
    message: {
      vi: 'Thủ tục này đã gộp vào thủ tục khác hoặc thôi thực hiện: không sửa, không công bố được.',
      en: 'This procedure was merged into another one or has ended: it is neither changed nor published.',
    },
  },
  onlyByLifecycle: {
    code: 'only-by-lifecycle',
    message: {
      vi: 'Trạng thái thực hiện chỉ đổi bằng việc gộp, thôi thực hiện hoặc khôi phục.',
      en: 'This state only changes by merging, ending or bringing back.',
    },
  },
  appendOnly: {
    code: 'append-only',
    message: {
      vi: 'Bản phát hành không sửa, không xóa được. Hãy công bố bản mới.',
      en: 'A release is never changed or deleted. Publish a new one.',
    },
  },
  onlyByPublishing: {
    code: 'only-by-publishing',
    message: {
      vi: 'Bản phát hành chỉ được tạo khi công bố thủ tục.',
      en: 'A release is only made by publishing a procedure.',
    },
  },
  onlyBySubmission: {
    code: 'only-by-submission',
    message: {
      vi: 'Hồ sơ chỉ được tạo khi người dân nộp.',
      en: 'A dossier is only made by a submission.',
    },
  },
  dossierKept: {
    code: 'dossier-kept',
    message: { vi: 'Không xóa được hồ sơ.', en: 'A dossier cannot be deleted.' },
  },
  keyMissing: {
    code: 'key-missing',
    message: {
      vi: 'Cần mã quốc gia, hoặc một khóa gồm chữ thường không dấu và số, nối bằng gạch ngang.',
      en: 'A national code is needed, or a key of plain lower-case letters and digits joined by hyphens.',
    },
  },
  blockUsed: {
    code: 'block-used',
    message: {
      vi: 'Khối đang được dùng trong {count} biểu mẫu ({forms}). Hãy bỏ khối khỏi các biểu mẫu đó trước.',
      en: 'The block is used in {count} forms ({forms}). Take it out of them first.',
    },
  },
  keyTaken: {
    code: 'key-taken',
    message: {
      vi: 'Đã có thủ tục «{name}» mang mã (khóa) «{key}» trong tỉnh này. Hãy mở thủ tục đó, hoặc đổi mã, tên.',
      en: 'The procedure "{name}" has the code (key) "{key}" in this province. Open that one, or change code or name.',
    },
  },
  keyFixed: {
    code: 'key-fixed',
    message: {
      vi: 'Khóa thủ tục là địa chỉ công khai nên không đổi được.',
      en: 'The key is the public address of the procedure and never changes.',
    },
  },
  auditAppendOnly: {
    code: 'audit-append-only',
    message: {
      vi: 'Nhật ký chỉ ghi thêm; không sửa, không xóa được.',
      en: 'The audit log is only added to; nothing in it is changed or deleted.',
    },
  },
  noSuchProcedure: {
    code: 'no-such-procedure',
    message: {
      vi: 'Ở đây không có thủ tục hoặc trường hợp này.',
      en: 'There is no such procedure or case here.',
    },
  },
  unknownCase: {
    code: 'unknown-case',
    message: { vi: 'Thủ tục không có trường hợp này.', en: 'The procedure has no such case.' },
  },
  addressNeeded: {
    code: 'address-needed',
    message: {
      vi: 'Cần địa chỉ phần mềm riêng, bắt đầu bằng https://.',
      en: 'An address starting with https:// is needed.',
    },
  },
  reasonNeeded: {
    code: 'reason-needed',
    message: { vi: 'Hãy ghi lý do; lý do được công bố.', en: 'Say why; it is published.' },
  },
} as const satisfies Messages;
