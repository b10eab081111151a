import type { ServiceEntry } from '../../service-list/entry';
import { governmentService, inScript } from '../../service-list/linked-data/schema-org';
import { addresses, listParameters } from '../addresses';
import { frameTexts } from '../frame/messages';
import { Page } from '../frame/page';
import { LevelBadge } from '../services/level-badge';
import { currentLevelNames } from '../words/vocabulary';
import { Actions } from './actions';
import { procedureTexts } from './messages';
import { sections } from './sections';
import type { Subject } from './subject';
import { Summary } from './summary';

/** Everything published about one procedure, all elements of Decree 63/2010/NĐ-CP Art. 8, with what one can do about it. */
export function ProcedurePage(subject: Subject) {
  const { context, procedure, release } = subject;
  const sector = subject.model.sectors().find((one) => one.id === procedure.sector)?.name ?? procedure.sector;
  return (
    <Page
      context={context}
      title={procedure.name}
      description={procedure.name}
      current="services"
      crumbs={[
        { name: context.say(frameTexts.home), address: addresses.home },
        { name: context.say(frameTexts.services), address: addresses.services },
        {
          name: sector,
          address: `${addresses.services}?${listParameters.sector}=${encodeURIComponent(procedure.sector)}`,
          vietnamese: true,
        },
      ]}
      linkedData={inScript(governmentService(entryOf(subject), context.origin))}
      tellsLanguage
    >
      <div className="procedure">
        <header className="procedure-head">
          <p className="procedure-marks">
            <LevelBadge level={release.level} context={context} />
            <span>{context.say(currentLevelNames[release.level.current])}</span>
          </p>
          <h1 {...context.vietnamese}>{procedure.name}</h1>
          <p className="procedure-code">
            {procedure.code === null
              ? context.say(procedureTexts.noCode)
              : `${context.say(procedureTexts.code)}: ${procedure.code}`}
          </p>
        </header>
        <Summary {...subject} />
        <div className="procedure-side">
          <Actions {...subject} />
          <Contents {...subject} />
        </div>
        <div className="procedure-body">
          {sections.map((section) => (
            <section key={section.id} id={section.id} aria-labelledby={`${section.id}-title`} className="part">
              <h2 id={`${section.id}-title`}>{context.say(section.title)}</h2>
              <section.Body {...subject} />
            </section>
          ))}
        </div>
      </div>
    </Page>
  );
}

/** The service as an entry of the published list. */
function entryOf({ summary, procedure, release, model }: Subject): ServiceEntry {
  return {
    procedure,
    release,
    level: release.level,
    sectorName: model.sectors().find(({ id }) => id === procedure.sector)?.name ?? procedure.sector,
    agencyName: summary.agencyName,
    provinceName: model.places().province(procedure.province)?.name ?? procedure.province,
    forms: summary.cases.flatMap(({ key, name, online, formHash }) =>
      formHash === '' ? [] : [{ caseKey: key, caseName: name, online }],
    ),
  };
}

function Contents({ context }: Subject) {
  return (
    <nav className="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{context.say(procedureTexts.contents)}</h2>
      <ol>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`}>{context.say(section.title)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
