import { conditionalGroups } from '../../form/conditional-groups';
import type { FormField } from '../../form/fields';
import type { Form } from '../../form/form';
import { textAt } from '../../form/json';
import type { PageContext } from '../page-context';
import { filingTexts } from './messages';

/** What a form will ask, step by step, for those who want to know before they begin or have no JavaScript. */
export function Outline({ form, context }: { form: Form; context: PageContext }) {
  return (
    <ol className="outline">
      {form.steps.map((step, at) => (
        <li key={step.id}>
          <h3>{context.say(filingTexts.step, { number: at + 1, title: step.title })}</h3>
          {step.description && <p>{step.description}</p>}
          {step.sections.map((section) => (
            <div key={section.id} className="outline-section">
              {section.title && section.title !== step.title && <h4>{section.title}</h4>}
              {conditionalGroups(form, section, context.locale).map((group) => (
                <div key={group.fields[0]?.key} className={group.when === undefined ? undefined : 'outline-when'}>
                  {group.when !== undefined && (
                    <p className="hint">{context.say(filingTexts.when, { when: group.when })}</p>
                  )}
                  <ul>
                    {group.fields.map((field) => (
                      <li key={field.key}>
                        {noticeText(field) === undefined ? field.label : `${field.label}: ${noticeText(field)}`}
                        {isOptional(field) && <span className="aside"> {context.say(filingTexts.optional)}</span>}
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** What a notice says; a question says nothing. */
function noticeText(field: FormField): string | undefined {
  return field.type.kind === 'layout' ? textAt(field.node, 'description') : undefined;
}

/** A question that nobody has to answer. */
function isOptional(field: FormField): boolean {
  return field.type.kind === 'value' && !field.required && field.requires.length === 0;
}
