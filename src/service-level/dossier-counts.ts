import type { Text } from '../messages/text';

/** How dossiers come in: here, through an agency's own software, at the counter, by post. */
export type CountChannel = 'online' | 'own-software' | 'counter' | 'post';

/** Dossiers of one procedure in one month (`2026-11`), at one agency, through one channel. */
export type DossierCount = {
  key: string;
  agency: string;
  month: string;
  channel: CountChannel;
  received: number;
  handled: number;
  /** Of those handled, how many in time; null: not counted. */
  onTime: number | null;
};

/** The channels with their names, in the order they are shown. */
export const countChannels: readonly { channel: CountChannel; name: Text }[] = [
  { channel: 'online', name: { vi: 'Trực tuyến tại đây', en: 'Online here' } },
  { channel: 'own-software', name: { vi: 'Phần mềm riêng của đơn vị', en: "The agency's own software" } },
  { channel: 'counter', name: { vi: 'Trực tiếp', en: 'Counter' } },
  { channel: 'post', name: { vi: 'Bưu chính', en: 'Post' } },
];

/** A month as it is stored: `2026-11`. */
export function isMonth(text: string): boolean {
  return /^20\d{2}-(0[1-9]|1[0-2])$/.test(text);
}

/** The first month of the twelve that end with the one of this ISO date. */
export function twelveMonthsBefore(today: string): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 12, 1)).toISOString().slice(0, 7);
}
