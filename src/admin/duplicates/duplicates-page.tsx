'use client';
import { useConfig } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import type { DuplicateList, ListedGroup } from '../../../collections/duplicate-verdicts/list';
import { type DuplicateKind, duplicateKinds } from '../../duplicates/kinds';
import type { Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { messages as common } from '../messages';
import { Pages } from '../pages';
import type { ShownProvince } from '../provinces-of';
import { useSay } from '../use-say';
import { GroupCard } from './group-card';
import { duplicateTexts as texts } from './messages';
import { RecentMerges } from './recent-merges';
import { Verdicts } from './verdicts';

type Filter = {
  province: string;
  kind: DuplicateKind | '';
  agency: string;
  search: string;
  least: string;
  page: number;
};

const likenesses = ['0.7', '0.8', '0.9', '1'] as const;

/** Everything of a province that may be double, with its filters, what was said of pairs, and the mergers so far. */
export function DuplicatesPage({ provinces }: { provinces: readonly ShownProvince[] }) {
  const { say, locale } = useSay();
  const { config } = useConfig();
  const api = config.routes.api;
  const [filter, setFilter] = useState<Filter>({
    province: provinces[0]?.id ?? '',
    kind: '',
    agency: '',
    search: '',
    least: '0.8',
    page: 1,
  });
  const [list, setList] = useState<DuplicateList | null>(null);
  const [told, setTold] = useState<Text | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [changes, setChanges] = useState(0);
  const status = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said or undone below changes the list
  useEffect(() => {
    let isStale = false;
    const load = async () => {
      const query = new URLSearchParams({ ...filter, page: String(filter.page) });
      const answer = await askServer<DuplicateList>(`${api}/duplicate-verdicts/groups?${query}`);
      if (isStale) return;
      setProblems(answer.problems ?? []);
      if (answer.value) setList(answer.value);
    };
    // Typing in the search box asks when it pauses.
    const timer = setTimeout(() => void load(), filter.search === '' ? 0 : 250);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [api, filter, changes]);

  const narrow = (change: Partial<Filter>): void => setFilter({ ...filter, page: 1, ...change });
  const changed = (text: Text): void => {
    setTold(text);
    setChanges((count) => count + 1);
  };
  // The button that was pressed is gone: the focus goes where it is said what came of it, once that stands there.
  useEffect(() => {
    if (changes > 0) status.current?.focus();
  }, [changes]);
  const callDifferent = async ({ members }: ListedGroup, chosen: readonly string[]): Promise<void> => {
    const ids = members.flatMap(({ id }) => (chosen.includes(id) ? [id] : []));
    const answer = await askServer(`${api}/duplicate-verdicts/different`, 'POST', { ids });
    if (answer.problems) return setProblems(answer.problems);
    changed(texts.saidDifferent);
  };

  return (
    <>
      <header>
        <h1>{say(texts.title)}</h1>
        <p className="cat-quiet">{say(texts.lead)}</p>
      </header>
      <KindTabs list={list} kind={filter.kind} onChange={(kind) => narrow({ kind })} />
      <search className="cat-filters">
        <label>
          <span>{say(texts.search)}</span>
          <input type="search" value={filter.search} onChange={({ target }) => narrow({ search: target.value })} />
        </label>
        {provinces.length > 1 && (
          <label>
            <span>{say(texts.province)}</span>
            <select value={filter.province} onChange={({ target }) => narrow({ province: target.value, agency: '' })}>
              {provinces.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name} ({id})
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          <span>{say(texts.agency)}</span>
          <select value={filter.agency} onChange={({ target }) => narrow({ agency: target.value })}>
            <option value="">{say(texts.allAgencies)}</option>
            {list?.agencies.map(({ code, name, count }) => (
              <option key={code} value={code}>
                {name} ({count})
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say(texts.least)}</span>
          <select value={filter.least} onChange={({ target }) => narrow({ least: target.value })}>
            {likenesses.map((each) => (
              <option key={each} value={each}>
                {Math.round(Number(each) * 100)} %
              </option>
            ))}
          </select>
        </label>
      </search>
      <div
        role="status"
        ref={status}
        tabIndex={-1}
        className={`cat-told${problems.length > 0 ? ' cat-told--refused' : told ? ' cat-told--done' : ''}`}
      >
        {problems.map(({ code, message }) => (
          <p key={code}>{message[locale]}</p>
        ))}
        {problems.length === 0 && told && <p>{say(told)}</p>}
      </div>
      {list ? (
        <>
          <p aria-live="polite">{say(texts.found, { total: list.total, compared: list.compared })}</p>
          {list.groups.length === 0 && (
            <p className="cat-empty">
              {say(
                filter.search !== '' || filter.agency !== '' || filter.kind !== ''
                  ? texts.nothingNarrowed
                  : texts.nothing,
              )}
            </p>
          )}
          <ul className="cat-cards">
            {list.groups.map((group) => (
              <GroupCard key={group.members.map(({ id }) => id).join()} group={group} onDifferent={callDifferent} />
            ))}
          </ul>
          <Pages page={list.page} pages={list.pages} onPage={(page) => setFilter({ ...filter, page })} />
        </>
      ) : (
        problems.length === 0 && <p role="status">{say(common.loading)}</p>
      )}
      <Verdicts province={filter.province} changes={changes} onChanged={changed} />
      <RecentMerges province={filter.province} changes={changes} onChanged={changed} onProblems={setProblems} />
    </>
  );
}

type TabsProps = { list: DuplicateList | null; kind: DuplicateKind | ''; onChange: (kind: DuplicateKind | '') => void };

function KindTabs({ list, kind, onChange }: TabsProps) {
  const { say } = useSay();
  const counts = list?.counts;
  const all = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <nav aria-label={say(texts.kinds)} className="cat-tabs">
      <button type="button" aria-pressed={kind === ''} onClick={() => onChange('')}>
        {say(texts.all)} {all !== undefined && `(${all})`}
      </button>
      {duplicateKinds.map(({ code, name, about }) => (
        <button key={code} type="button" title={say(about)} aria-pressed={kind === code} onClick={() => onChange(code)}>
          {say(name)} {counts && `(${counts[code]})`}
        </button>
      ))}
    </nav>
  );
}
