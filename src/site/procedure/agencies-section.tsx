import { performerNames } from '../words/performer';
import { applicantNames, tierNames } from '../words/vocabulary';
import { procedureTexts } from './messages';
import type { Subject } from './subject';

/** Đối tượng thực hiện. */
export function ApplicantsSection({ context, procedure }: Subject) {
  return (
    <ul>
      {procedure.applicants.map((kind) => (
        <li key={kind}>{context.say(applicantNames[kind])}</li>
      ))}
    </ul>
  );
}

/** Cơ quan thực hiện: who receives, decides and carries out. */
export function AgenciesSection({ context, procedure, model }: Subject) {
  return (
    <dl className="facts">
      <dt>{context.say(procedureTexts.receiving)}</dt>
      <dd {...context.vietnamese}>{procedure.receivingAgency}</dd>
      <dt>{context.say(procedureTexts.deciding)}</dt>
      <dd {...context.vietnamese}>{procedure.decidingAgency}</dd>
      <dt>{context.say(procedureTexts.performing)}</dt>
      {performerNames(procedure.performers, procedure.province, model, 'vi').map((name) => (
        <dd key={name} {...context.vietnamese}>
          {name}
        </dd>
      ))}
      <dt>{context.say(procedureTexts.tiers)}</dt>
      <dd>{procedure.tiers.map((tier) => context.say(tierNames[tier])).join(', ') || '–'}</dd>
    </dl>
  );
}

/** Kết quả thực hiện. */
export function ResultsSection({ context, procedure }: Subject) {
  if (procedure.results.length === 0) return <p>{context.say(procedureTexts.resultsNone)}</p>;
  return (
    <ul {...context.vietnamese}>
      {procedure.results.map((result) => (
        <li key={`${result.code}/${result.name}`}>
          {result.name}
          {result.code && <span className="code"> {result.code}</span>}
        </li>
      ))}
    </ul>
  );
}
