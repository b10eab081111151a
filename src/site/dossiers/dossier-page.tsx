import type { Dossier } from '../../dossier/dossier';
import { tidySecret } from '../../dossier/receipt';
import type { ShownStep } from '../../form/show';
import { fileSizeText } from '../../messages/file-size';
import type { Problem } from '../../problem/problem';
import { addresses } from '../addresses';
import { frameTexts } from '../frame/messages';
import { Page } from '../frame/page';
import type { PageContext } from '../page-context';
import { showDate, showMoment } from '../words/dates';
import { nextSteps, stateNames } from '../words/vocabulary';
import { dossierTexts } from './messages';
import { SentAnswers } from './sent-answers';

export type DossierPageProps = {
  context: PageContext;
  dossier: Dossier;
  /** As typed; shown here and nowhere else. */
  secret: string;
  /** Right after it was sent: the page is the receipt. */
  isNew: boolean;
  warnings: readonly Problem[];
  /** What was sent, step by step; undefined when its form is not at hand. */
  answers: readonly ShownStep[] | undefined;
};

/** A dossier for the one who sent it: number, secret, status, due date, what was sent, what happens next. Printed, it is the receipt. */
export function DossierPage(props: DossierPageProps) {
  const { context, dossier } = props;
  return (
    <Page
      context={context}
      title={context.say(dossierTexts.receiptTitle, { number: dossier.number })}
      current="lookUp"
      crumbs={[
        { name: context.say(frameTexts.home), address: addresses.home },
        { name: context.say(dossierTexts.lookUp), address: addresses.lookUp },
      ]}
      hidden
      tellsLanguage
    >
      <article className="dossier">
        {props.isNew && (
          <div className="note success" role="status">
            <p className="note-title">{context.say(dossierTexts.received)}</p>
            <p>{context.say(dossierTexts.receivedHint)}</p>
          </div>
        )}
        <header className="dossier-head">
          <h1>{context.say(dossierTexts.title, { number: dossier.number })}</h1>
          <p {...context.vietnamese}>{dossier.procedureName}</p>
        </header>
        <Receipt {...props} />
        <Next {...props} />
        <Warnings {...props} />
        <section aria-labelledby="sent-title">
          <h2 id="sent-title">{context.say(dossierTexts.sent)}</h2>
          {props.answers === undefined ? (
            <p>{context.say(dossierTexts.sentMissing)}</p>
          ) : (
            <SentAnswers steps={props.answers} files={dossier.files} context={context} />
          )}
        </section>
        <Files {...props} />
        <History {...props} />
        <p className="hint">{context.say(dossierTexts.revision, { revision: dossier.revision })}</p>
      </article>
    </Page>
  );
}

function Receipt({ context, dossier, secret }: DossierPageProps) {
  const isProvisional = dossier.state === 'submitted';
  return (
    <section className="receipt" aria-label={context.say(dossierTexts.receiptTitle, { number: dossier.number })}>
      <dl className="receipt-codes">
        <div>
          <dt>{context.say(dossierTexts.number)}</dt>
          <dd className="code" data-testid="dossier-number">
            {dossier.number}
          </dd>
        </div>
        <div>
          <dt>{context.say(dossierTexts.secret)}</dt>
          <dd className="code" data-testid="dossier-secret">
            {tidySecret(secret) ?? secret}
          </dd>
        </div>
      </dl>
      <p className="hint">{context.say(dossierTexts.keepSecret)}</p>
      <dl className="facts">
        <dt>{context.say(dossierTexts.state)}</dt>
        <dd>
          <strong className={`state state-${dossier.state}`}>{context.say(stateNames[dossier.state])}</strong>
        </dd>
        <dt>{context.say(dossierTexts.dueOn)}</dt>
        <dd>
          {dossier.dueOn === null ? (
            context.say(dossierTexts.dueNone)
          ) : (
            <>
              <strong>{showDate(dossier.dueOn)}</strong>
              {isProvisional && <span className="cell-note">{context.say(dossierTexts.dueProvisional)}</span>}
            </>
          )}
        </dd>
        <dt>{context.say(dossierTexts.sentAt)}</dt>
        <dd>{showMoment(dossier.submittedAt)}</dd>
        <dt>{context.say(dossierTexts.applicant)}</dt>
        <dd {...context.vietnamese}>{dossier.applicantName}</dd>
        <dt>{context.say(dossierTexts.procedure)}</dt>
        <dd {...context.vietnamese}>
          <a href={context.link(addresses.service(dossier.province, dossier.key))}>{dossier.procedureName}</a>
        </dd>
      </dl>
      <p className="screen-only print-how">
        <strong>{context.say(dossierTexts.print)}:</strong> {context.say(dossierTexts.printHow)}
      </p>
    </section>
  );
}

function Next({ context, dossier }: DossierPageProps) {
  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title">{context.say(dossierTexts.next)}</h2>
      <p>{context.say(nextSteps[dossier.state])}</p>
    </section>
  );
}

function Warnings({ context, warnings }: DossierPageProps) {
  if (warnings.length === 0) return null;
  return (
    <section className="note warning" aria-labelledby="warnings-title">
      <h2 id="warnings-title">{context.say(dossierTexts.warnings)}</h2>
      <p>{context.say(dossierTexts.warningsHint)}</p>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.code}/${warning.field}`}>{context.say(warning.message)}</li>
        ))}
      </ul>
    </section>
  );
}

function Files({ context, dossier }: DossierPageProps) {
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title">{context.say(dossierTexts.files)}</h2>
      {dossier.files.length === 0 ? (
        <p>{context.say(dossierTexts.filesNone)}</p>
      ) : (
        <div className="table-wrap">
          <table className="rows">
            <caption className="visually-hidden">{context.say(dossierTexts.files)}</caption>
            <thead>
              <tr>
                <th scope="col">{context.say(dossierTexts.fileName)}</th>
                <th scope="col">{context.say(dossierTexts.fileSize)}</th>
                <th scope="col">{context.say(dossierTexts.fileSum)}</th>
              </tr>
            </thead>
            <tbody>
              {dossier.files.map((file) => (
                <tr key={file.id}>
                  <th scope="row" data-label={context.say(dossierTexts.fileName)}>
                    {file.name}
                  </th>
                  <td data-label={context.say(dossierTexts.fileSize)}>{fileSizeText(file.bytes, context.locale)}</td>
                  <td data-label={context.say(dossierTexts.fileSum)} className="code">
                    {file.sha256.slice(0, 16)}…
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function History({ context, dossier }: DossierPageProps) {
  if (dossier.events.length === 0) return null;
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{context.say(dossierTexts.history)}</h2>
      <ol className="history">
        {dossier.events.map((event) => (
          <li key={`${event.at}/${event.to}`}>
            <time dateTime={event.at}>{showMoment(event.at)}</time>
            <strong>{context.say(stateNames[event.to])}</strong>
            {event.note && <span {...context.vietnamese}>{event.note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
