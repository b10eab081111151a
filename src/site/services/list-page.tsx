import type { ReadModel, ServiceFilter, ServicePage, ServiceSummary } from '../../portal/read-model/read-model';
import { addresses, listParameters } from '../addresses';
import { frameTexts } from '../frame/messages';
import { Page } from '../frame/page';
import { exportQuery } from '../list/list-query';
import { exportTexts } from '../list/messages';
import type { PageContext } from '../page-context';
import { showNumber } from '../words/numbers';
import { type FacetName, facetNames, facetOptions, facetTitle, facetValueName } from './facets';
import { LevelBadge } from './level-badge';
import { listTexts } from './messages';
import { listQueryParameters } from './query';
import { SearchForm } from './search-form';
import type { Suggestion } from './suggestions';

export type ListPageProps = {
  context: PageContext;
  model: ReadModel;
  filter: ServiceFilter;
  page: ServicePage;
  /** Whether this is not the first page. */
  isContinued: boolean;
  /** What to offer when nothing was found. */
  suggestions: readonly Suggestion[];
};

/** The service list: search, filters with counts, results, cursor paging; all of it plain links and one GET form. */
export function ListPage(props: ListPageProps) {
  const { context, filter, page, model } = props;
  const title = filter.text ? context.say(listTexts.titleFor, { text: filter.text }) : context.say(listTexts.title);
  return (
    <Page
      context={context}
      title={title}
      current="services"
      crumbs={[{ name: context.say(frameTexts.home), address: addresses.home }]}
      scripts={[context.assets.search]}
      tellsLanguage
    >
      <h1>{context.say(listTexts.title)}</h1>
      <SearchForm
        context={context}
        filter={filter}
        live
        facets={facetNames.map((name) => ({ name, options: facetOptions(name, page, filter, context, model) }))}
      />
      <section id="results" className="results" aria-labelledby="results-title">
        <Results {...props} />
      </section>
    </Page>
  );
}

function Results(props: ListPageProps) {
  const { context, filter, page } = props;
  return (
    <>
      <div className="results-head">
        <h2 id="results-title">
          {filter.text ? context.say(listTexts.titleFor, { text: filter.text }) : context.say(listTexts.results)}
        </h2>
        <p className="results-count" role="status">
          {page.total === 1
            ? context.say(listTexts.countOne)
            : context.say(listTexts.count, { count: showNumber(page.total, context.locale) })}
        </p>
      </div>
      <ActiveFilters {...props} />
      {page.approximate && filter.text && (
        <p className="note">{context.say(listTexts.approximate, { text: filter.text })}</p>
      )}
      {page.total === 0 ? (
        <Nothing {...props} />
      ) : (
        <ServiceList context={context} model={props.model} items={page.items} />
      )}
      <Paging {...props} />
      {page.total > 0 && filter.text === undefined && (
        <p className="results-download">
          <a href={context.link(addresses.catalog, exportQuery(filter))}>{context.say(exportTexts.thisList)}</a> (PDF,
          Excel, CSV, JSON)
        </p>
      )}
    </>
  );
}

/** A list of services as cards; the home page uses it too. */
export function ServiceList(props: { context: PageContext; model: ReadModel; items: readonly ServiceSummary[] }) {
  const { context } = props;
  const sectors = new Map(props.model.sectors().map((sector) => [sector.id, sector.name]));
  return (
    <ol className="service-list">
      {props.items.map((item) => (
        <li key={`${item.province}/${item.key}`} className="service-card">
          <h3 {...context.vietnamese}>
            <a href={context.link(addresses.service(item.province, item.key))}>{item.name}</a>
          </h3>
          <p className="service-facts" {...context.vietnamese}>
            <span>{sectors.get(item.sector) ?? item.sector}</span>
            <span>{item.agencyName}</span>
          </p>
          <p className="service-marks">
            <LevelBadge level={item.level} context={context} />
            <OnlineMark item={item} context={context} />
            {item.code && (
              <span className="service-code">
                {context.say(listTexts.code)} {item.code}
              </span>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

function OnlineMark({ item, context }: { item: ServiceSummary; context: PageContext }) {
  return item.cases.some((one) => one.online) ? (
    <span className="badge badge-online">{context.say(listTexts.online)}</span>
  ) : (
    <span className="badge badge-offline">{context.say(listTexts.offline)}</span>
  );
}

function ActiveFilters({ context, filter, page, model }: ListPageProps) {
  const active = facetNames.filter((name) => filter[name] !== undefined);
  if (active.length === 0) return null;
  const without = (name: FacetName) =>
    context.link(addresses.services, { ...listQueryParameters(filter), [listParameters[name]]: undefined });
  return (
    <div className="active-filters">
      <h3 className="active-filters-title">{context.say(listTexts.active)}</h3>
      <ul>
        {active.map((name) => {
          const value = facetValueName(name, String(filter[name]), page, context, model);
          return (
            <li key={name}>
              <a className="chip" href={without(name)} aria-label={context.say(listTexts.remove, { name: value })}>
                {facetTitle(name, context)}: {value} <span aria-hidden="true">×</span>
              </a>
            </li>
          );
        })}
        <li>
          <a href={context.link(addresses.services, { [listParameters.text]: filter.text })}>
            {context.say(listTexts.clear)}
          </a>
        </li>
      </ul>
    </div>
  );
}

function Nothing({ context, suggestions }: ListPageProps) {
  return (
    <div className="empty">
      <p className="empty-title">{context.say(listTexts.empty)}</p>
      <p>{context.say(listTexts.emptyHint)}</p>
      {suggestions.length > 0 && (
        <>
          <h3>{context.say(listTexts.suggestions)}</h3>
          <ul className="chips">
            {suggestions.map((suggestion) => (
              <li key={suggestion.address}>
                <a className="chip" href={suggestion.address}>
                  {suggestion.name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Paging({ context, filter, page, isContinued }: ListPageProps) {
  const query = listQueryParameters(filter);
  if (!page.hasNextPage && !isContinued) return null;
  return (
    <nav className="paging" aria-label={context.say(listTexts.paging)}>
      {isContinued && (
        <a className="button button-quiet" href={context.link(addresses.services, query)}>
          {context.say(listTexts.first)}
        </a>
      )}
      {page.hasNextPage && (
        <a
          className="button"
          rel="next"
          href={context.link(addresses.services, { ...query, [listParameters.after]: page.endCursor })}
        >
          {context.say(listTexts.next)}
        </a>
      )}
    </nav>
  );
}
