import type { Locale, Text } from '../../messages/text';

/** The lists of a procedure as they are called on its page; the number of the row follows. */
const lists: Record<string, Text> = {
  cases: { vi: 'Trường hợp', en: 'Case' },
  documents: { vi: 'Giấy tờ', en: 'Document' },
  channels: { vi: 'Cách thức', en: 'Channel' },
  fees: { vi: 'Phí, lệ phí', en: 'Fee' },
  exemptions: { vi: 'Miễn, giảm', en: 'Exemption' },
  legalBasis: { vi: 'Căn cứ pháp lý', en: 'Legal text' },
  steps: { vi: 'Bước', en: 'Step' },
  results: { vi: 'Kết quả', en: 'Result' },
};

const form: Text = { vi: 'Biểu mẫu «{name}»', en: 'Form "{name}"' };

/**
 * Where a problem of a procedure is, as a clerk finds it: `cases.0.documents.2.name` is "Trường hợp 1 › Giấy tờ 3"; a path into a form
 * (`forms.<case key>...`) is the form of that case. Empty where the message alone says it.
 */
export function placeInWords(path: string, cases: readonly { key: string; name: string }[], locale: Locale): string {
  const [first = '', second = ''] = path.split('.');
  if (first === 'forms') {
    const name = cases.find(({ key }) => key === second)?.name ?? second;
    return form[locale].replace('{name}', name);
  }
  const parts = path.split('.');
  return parts
    .flatMap((part, place) => {
      const label = lists[part];
      const row = Number(parts[place + 1]);
      return label && Number.isInteger(row) ? [`${label[locale]} ${row + 1}`] : [];
    })
    .join(' › ');
}
