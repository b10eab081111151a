import { Feed } from 'feed';
import { fill } from '../../messages/text';
import type { ListMeta } from '../list-meta';
import { listTexts } from '../messages';
import { changeInWords, type ListChange } from './change';

/** A format in which changes are followed. */
export type FeedFormat = {
  id: string;
  extension: string;
  mediaType: string;
  name: string;
  write: (changes: readonly ListChange[], meta: ListMeta) => string;
};

/** The feeds of changes: newest first. */
export const feedFormats: readonly FeedFormat[] = [
  {
    id: 'atom',
    extension: 'atom',
    mediaType: 'application/atom+xml; charset=utf-8',
    name: 'Atom',
    write: (changes, meta) => toFeed(changes, meta).atom1(),
  },
  {
    id: 'rss',
    extension: 'rss',
    mediaType: 'application/rss+xml; charset=utf-8',
    name: 'RSS',
    write: (changes, meta) => toFeed(changes, meta).rss2(),
  },
];

function toFeed(changes: readonly ListChange[], meta: ListMeta): Feed {
  const { locale, origin } = meta;
  const feed = new Feed({
    id: meta.address,
    title: fill(listTexts.changesTitle[locale], { owner: meta.owner }),
    description: listTexts.changesAbout[locale],
    link: `${origin}/thu-tuc`,
    language: locale,
    updated: new Date(meta.modifiedAt ?? 0),
    copyright: `${meta.licence.name} ${meta.licence.address}`,
    generator: `procedure-catalog ${meta.revision}`,
    feedLinks: { [meta.address.includes('.rss') ? 'rss' : 'atom']: meta.address },
  });
  for (const change of changes) {
    const address = `${origin}/thu-tuc/${encodeURIComponent(change.province)}/${encodeURIComponent(change.key)}`;
    feed.addItem({
      id: `${address}#${change.revision}`,
      link: address,
      title: markup(change.name),
      description: markup(`${changeInWords(change, locale)} ${change.agencyName}.`),
      date: new Date(change.releasedAt),
      category: [{ name: plain(change.sectorName) }],
    });
  }
  return feed;
}

/** Readers of feeds take titles and descriptions for HTML. */
function markup(text: string): string {
  return plain(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** XML has no control characters, however escaped. */
function plain(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Surrogate}/gu, '');
}
