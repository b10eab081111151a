import type { Form } from '../../form/form';
import type { ServiceSummary } from '../../portal/read-model/read-model';
import { deadlineInWords } from '../../procedure/deadlines';
import { documentsForChannel, isProducedByForm } from '../../procedure/documents';
import type { Procedure, ProcedureCase } from '../../procedure/procedure';
import { addresses } from '../addresses';
import { frameTexts } from '../frame/messages';
import { Page } from '../frame/page';
import type { PageContext } from '../page-context';
import { DocumentTable } from '../procedure/documents-section';
import { Fees } from '../procedure/ways-section';
import { deadlineDetails } from '../words/deadline';
import { filingTexts } from './messages';
import { Outline } from './outline';

export type FilingPageProps = {
  context: PageContext;
  procedure: Procedure;
  /** The case that is filed. */
  one: ProcedureCase;
  summaryCase: ServiceSummary['cases'][number];
  /** In the language of the page. */
  form: Form;
  validatorUrl: string;
  /** In a frame on another site. */
  isEmbedded?: boolean;
};

/**
 * The page of a form. The island takes over `#form-root`; until then, and without JavaScript, it holds a readable outline
 * of what is asked, the papers to prepare, the time limit and the fee.
 */
export function FilingPage(props: FilingPageProps) {
  const { context, procedure, one, summaryCase, isEmbedded = false } = props;
  const back = addresses.service(procedure.province, procedure.key);
  return (
    <Page
      context={context}
      title={context.say(filingTexts.title, { name: procedure.name })}
      current="services"
      crumbs={[
        { name: context.say(frameTexts.home), address: addresses.home },
        { name: context.say(frameTexts.services), address: addresses.services },
        { name: procedure.name, address: back, vietnamese: true },
      ]}
      scripts={summaryCase.online ? [context.assets.formPage] : []}
      styles={context.assets.formCss ?? []}
      data={summaryCase.online ? [addresses.form(summaryCase.formHash)] : []}
      tellsLanguage
      isBare={isEmbedded}
      hidden={isEmbedded}
    >
      <header className="filing-head">
        <p className="overline">{context.say(filingTexts.filing)}</p>
        <h1 {...context.vietnamese}>{procedure.name}</h1>
        {procedure.cases.length > 1 && (
          <p {...context.vietnamese}>{context.say(filingTexts.case, { name: one.name })}</p>
        )}
        <p className="filing-links">
          <a href={context.link(back)} target={isEmbedded ? '_blank' : undefined} rel="noopener">
            {context.say(filingTexts.guide)}
          </a>
          <a
            target={isEmbedded ? '_blank' : undefined}
            rel="noopener"
            href={context.link(addresses.blank(procedure.province, procedure.key, one.key))}
          >
            {context.say(filingTexts.printBlank)}
          </a>
        </p>
      </header>
      {summaryCase.online ? <Island {...props} /> : <NotOffered {...props} />}
    </Page>
  );
}

function Island(props: FilingPageProps) {
  const { context, procedure, one, summaryCase } = props;
  return (
    <>
      <noscript>
        <p className="note warning">{context.say(filingTexts.noScript)}</p>
      </noscript>
      <div
        id="form-root"
        data-form-url={addresses.form(summaryCase.formHash)}
        data-validator-url={props.validatorUrl}
        data-province={procedure.province}
        data-key={procedure.key}
        data-case={one.key}
        data-form-hash={summaryCase.formHash}
        data-locale={context.locale}
        data-submit-url={addresses.submissions}
        data-upload-url={addresses.uploads}
        data-lookup-url={context.link(addresses.lookUp)}
        data-embedded={props.isEmbedded ? 'true' : undefined}
      >
        <Preparation {...props} />
      </div>
    </>
  );
}

function NotOffered(props: FilingPageProps) {
  const { context } = props;
  return (
    <>
      <div className="note warning">
        <p>
          <strong>{context.say(filingTexts.notOffered)}</strong>
        </p>
        <p>{context.say(filingTexts.notOfferedHint)}</p>
      </div>
      <Preparation {...props} />
    </>
  );
}

function Preparation({ context, one, form }: FilingPageProps) {
  const online = one.channels.filter((channel) => channel.kind === 'online');
  const papers = documentsForChannel(one, 'online').filter((document) => !isProducedByForm(document));
  return (
    <div className="preparation">
      <section aria-labelledby="prepare-title">
        <h2 id="prepare-title">{context.say(filingTexts.prepare)}</h2>
        <DocumentTable context={context} name={one.name} documents={papers} />
        <p className="hint">{context.say(filingTexts.prepareHint)}</p>
      </section>
      {online.length > 0 && (
        <section aria-labelledby="time-title">
          <h2 id="time-title">{context.say(filingTexts.timeAndFee)}</h2>
          {online.map((channel, at) => {
            const said = deadlineInWords(channel.deadline, context.locale);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same channel may occur twice, its place is its identity
              <dl className="facts" key={at}>
                <dt>{context.say(filingTexts.deadline)}</dt>
                <dd>
                  {said}
                  {deadlineDetails(channel.deadline, said).map((detail) => (
                    <span className="cell-note" key={detail} {...context.vietnamese}>
                      {detail}
                    </span>
                  ))}
                </dd>
                <dt>{context.say(filingTexts.fee)}</dt>
                <dd>
                  <Fees channel={channel} context={context} />
                </dd>
              </dl>
            );
          })}
        </section>
      )}
      <section aria-labelledby="outline-title">
        <h2 id="outline-title">{context.say(filingTexts.outline)}</h2>
        <Outline form={form} context={context} />
      </section>
    </div>
  );
}
