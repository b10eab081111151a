import type { ServiceSummary } from '../../portal/read-model/read-model';
import { forCitizens } from '../../service-level/for-citizens';
import { addresses } from '../addresses';
import { channelNames } from '../words/vocabulary';
import { procedureTexts } from './messages';
import type { Subject } from './subject';

type SummaryCase = ServiceSummary['cases'][number];

/** What one can do now: file online, case by case, or why not; and the blank to print. */
export function Actions(subject: Subject) {
  const { context, summary } = subject;
  return (
    <section className="actions" aria-labelledby="actions-title">
      <h2 id="actions-title">{context.say(procedureTexts.fileTitle)}</h2>
      {summary.cases.map((one) => (
        <div className="action" key={one.key}>
          {summary.cases.length > 1 && (
            <h3 {...context.vietnamese}>{context.say(procedureTexts.fileCase, { name: one.name })}</h3>
          )}
          <CaseAction {...subject} one={one} />
        </div>
      ))}
    </section>
  );
}

function CaseAction(props: Subject & { one: SummaryCase }) {
  const { context, summary, one } = props;
  const named = summary.cases.length > 1 ? ` – ${one.name}` : '';
  return (
    <>
      {one.online ? (
        <>
          <a
            className="button button-main"
            href={context.link(addresses.filing(summary.province, summary.key, one.key))}
            aria-label={named === '' ? undefined : `${context.say(procedureTexts.fileOnline)}${named}`}
          >
            {context.say(procedureTexts.fileOnline)}
          </a>
          <p className="hint">{context.say(procedureTexts.fileOnlineHint)}</p>
        </>
      ) : (
        <>
          <p className="action-none">
            <strong>{context.say(procedureTexts.fileNotOffered)}</strong>
          </p>
          <p className="hint">{whyNot(props)}</p>
        </>
      )}
      {props.forms[one.key] && (
        <p>
          <a href={context.link(addresses.blank(summary.province, summary.key, one.key))}>
            {context.say(procedureTexts.printBlank)}
            {named}
          </a>
        </p>
      )}
    </>
  );
}

/** The reason why a case cannot be filed online: its channels say no, or a criterion of level 3 or below is missing. */
function whyNot({ context, procedure, release, one }: Subject & { one: SummaryCase }): string {
  const channels = procedure.cases.find((each) => each.key === one.key)?.channels ?? [];
  if (!channels.some((channel) => channel.kind === 'online')) {
    const names = [...new Set(channels.map((channel) => context.say(channelNames[channel.kind]).toLowerCase()))];
    return context.say(procedureTexts.fileNoChannel, { channels: names.join(', ') || '–' });
  }
  const missing = release.level.criteria.filter((answer) => !answer.met && answer.level <= 3);
  const reasons = missing.map((answer) => context.say(forCitizens(answer.because))).join(' ');
  return context.say(procedureTexts.fileNotReady, { reasons: reasons || context.say(procedureTexts.fileNoReason) });
}
