import { onlineNotices } from '../../form/derive/online-notices';
import { fieldsOf } from '../../form/fields';
import type { Form, FormSection } from '../../form/form';
import { member } from '../../form/json';
import type { Procedure, ProcedureCase } from '../../procedure/procedure';
import { addresses } from '../addresses';
import { frameTexts } from '../frame/messages';
import { Page } from '../frame/page';
import type { PageContext } from '../page-context';
import { BlankField } from './blank-shapes';
import { conditionalGroups } from './conditional-groups';
import { filingTexts } from './messages';

export type BlankPageProps = {
  context: PageContext;
  procedure: Procedure;
  one: ProcedureCase;
  /** In the language of the page. */
  form: Form;
  formHash: string;
  revision: number;
};

/** The released form on paper: A4, lines to write on, boxes to tick, empty table rows, a place to sign. */
export function BlankPage({ context, procedure, one, form, formHash, revision }: BlankPageProps) {
  return (
    <Page
      context={context}
      title={context.say(filingTexts.blankTitle, { name: procedure.name })}
      current="services"
      crumbs={[
        { name: context.say(frameTexts.home), address: addresses.home },
        { name: context.say(frameTexts.services), address: addresses.services },
        {
          name: procedure.name,
          address: addresses.service(procedure.province, procedure.key),
          vietnamese: true,
        },
      ]}
      hidden
    >
      <p className="note screen-only">{context.say(filingTexts.blankHow)}</p>
      <article className="sheet">
        <header className="sheet-head">
          <p className="sheet-state">{context.say(filingTexts.state)}</p>
          <p className="sheet-motto">{context.say(filingTexts.motto)}</p>
          <h1>{form.title}</h1>
          {procedure.cases.length > 1 && <p {...context.vietnamese}>({one.name})</p>}
          <p className="sheet-to">{context.say(filingTexts.to, { agency: procedure.decidingAgency })}</p>
        </header>
        {form.steps.map((step, at) => (
          <section key={step.id} className="sheet-step" aria-labelledby={`buoc-${at + 1}`}>
            <h2 id={`buoc-${at + 1}`}>{`${at + 1}. ${step.title}`}</h2>
            {onPaper(form, step.sections).map((section) => (
              <div key={section.id} className="sheet-section">
                <SectionTitle form={form} section={section} stepTitle={step.title} context={context} />
                {conditionalGroups(form, section, context.locale).map((group) => (
                  <div key={group.fields[0]?.key} className={group.when === undefined ? undefined : 'blank-when'}>
                    {group.when !== undefined && (
                      <p className="blank-note">{context.say(filingTexts.fillWhen, { when: group.when })}</p>
                    )}
                    {group.fields.map((field) => (
                      <BlankField key={field.key} field={field} context={context} />
                    ))}
                  </div>
                ))}
              </div>
            ))}
          </section>
        ))}
        <div className="sheet-sign">
          <p>{context.say(filingTexts.signaturePlace)}</p>
          <p>
            <strong>{context.say(filingTexts.signer)}</strong>
          </p>
          <p>{context.say(filingTexts.signHow)}</p>
        </div>
        <footer className="sheet-foot">
          <p>
            {context.say(filingTexts.blankNote, { revision })}
            {procedure.code !== null && ` · ${procedure.code}`}
          </p>
          <p className="code">{context.say(filingTexts.blankHash, { hash: formHash.slice(0, 16) })}</p>
        </footer>
      </article>
    </Page>
  );
}

/** The sections without what only concerns filing online. */
function onPaper(form: Form, sections: readonly FormSection[]): FormSection[] {
  const { byKey } = fieldsOf(form);
  return sections
    .map((section) => ({
      ...section,
      fields: section.fields.filter((key) => !(onlineNotices.has(key) && byKey.get(key)?.type.kind === 'layout')),
    }))
    .filter(({ fields }, at) => fields.length > 0 || sections[at]?.fields.length === 0);
}

/** Nothing is uploaded on paper: a section of uploads is the checklist of enclosed papers. */
function SectionTitle(props: { form: Form; section: FormSection; stepTitle: string; context: PageContext }) {
  const { form, section, stepTitle, context } = props;
  const { byKey } = fieldsOf(form);
  const isUpload = (key: string) => member(byKey.get(key)?.ui, 'ui:widget') === 'upload';
  const isChecklist = section.fields.length > 0 && section.fields.every(isUpload);
  const title = isChecklist ? context.say(filingTexts.checklist) : section.title;
  return title && title !== stepTitle ? <h3>{title}</h3> : null;
}
