import type { Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import type { Told } from '../services/told';

/** Larger than any form of ours; a file beyond it is not read at all. */
export const largestFileBytes = 10 * 1024 * 1024;

const messages = {
  tooLarge: {
    vi: 'Tệp “{file}” nặng {size} MB; chỉ nhận tệp đến {limit} MB.',
    en: 'The file “{file}” has {size} MB; at most {limit} MB are taken.',
  },
  unreadable: { vi: 'Không đọc được tệp “{file}”.', en: 'The file “{file}” cannot be read.' },
  packed: {
    vi: 'Tệp “{file}” là tệp Excel (XLSX) hoặc tệp nén, không phải tệp văn bản. Nếu là bảng tính, hãy lưu thành “CSV UTF-8” rồi chọn lại.',
    en: 'The file “{file}” is an Excel file (XLSX) or an archive, not a text file. Save a spreadsheet as “CSV UTF-8” and choose it again.',
  },
  notText: {
    vi: 'Tệp “{file}” không phải là tệp văn bản (UTF-8).',
    en: 'The file “{file}” is not a text file (UTF-8).',
  },
} as const satisfies Record<string, Text>;

/** How ZIP files (XLSX, ODS) and old Office files (XLS) begin. */
const packedBeginnings = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Reads a chosen file as text. Refused when it is too large, a spreadsheet or archive, no text, or gone. */
export async function readTextFile(file: File, most = largestFileBytes): Promise<Told<string>> {
  const refuse = (code: string, { vi, en }: Text): Told<string> => {
    // Rounded up: a file over the limit never reads as heavy as the limit.
    const size = (Math.ceil((file.size / 1024 / 1024) * 10) / 10).toFixed(1);
    const say = (text: string, comma: string): string =>
      text
        .replace('{file}', file.name)
        .replace('{size}', size.replace('.', comma))
        .replace('{limit}', String(most / 1024 / 1024));
    const problem: Problem = { code, message: { vi: say(vi, ','), en: say(en, '.') } };
    return { problems: [problem] };
  };
  if (file.size > most) return refuse('file-too-large', messages.tooLarge);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (packedBeginnings.some((beginning) => beginning.every((byte, at) => bytes[at] === byte))) {
      return refuse('file-packed', messages.packed);
    }
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    return error instanceof TypeError
      ? refuse('file-not-text', messages.notText)
      : refuse('file-unreadable', messages.unreadable);
  }
}

/** Hands a text to the person as a file. */
export function saveTextFile(name: string, text: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
