import type { Form } from '../../form/form';
import type { Procedure, ProcedureCase } from '../../procedure/procedure';
import { blankFormats } from '../../service-list/blank';
import { makeBlank } from '../../service-list/blank/blank';
import { blankTexts } from '../../service-list/blank/messages';
import { addresses } from '../addresses';
import { frameTexts } from '../frame/messages';
import { Page } from '../frame/page';
import type { PageContext } from '../page-context';
import { BlankField } from './blank-shapes';
import { filingTexts } from './messages';

export type BlankPageProps = {
  context: PageContext;
  procedure: Procedure;
  one: ProcedureCase;
  form: Form;
  formHash: string;
  revision: number;
};

/** The released form on paper: A4, lines to write on, boxes to tick, empty table rows, a place to sign; as files too. */
export function BlankPage({ context, ...source }: BlankPageProps) {
  const { procedure, one } = source;
  const blank = makeBlank({ ...source, locale: context.locale });
  return (
    <Page
      context={context}
      title={context.say(filingTexts.blankTitle, { name: procedure.name })}
      current="services"
      crumbs={[
        { name: context.say(frameTexts.home), address: addresses.home },
        { name: context.say(frameTexts.services), address: addresses.services },
        { name: procedure.name, address: addresses.service(procedure.province, procedure.key), vietnamese: true },
      ]}
      hidden
    >
      <p className="note screen-only">
        {context.say(filingTexts.blankHow)} {context.say(filingTexts.blankFiles)}{' '}
        {blankFormats.map(({ extension, name }) => (
          <span key={extension}>
            <a href={context.link(addresses.blankFile(procedure.province, procedure.key, one.key, extension))}>
              {name}
            </a>{' '}
          </span>
        ))}
      </p>
      <article className="sheet">
        <header className="sheet-head">
          <p className="sheet-state">{context.say(blankTexts.state)}</p>
          <p className="sheet-motto">{context.say(blankTexts.motto)}</p>
          <h1>{blank.title}</h1>
          {blank.caseName !== null && <p {...context.vietnamese}>({blank.caseName})</p>}
          <p className="sheet-to">{blank.to}</p>
        </header>
        {blank.steps.map((step, at) => (
          <section key={step.id} className="sheet-step" aria-labelledby={`buoc-${at + 1}`}>
            <h2 id={`buoc-${at + 1}`}>{step.title}</h2>
            {step.sections.map((section) => (
              <div key={section.id} className="sheet-section">
                {section.title !== null && <h3>{section.title}</h3>}
                {section.groups.map(({ when, items }, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: groups of a section never move
                  <div key={place} className={when === null ? undefined : 'blank-when'}>
                    {when !== null && <p className="blank-note">{when}</p>}
                    {items.map((item, number) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: questions never move
                      <BlankField key={number} item={item} />
                    ))}
                  </div>
                ))}
              </div>
            ))}
          </section>
        ))}
        <div className="sheet-sign">
          <p>{context.say(blankTexts.signaturePlace)}</p>
          <p>
            <strong>{context.say(blankTexts.signer)}</strong>
          </p>
          <p>{context.say(blankTexts.signHow)}</p>
        </div>
        <footer className="sheet-foot">
          {blank.origin.map((text, at) => (
            <p key={text} className={at > 0 ? 'code' : undefined}>
              {text}
            </p>
          ))}
        </footer>
      </article>
    </Page>
  );
}
