'use client';
import { useId } from 'react';
import type { FoundFacet, StaffSearchAnswer } from '../../../collections/staff-search/endpoint';
import type { Text } from '../../messages/text';
import { useSay } from '../use-say';
import { bulkTexts, stateNames } from './messages';
import type { SearchQuery } from './use-search';

type Props = {
  provinces: readonly { id: string; name: string }[];
  query: SearchQuery;
  answer: StaffSearchAnswer | undefined;
  onChange: (part: Partial<SearchQuery>) => void;
};

const facets = [
  { name: 'agency', title: bulkTexts.agency },
  { name: 'sector', title: bulkTexts.sector },
  { name: 'level', title: bulkTexts.level },
  { name: 'state', title: bulkTexts.state },
] as const satisfies readonly { name: keyof StaffSearchAnswer['facets']; title: Text }[];

/** The words and facets of a search, with how many there are of each. */
export function SearchPanel({ provinces, query, answer, onChange }: Props) {
  const { say } = useSay();
  const id = useId();
  const nameOf = (facet: (typeof facets)[number]['name'], { value, name }: FoundFacet): string => {
    if (facet === 'level') return say(value === 'none' ? bulkTexts.unreleased : bulkTexts.levelOf, { level: value });
    const state = facet === 'state' ? stateNames[value] : undefined;
    return state ? say(state) : name;
  };
  return (
    <search>
      <div className="cat-filters">
        <label htmlFor={`${id}-q`}>
          <span>{say(bulkTexts.search)}</span>
          <input
            id={`${id}-q`}
            type="search"
            value={query.q}
            placeholder={say(bulkTexts.searchHint)}
            onChange={({ target }) => onChange({ q: target.value })}
          />
        </label>
        {provinces.length > 1 && (
          <label htmlFor={`${id}-province`}>
            <span>{say(bulkTexts.province)}</span>
            <select
              id={`${id}-province`}
              value={query.province}
              onChange={({ target }) => onChange({ province: target.value, agency: '', sector: '' })}
            >
              {provinces.map((province) => (
                <option key={province.id} value={province.id}>
                  {province.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {facets.map(({ name, title }) => (
          <label key={name} htmlFor={`${id}-${name}`}>
            <span>{say(title)}</span>
            <select
              id={`${id}-${name}`}
              value={query[name]}
              onChange={({ target }) => onChange({ [name]: target.value })}
            >
              <option value="">{say(bulkTexts.all)}</option>
              {withChosen(answer?.facets[name] ?? [], query[name]).map((facet) => (
                <option key={facet.value} value={facet.value}>
                  {say(bulkTexts.withCount, { name: nameOf(name, facet), count: facet.count })}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </search>
  );
}

/** What is chosen stays in the list when nothing is left of it. */
function withChosen(list: readonly FoundFacet[], chosen: string): readonly FoundFacet[] {
  if (chosen === '' || list.some(({ value }) => value === chosen)) return list;
  return [...list, { value: chosen, name: chosen, count: 0 }];
}
