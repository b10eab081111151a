import { type FormField, fieldsOf } from '../../form/fields';
import type { Form } from '../../form/form';
import type { PageContext } from '../page-context';
import { filingTexts } from './messages';

/** What a form will ask, step by step, for those who want to know before they begin or have no JavaScript. */
export function Outline({ form, context }: { form: Form; context: PageContext }) {
  const fields = fieldsOf(form).byKey;
  return (
    <ol className="outline">
      {form.steps.map((step, at) => (
        <li key={step.id}>
          <h3>{context.say(filingTexts.step, { number: at + 1, title: step.title })}</h3>
          {step.description && <p>{step.description}</p>}
          {step.sections.map((section) => (
            <div key={section.id} className="outline-section">
              {section.title && section.title !== step.title && <h4>{section.title}</h4>}
              <ul>
                {section.fields.map((key) => {
                  const field = fields.get(key);
                  if (field === undefined) return null;
                  return (
                    <li key={key}>
                      {field.label}
                      {field.shows.length > 0 && <span className="aside"> {context.say(filingTexts.sometimes)}</span>}
                      {isOptional(field) && <span className="aside"> {context.say(filingTexts.optional)}</span>}
                    </li>
                  );
                })}
              </ul>
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** A question that everybody sees and nobody has to answer. */
function isOptional(field: FormField): boolean {
  return field.type.kind === 'value' && field.shows.length === 0 && !field.required;
}
