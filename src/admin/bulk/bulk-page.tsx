'use client';
import { useConfig } from '@payloadcms/ui';
import { useState } from 'react';
import { useSay } from '../use-say';
import { ActionForm } from './action-form';
import { FoundTable } from './found-table';
import { bulkTexts } from './messages';
import { PastJobs } from './past-jobs';
import { SearchPanel } from './search-panel';
import { type Choice, countOf, noChoice } from './selection';
import { useSearch } from './use-search';

type Props = {
  provinces: readonly { id: string; name: string }[];
  /** What the address asks for: words, or procedures ticked in the list. */
  asked: { q: string; ids: readonly string[] };
};

/** Search, choose, say what to do; then the preview of the job opens. */
export function BulkPage({ provinces, asked }: Props) {
  const { say } = useSay();
  const { config } = useConfig();
  const [only = { id: '', name: '' }] = provinces;
  const search = useSearch(`${config.routes.api}/procedures/search`, { province: only.id, q: asked.q });
  const [choice, setChoice] = useState<Choice>(asked.ids.length > 0 ? { kind: 'ticked', ids: asked.ids } : noChoice);
  const change = (part: Partial<typeof search.query>) => {
    // Ticks survive a new search; "all found" would mean something else.
    if (choice.kind === 'all') setChoice(noChoice);
    search.change(part);
  };
  const total = search.answer?.total ?? 0;
  return (
    <>
      <header>
        <h1>{say(bulkTexts.title)}</h1>
        <p className="cat-quiet">{say(bulkTexts.intro)}</p>
      </header>
      <SearchPanel provinces={provinces} query={search.query} answer={search.answer} onChange={change} />
      <FoundTable search={search} choice={choice} onChoose={setChoice} />
      <ActionForm
        key={search.query.province}
        province={search.query.province}
        query={search.query}
        choice={choice}
        count={countOf(choice, total)}
      />
      <PastJobs />
    </>
  );
}
