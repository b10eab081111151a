import type { Locale, Text } from '../messages/text';
import type { ServiceChannel } from '../procedure/procedure';
import { levelMessages } from './messages';

/** A text made once per language. */
export function inBoth(write: (locale: Locale) => string): Text {
  return { vi: write('vi'), en: write('en') };
}

/** Names of channels in a row: `trực tiếp, trực tuyến`. */
export function channelNames(channels: readonly ServiceChannel[], locale: Locale): string {
  return channels.map(({ kind }) => levelMessages.channels[kind][locale]).join(', ');
}

/** Names for a sentence, at most five, then how many more: `“A”, “B” (+3)`. */
export function quoted(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `“${name}”`);
  return `${shown.join(', ')}${names.length > 5 ? ` (+${names.length - 5})` : ''}`;
}
