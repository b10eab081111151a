import type { ReadModel, ServicePage } from '../../portal/read-model/read-model';
import { addresses, listParameters } from '../addresses';
import { Page } from '../frame/page';
import type { PageContext } from '../page-context';
import { type FacetOption, facetOptions } from '../services/facets';
import { listTexts } from '../services/messages';
import { SearchForm } from '../services/search-form';
import { showNumber } from '../words/numbers';
import { homeTexts } from './messages';

export type HomePageProps = { context: PageContext; model: ReadModel; page: ServicePage };

/** The front page: what this is, one large search box, sectors with counts, and where the services stand. */
export function HomePage({ context, model, page }: HomePageProps) {
  return (
    <Page
      context={context}
      title={context.say(homeTexts.title)}
      description={context.say(homeTexts.lead)}
      current="home"
      tellsLanguage
    >
      <div className="hero">
        <section aria-labelledby="hero-title">
          <h1 id="hero-title">{context.say(homeTexts.title)}</h1>
          <p className="lead">{context.say(homeTexts.lead)}</p>
          <SearchForm context={context} filter={{}} live={false} />
        </section>
        <Track context={context} />
      </div>
      <Sectors context={context} model={model} page={page} />
      <Levels context={context} model={model} page={page} />
      <How context={context} />
    </Page>
  );
}

function Track({ context }: { context: PageContext }) {
  return (
    <section className="panel track" aria-labelledby="track-title">
      <h2 id="track-title">{context.say(homeTexts.track)}</h2>
      <p>{context.say(homeTexts.trackText)}</p>
      <p>
        <a className="button button-quiet" href={context.link(addresses.lookUp)}>
          {context.say(homeTexts.trackButton)}
        </a>
      </p>
    </section>
  );
}

function Sectors({ context, model, page }: HomePageProps) {
  const counted = facetOptions('sector', page, {}, context, model);
  return (
    <section aria-labelledby="sectors-title">
      <div className="section-head">
        <h2 id="sectors-title">{context.say(homeTexts.sectors)}</h2>
        <a href={context.link(addresses.services)}>
          {context.say(homeTexts.allServices, { count: showNumber(page.total, context.locale) })}
        </a>
      </div>
      <ul className="sector-cards">
        {inGroups(counted, model).map(([group, sectors]) => (
          <li key={group} className="sector-card">
            <h3 {...context.vietnamese}>{group}</h3>
            <ul>
              {sectors.map((sector) => (
                <li key={sector.value}>
                  <a
                    {...context.vietnamese}
                    href={context.link(addresses.services, { [listParameters.sector]: sector.value })}
                  >
                    {sector.name}
                  </a>
                  <span className="sector-count">
                    {sector.count === 1
                      ? context.say(listTexts.countOne)
                      : context.say(listTexts.count, { count: showNumber(sector.count, context.locale) })}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Sectors under the name of their group, in the order in which the catalogue lists its sectors. */
function inGroups(sectors: readonly FacetOption[], model: ReadModel): [string, FacetOption[]][] {
  const groups = new Map<string, FacetOption[]>();
  const groupOf = new Map(model.sectors().map((sector) => [sector.id, sector.group]));
  for (const group of groupOf.values()) groups.set(group, []);
  for (const sector of sectors) {
    const group = groupOf.get(sector.value) ?? sector.name;
    groups.set(group, [...(groups.get(group) ?? []), sector]);
  }
  return [...groups].filter(([, members]) => members.length > 0);
}

function Levels({ context, model, page }: HomePageProps) {
  return (
    <section className="panel levels" aria-labelledby="levels-title">
      <h2 id="levels-title">{context.say(homeTexts.levels)}</h2>
      <p>{context.say(homeTexts.levelsLead)}</p>
      <ul className="level-overview">
        {facetOptions('level', page, {}, context, model)
          .toReversed()
          .map((level) => (
            <li key={level.value}>
              <a href={context.link(addresses.services, { [listParameters.level]: level.value })}>{level.name}</a>
              <meter
                min={0}
                max={Math.max(1, page.total)}
                value={level.count}
                aria-hidden="true"
                className={`meter-level-${level.value}`}
              />
              <span className="level-count">{showNumber(level.count, context.locale)}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}

function How({ context }: { context: PageContext }) {
  const steps = [
    [homeTexts.howFind, homeTexts.howFindText],
    [homeTexts.howRead, homeTexts.howReadText],
    [homeTexts.howFill, homeTexts.howFillText],
    [homeTexts.howFollow, homeTexts.howFollowText],
  ] as const;
  return (
    <section aria-labelledby="how-title">
      <h2 id="how-title">{context.say(homeTexts.how)}</h2>
      <ol className="how">
        {steps.map(([title, text]) => (
          <li key={title.en}>
            <h3>{context.say(title)}</h3>
            <p>{context.say(text)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
