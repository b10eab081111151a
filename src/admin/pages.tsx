'use client';
import { Button } from '@payloadcms/ui';
import { messages } from './messages';
import { useSay } from './use-say';

type PagesProps = {
  page: number;
  pages: number;
  onPage: (page: number) => void;
  /** What lies before and behind: pages of a list, or what is newer and older. */
  order?: 'list' | 'time';
};

/** The ways to the pages before and behind; nothing where there is only one. */
export function Pages({ page, pages, onPage, order = 'list' }: PagesProps) {
  const { say } = useSay();
  if (pages <= 1) return null;
  const [before, behind] =
    order === 'time' ? [messages.newer, messages.older] : [messages.previousPage, messages.nextPage];
  const place = say(messages.page, { page, pages });
  return (
    <nav className="cat-actions" aria-label={place}>
      <Button size="small" margin={false} buttonStyle="secondary" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {say(before)}
      </Button>
      <span>{place}</span>
      <Button
        size="small"
        margin={false}
        buttonStyle="secondary"
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      >
        {say(behind)}
      </Button>
    </nav>
  );
}
