import { fileSizeText } from '../../messages/file-size';
import type { FormTemplate, ProcedureCase } from '../../procedure/procedure';
import { addresses } from '../addresses';
import { procedureTexts } from './messages';
import type { Subject } from './subject';

/** Mẫu đơn, tờ khai: the file where there is one, and the blank made from the released form. */
export function TemplatesSection(subject: Subject) {
  const { context, procedure, forms } = subject;
  const templates = procedure.cases.flatMap((one) => templatesOf(one).map((template) => ({ one, template })));
  if (templates.length === 0 && Object.keys(forms).length === 0) {
    return <p>{context.say(procedureTexts.templatesNone)}</p>;
  }
  return (
    <>
      {templates.length === 0 && <p>{context.say(procedureTexts.templatesNone)}</p>}
      <ul className="templates">
        {templates.map(({ one, template }) => (
          <li key={`${one.key}/${template.name}`}>
            <span {...context.vietnamese}>{template.name}</span>
            {template.file && (
              <a className="template-link" href={addresses.template(template.file.sha256, template.file.name)} download>
                {context.say(procedureTexts.downloadOf, {
                  name: template.file.name,
                  size: fileSizeText(template.file.bytes, context.locale),
                })}
              </a>
            )}
          </li>
        ))}
        {procedure.cases
          .filter((one) => forms[one.key] !== undefined)
          .map((one) => (
            <li key={`blank/${one.key}`}>
              <a href={context.link(addresses.blank(procedure.province, procedure.key, one.key))}>
                {context.say(procedureTexts.templateFromForm)}
                {procedure.cases.length > 1 && <span {...context.vietnamese}> – {one.name}</span>}
              </a>
            </li>
          ))}
      </ul>
    </>
  );
}

function templatesOf(one: ProcedureCase): FormTemplate[] {
  return one.documents
    .map((document) => document.template)
    .filter((template): template is FormTemplate => template !== null);
}
