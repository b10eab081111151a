import { fileSizeText } from '../../messages/file-size';
import { fill } from '../../messages/text';
import type { ListingFilter } from '../../portal/read-model/listing';
import { feedFormats } from '../../service-list/changes/feeds';
import { dateForPeople, dayInVietnam } from '../../service-list/dates';
import type { ListFormat } from '../../service-list/formats/format';
import { unpublishedLine } from '../../service-list/formats/head-lines';
import type { ListMeta } from '../../service-list/list-meta';
import { type PublishedPlan, planName } from '../../service-list/published-plan';
import { addresses } from '../addresses';
import { frameTexts } from '../frame/messages';
import { Page } from '../frame/page';
import type { PageContext } from '../page-context';
import { showNumber } from '../words/numbers';
import { exportQuery } from './list-query';
import { exportTexts } from './messages';
import type { FileSize } from './sizes';

export type DownloadPageProps = {
  context: PageContext;
  filter: ListingFilter;
  meta: ListMeta;
  /** A size of null: too many services for this format. */
  files: readonly { format: ListFormat; size: FileSize | null }[];
  /** Named lists that may be taken instead of the whole. */
  plans: readonly PublishedPlan[];
};

/** The list to take away: what it is, every format with its size, a past day, the feeds of changes. */
export function DownloadPage(props: DownloadPageProps) {
  const { context, filter } = props;
  const query = exportQuery(filter);
  return (
    <Page
      context={context}
      title={context.say(exportTexts.title)}
      crumbs={[
        { name: context.say(frameTexts.home), address: addresses.home },
        { name: context.say(frameTexts.services), address: addresses.services },
      ]}
    >
      <h1>{filter.plan?.title ?? context.say(exportTexts.title)}</h1>
      <p>{context.say(exportTexts.intro)}</p>
      <About {...props} />
      <Files {...props} />
      <Plans {...props} />
      <section aria-labelledby="as-of-title" className="download-part">
        <h2 id="as-of-title">{context.say(exportTexts.asOfLabel)}</h2>
        <form method="get" action={addresses.catalog} className="download-form">
          {Object.entries({
            ...query,
            'as-of': undefined,
            lang: context.locale === 'vi' ? undefined : context.locale,
          }).map(
            ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <label htmlFor="as-of">{context.say(exportTexts.asOfLabel)}</label>
          <input id="as-of" type="date" name="as-of" max={context.today} defaultValue={filter.asOf ?? ''} />
          <button className="button button-quiet" type="submit">
            {context.say(exportTexts.asOfButton)}
          </button>
        </form>
      </section>
      <section aria-labelledby="follow-title" className="download-part">
        <h2 id="follow-title">{context.say(exportTexts.follow)}</h2>
        <p>{context.say(exportTexts.followHow)}</p>
        <ul>
          {feedFormats.map(({ id, name, extension }) => (
            <li key={id}>
              <a href={context.link(addresses.changes(extension), { ...query, 'as-of': undefined })}>{name}</a>
            </li>
          ))}
          <li>
            <a href={addresses.context}>{context.say(exportTexts.linked)}</a>
          </li>
        </ul>
      </section>
      <section aria-labelledby="embed-title" className="download-part">
        <h2 id="embed-title">{context.say(exportTexts.embed)}</h2>
        <p>{context.say(exportTexts.embedHow)}</p>
        <p>
          <a href={context.link(addresses.embedExample)}>{context.say(exportTexts.embedExample)}</a>
        </p>
      </section>
    </Page>
  );
}

function About({ context, meta }: DownloadPageProps) {
  const { locale } = context;
  const scope = [
    meta.owner,
    ...meta.narrowedTo,
    ...(meta.asOf === null ? [] : [fill(exportTexts.asOf[locale], { date: dateForPeople(meta.asOf) })]),
    fill(exportTexts.count[locale], { count: showNumber(meta.count, locale) }),
    ...unpublishedLine(meta),
  ];
  return (
    <dl className="download-about">
      <dt>{context.say(exportTexts.scope)}</dt>
      <dd>{scope.join(' · ')}</dd>
      <dt>{context.say(exportTexts.revision)}</dt>
      <dd>{meta.revision}</dd>
      {meta.modifiedAt !== null && (
        <>
          <dt>{context.say(exportTexts.modified)}</dt>
          <dd>{dateForPeople(dayInVietnam(meta.modifiedAt))}</dd>
        </>
      )}
      <dt>{context.say(exportTexts.licence)}</dt>
      <dd>
        <a rel="license" href={meta.licence.address}>
          {meta.licence.name}
        </a>
      </dd>
    </dl>
  );
}

function Plans({ context, filter, plans }: DownloadPageProps) {
  if (plans.length === 0) return null;
  const { province } = filter;
  return (
    <section aria-labelledby="plans-title" className="download-part">
      <h2 id="plans-title">{context.say(exportTexts.plans)}</h2>
      <p>{context.say(exportTexts.plansHow)}</p>
      <ul>
        {filter.plan && (
          <li>
            <a href={context.link(addresses.catalog, { province })}>{context.say(exportTexts.wholeList)}</a>
          </li>
        )}
        {plans.map((plan) => (
          <li key={planName(plan)}>
            <a
              href={context.link(addresses.catalog, { list: planName(plan) })}
              {...(filter.plan && planName(filter.plan) === planName(plan) ? { 'aria-current': 'page' } : {})}
            >
              {plan.title}
            </a>
            {plan.legalBasis && ` (${plan.legalBasis})`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Files({ context, filter, files }: DownloadPageProps) {
  return (
    <section aria-labelledby="files-title" className="download-part">
      <h2 id="files-title">{context.say(exportTexts.formats)}</h2>
      <table className="download-files">
        <thead>
          <tr>
            <th scope="col">{context.say(exportTexts.file)}</th>
            <th scope="col">{context.say(exportTexts.use)}</th>
            <th scope="col">{context.say(exportTexts.size)}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ format, size }) => (
            <tr key={format.id}>
              <th scope="row">
                {size === null ? (
                  context.say(format.name)
                ) : (
                  <a href={context.link(addresses.export(format.extension), exportQuery(filter))}>
                    {context.say(format.name)}
                  </a>
                )}
              </th>
              <td>
                {size === null ? context.say(exportTexts.tooLong, { most: format.most ?? 0 }) : context.say(format.use)}
              </td>
              <td className="download-size">{size === null ? '–' : sizeInWords(size, context)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function sizeInWords({ bytes, exact }: FileSize, context: PageContext): string {
  const size = fileSizeText(bytes, context.locale);
  return exact ? size : context.say(exportTexts.about, { size });
}
