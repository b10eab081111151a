import type { Dossier } from '../../dossier/dossier';
import type { Shown } from '../../form/field-types/field-type';
import type { ShownStep } from '../../form/show';
import { fileSizeText } from '../../messages/file-size';
import type { PageContext } from '../page-context';
import { dossierTexts } from './messages';

/** The answers as they were sent, step by step; files by the names they were sent under. */
export function SentAnswers(props: { steps: readonly ShownStep[]; files: Dossier['files']; context: PageContext }) {
  return (
    <div className="answers">
      {props.steps.map((step) => (
        <section key={step.step} className="answers-step">
          <h3>{step.title}</h3>
          {step.sections.map((section) => (
            <div key={section.rows[0]?.field}>
              {section.title && section.title !== step.title && <h4>{section.title}</h4>}
              <Rows rows={section.rows} files={props.files} context={props.context} />
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

type RowsProps = { rows: readonly { label: string; value: Shown }[]; files: Dossier['files']; context: PageContext };

function Rows({ rows, files, context }: RowsProps) {
  return (
    <dl className="answer-rows">
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows may carry the same label
        <div key={at}>
          <dt>{row.label}</dt>
          <dd>
            <Value value={row.value} files={files} context={context} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ value, files, context }: { value: Shown; files: Dossier['files']; context: PageContext }) {
  switch (value.kind) {
    case 'text':
      return value.text === '' ? <span className="aside">{context.say(dossierTexts.notAnswered)}</span> : value.text;
    case 'rows':
      return <Rows rows={value.rows} files={files} context={context} />;
    case 'files':
      return (
        <ul>
          {value.ids.map((id) => {
            const file = files.find((one) => one.id === id);
            return (
              <li key={id}>{file === undefined ? id : `${file.name} (${fileSizeText(file.bytes, context.locale)})`}</li>
            );
          })}
        </ul>
      );
  }
}
