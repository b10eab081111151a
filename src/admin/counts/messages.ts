/** Words of monthly counts as files. */
export const countTexts = {
  take: { vi: 'Nhập từ tệp CSV…', en: 'Import a CSV file…' },
  export: { vi: 'Tải số liệu của tháng', en: 'Download a month' },
  empty: { vi: 'Tải tệp mẫu', en: 'Download an empty file' },
  province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  month: { vi: 'Tháng', en: 'Month' },
  title: { vi: 'Nhập số liệu hồ sơ từ “{file}”', en: 'Import counts from “{file}”' },
  reading: { vi: 'Đang kiểm tra tệp…', en: 'Checking the file…' },
  plan: { vi: 'Tệp đọc được. Nếu nhập:', en: 'The file can be read. Imported, it gives:' },
  did: { vi: 'Đã nhập:', en: 'Imported:' },
  bad: {
    vi: 'Chưa nhập gì. Hãy sửa các lỗi sau trong tệp rồi chọn lại:',
    en: 'Nothing was imported. Mend these in the file, then choose it again:',
  },
  created: { vi: '{count} dòng mới', en: 'new lines: {count}' },
  changed: { vi: '{count} dòng thay đổi', en: 'changed lines: {count}' },
  same: { vi: '{count} dòng giữ nguyên', en: 'unchanged lines: {count}' },
  line: { vi: 'Dòng {line}, cột “{column}”: ', en: 'Line {line}, column “{column}”: ' },
  doTake: { vi: 'Nhập', en: 'Import' },
  close: { vi: 'Đóng', en: 'Close' },
} as const;
