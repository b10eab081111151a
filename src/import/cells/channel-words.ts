import type { ChannelKind } from '../../procedure/procedure';

const words: readonly [RegExp, ChannelKind][] = [
  [/trực tuyến|qua mạng|online|môi trường mạng|điện tử|cổng (thông tin )?dịch vụ công|cổng dvc|vneid/iu, 'online'],
  [/bưu chính|bưu điện|bcci/iu, 'post'],
  [/trực tiếp|tại quầy|một cửa/iu, 'counter'],
];

/** The channel a short text names: `trực tuyến`, `nộp qua mạng`, `qua Cổng dịch vụ công`; null when it names none. */
export function channelNamed(text: string): ChannelKind | null {
  return words.find(([shape]) => shape.test(text))?.[1] ?? null;
}

/** Every channel a text names, in the order in which it names them: `trực tiếp hoặc qua bưu chính`. */
export function channelsNamed(text: string): ChannelKind[] {
  return words
    .map(([shape, kind]) => ({ kind, place: text.search(shape) }))
    .filter(({ place }) => place !== -1)
    .sort((one, other) => one.place - other.place)
    .map(({ kind }) => kind);
}

const marks = new RegExp(words.map(([shape]) => `(?:${shape.source})`).join('|'), 'giu');

/** What a text says beside the channels it names and the small words around them: `Nộp trực tiếp tại Sở Du lịch` -> `Sở Du lịch`. */
export function besideChannels(text: string): string {
  return text
    .replace(marks, ' ')
    .replace(
      /(?<!\p{L})(hình thức|cách thức|phương thức|nộp|gửi|tiếp nhận|nhận|hồ sơ|kết quả|thực hiện|dịch vụ công|dịch vụ|công ích|đường|qua|bằng|theo|trên|tại|hoặc|và|là|quốc gia|của tỉnh|hệ thống|mạng)(?!\p{L})/giu,
      ' ',
    )
    .replace(/[\s,;:./+()*•–-]+/gu, ' ')
    .trim();
}
