import { channelsOfDocument, isProducedByForm } from '../../procedure/documents';
import type { RequiredDocument } from '../../procedure/procedure';
import type { PageContext } from '../page-context';
import { documentModes } from '../words/vocabulary';
import { procedureTexts } from './messages';
import type { Subject } from './subject';

/** Thành phần, số lượng hồ sơ: one complete table per case. */
export function DocumentsSection({ context, procedure }: Subject) {
  return (
    <>
      {procedure.cases.map((one) => (
        <div key={one.key}>
          {procedure.cases.length > 1 && <h3 {...context.vietnamese}>{one.name}</h3>}
          <DocumentTable context={context} name={one.name} documents={one.documents} />
        </div>
      ))}
      <p>{context.say(procedureTexts.numberOfSets, { count: procedure.numberOfSets })}</p>
    </>
  );
}

/** The papers of one case; the form page shows the same table. */
export function DocumentTable(props: { context: PageContext; name: string; documents: readonly RequiredDocument[] }) {
  const { context, documents } = props;
  if (documents.length === 0) return <p>{context.say(procedureTexts.documentsNone)}</p>;
  return (
    <div className="table-wrap">
      <table className="rows rows-documents">
        <caption className="visually-hidden">{context.say(procedureTexts.documentsOf, { name: props.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{context.say(procedureTexts.document)}</th>
            <th scope="col">{context.say(procedureTexts.documentAmount)}</th>
            <th scope="col">{context.say(procedureTexts.documentHow)}</th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <tr key={document.key}>
              <th scope="row" data-label={context.say(procedureTexts.document)} {...context.vietnamese}>
                {document.name}
                <Need document={document} context={context} />
              </th>
              <td data-label={context.say(procedureTexts.documentAmount)}>{amounts(document, context)}</td>
              <td data-label={context.say(procedureTexts.documentHow)}>
                {context.say(documentModes[document.mode])}
                <TemplateNote document={document} context={context} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Need({ document, context }: { document: RequiredDocument; context: PageContext }) {
  return (
    <span className="need">
      <span className={document.required ? 'need-required' : 'need-optional'}>
        {context.say(document.required ? procedureTexts.required : procedureTexts.notRequired)}
      </span>
      {document.condition && (
        <span className="need-when">{context.say(procedureTexts.when, { text: document.condition.text })}</span>
      )}
    </span>
  );
}

function TemplateNote({ document, context }: { document: RequiredDocument; context: PageContext }) {
  const { template } = document;
  const isMadeHere = isProducedByForm(document) && (channelsOfDocument(document)?.includes('online') ?? true);
  if (template === null && !isMadeHere) return null;
  return (
    <span className="template-note">
      {template && template.name !== document.name && (
        <span className="template-name" {...context.vietnamese}>
          {context.say(procedureTexts.template, { name: template.name })}
        </span>
      )}
      {template?.mustBeSigned && <span>{context.say(procedureTexts.mustBeSigned)}</span>}
      {isMadeHere && <span>{context.say(procedureTexts.formMadeHere)}</span>}
    </span>
  );
}

function amounts(document: RequiredDocument, context: PageContext): string {
  const parts = [
    document.originals > 0 ? context.say(procedureTexts.originals, { count: document.originals }) : '',
    document.copies > 0 ? context.say(procedureTexts.copies, { count: document.copies }) : '',
  ].filter((part) => part !== '');
  return parts.join(', ') || '–';
}
