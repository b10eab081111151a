import type { ServiceFilter } from '../../portal/read-model/read-model';
import { addresses, listParameters } from '../addresses';
import type { PageContext } from '../page-context';
import type { FacetName, FacetOption } from './facets';
import { facetTitle } from './facets';
import { listTexts } from './messages';

/** The search box: a plain GET form; `data-live-search` lets the small script refresh `#results` while somebody types. */
export function SearchForm(props: {
  context: PageContext;
  filter: ServiceFilter;
  live: boolean;
  facets?: readonly { name: FacetName; options: FacetOption[] }[];
}) {
  const { context } = props;
  return (
    <search className="search">
      <form
        method="get"
        action={addresses.services}
        className="search-form"
        data-live-search={props.live ? '#results' : undefined}
      >
        <label className="search-label" htmlFor="tim">
          {context.say(listTexts.searchLabel)}
        </label>
        <p className="hint" id="tim-goi-y">
          {context.say(listTexts.searchHint)}
        </p>
        <div className="search-row">
          <input
            id="tim"
            className="search-input"
            type="search"
            name={listParameters.text}
            defaultValue={props.filter.text ?? ''}
            maxLength={1200}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            aria-describedby="tim-goi-y"
          />
          <button className="button" type="submit">
            {context.say(listTexts.button)}
          </button>
        </div>
        {context.locale !== 'vi' && <input type="hidden" name="lang" value={context.locale} />}
        {props.facets && <Filters context={context} facets={props.facets} />}
      </form>
    </search>
  );
}

/** Open where something is chosen, and on wide screens always (style/services.css): on a phone results come first. */
function Filters(props: { context: PageContext; facets: readonly { name: FacetName; options: FacetOption[] }[] }) {
  const { context } = props;
  return (
    <details className="more-filters" open={props.facets.some(({ options }) => options.some(({ chosen }) => chosen))}>
      <summary>{context.say(listTexts.filterBy)}</summary>
      <fieldset className="filters">
        <legend>{context.say(listTexts.filters)}</legend>
        <div className="filter-grid">
          {props.facets.map(({ name, options }) => (
            <p className="filter" key={name}>
              <label htmlFor={`loc-${listParameters[name]}`}>{facetTitle(name, context)}</label>
              <select
                id={`loc-${listParameters[name]}`}
                name={listParameters[name]}
                defaultValue={options.find((option) => option.chosen)?.value ?? ''}
              >
                <option value="">{context.say(listTexts.any)}</option>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {context.say(listTexts.option, { name: option.name, count: option.count })}
                  </option>
                ))}
              </select>
            </p>
          ))}
          <button className="button button-quiet" type="submit">
            {context.say(listTexts.apply)}
          </button>
        </div>
      </fieldset>
    </details>
  );
}
