import type { LegalText } from '../../procedure/procedure';
import { publicCaveats } from '../../procedure/staff-notes';
import type { PageContext } from '../page-context';
import { dayAndTime, showDate } from '../words/dates';
import { confidenceWords } from '../words/vocabulary';
import { procedureTexts } from './messages';
import type { Subject } from './subject';

/** Yêu cầu, điều kiện. */
export function RequirementsSection({ context, procedure }: Subject) {
  if (procedure.requirements === null) return <p>{context.say(procedureTexts.requirementsNone)}</p>;
  return (
    <p className="as-written" {...context.vietnamese}>
      {procedure.requirements}
    </p>
  );
}

/** Căn cứ pháp lý, with the time each text is in force where it is known. */
export function LegalSection({ context, procedure }: Subject) {
  if (procedure.legalBasis.length === 0) return <p>{context.say(procedureTexts.legalNone)}</p>;
  return (
    <ul className="legal" {...context.vietnamese}>
      {procedure.legalBasis.map((law) => (
        <li key={law.text}>
          {law.text}
          <Validity law={law} context={context} />
        </li>
      ))}
    </ul>
  );
}

function Validity({ law, context }: { law: LegalText; context: PageContext }) {
  if (law.validTo !== null && law.validTo < context.today) {
    return (
      <span className="cell-note warn">{context.say(procedureTexts.legalPast, { date: showDate(law.validTo) })}</span>
    );
  }
  if (law.validFrom === null) return null;
  return <span className="cell-note">{context.say(procedureTexts.legalSince, { date: showDate(law.validFrom) })}</span>;
}

/** Quyết định công bố, and which revision of the catalogue this is. */
export function DecisionSection({ context, procedure, release }: Subject) {
  const { decision } = procedure;
  return (
    <dl className="facts">
      <dt>{context.say(procedureTexts.decision)}</dt>
      <dd {...context.vietnamese}>
        {decision === null && context.say(procedureTexts.decisionNone)}
        {decision !== null &&
          (decision.date === null
            ? decision.number
            : context.say(procedureTexts.decisionValue, { number: decision.number, date: showDate(decision.date) }))}
      </dd>
      <dt>{context.say(procedureTexts.revision)}</dt>
      <dd>
        {context.say(procedureTexts.revisionValue, {
          revision: release.revision,
          ...dayAndTime(release.releasedAt),
        })}
      </dd>
      {procedure.procedureType && (
        <>
          <dt>{context.say(procedureTexts.type)}</dt>
          <dd {...context.vietnamese}>{procedure.procedureType}</dd>
        </>
      )}
    </dl>
  );
}

/** Where the record comes from, how sure it is, and what does not fit. */
export function ProvenanceSection({ context, procedure, release }: Subject) {
  const { provenance } = procedure;
  const caveats = publicCaveats(provenance.caveats);
  const confidence = confidenceWords.get(provenance.confidence);
  return (
    <>
      <dl className="facts">
        <dt>{context.say(procedureTexts.source)}</dt>
        <dd {...context.vietnamese}>
          {/^https?:\/\//.test(provenance.source) ? (
            <a href={provenance.source} rel="noreferrer">
              {provenance.source}
            </a>
          ) : (
            provenance.source
          )}
        </dd>
        <dt>{context.say(procedureTexts.confidence)}</dt>
        {confidence === undefined ? (
          <dd {...context.vietnamese}>{provenance.confidence}</dd>
        ) : (
          <dd>{context.say(confidence)}</dd>
        )}
        <dt>{context.say(procedureTexts.contentHash)}</dt>
        <dd className="code">{release.sha256}</dd>
      </dl>
      {caveats.length > 0 && (
        <>
          <h3>{context.say(procedureTexts.caveats)}</h3>
          <ul className="caveats" {...context.vietnamese}>
            {caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
