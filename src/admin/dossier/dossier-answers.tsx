'use client';
import { useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { ShownDossier } from '../../../collections/dossiers/answers-endpoint';
import { states } from '../../dossier/states';
import type { ShownStep } from '../../form/show';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { sayDate } from '../dates';
import { messages } from '../messages';
import { useSay } from '../use-say';
import { History } from './history';
import { FileList, ShownValue } from './shown-value';

/** What was sent, in the words of the form it was filled against, with its files to download, and what happened since. */
export function DossierAnswers() {
  const { id } = useDocumentInfo();
  const { say, locale } = useSay();
  const { config } = useConfig();
  const [dossier, setDossier] = useState<ShownDossier>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  useEffect(() => {
    if (!id) return;
    let isStale = false;
    void askServer<ShownDossier>(`${config.routes.api}/dossiers/${id}/answers?locale=${locale}`).then((answer) => {
      if (isStale) return;
      setDossier(answer.value);
      setProblems(answer.problems ?? []);
    });
    return () => {
      isStale = true;
    };
  }, [id, locale, config.routes.api]);

  if (!dossier) {
    return (
      <p role="status" className={problems.length > 0 ? 'cat-bad' : 'cat-quiet'}>
        {problems.length > 0 ? problems.map(({ message }) => message[locale]).join(' ') : say(messages.loading)}
      </p>
    );
  }
  const shownIds = new Set(dossier.steps.flatMap(filesIn));
  const others = dossier.files.filter((file) => !shownIds.has(file.id));
  return (
    <section className="cat-dossier" aria-label={say(messages.answers)}>
      <Head dossier={dossier} />
      {!dossier.isFormKnown && <p className="cat-note">{say(messages.formGone)}</p>}
      {dossier.steps.map((step) => (
        <Step key={step.step} step={step} dossier={dossier} />
      ))}
      {others.length > 0 && (
        <section className="cat-panel">
          <h3>{say(messages.otherFiles)}</h3>
          <FileList files={others} dossierId={dossier.id} />
        </section>
      )}
      <History events={dossier.events} />
    </section>
  );
}

function Head({ dossier }: { dossier: ShownDossier }) {
  const { say, locale } = useSay();
  const { procedureName, caseName, agencyName, portalName, state, submittedAt, dueOn, revision, via } = dossier;
  const name = states.find((known) => known.state === state)?.name;
  const facts = [
    say(messages.sentOn, { time: sayDate(submittedAt, locale) }),
    ...(dueOn ? [say(messages.dueOn, { date: sayDate(dueOn, locale, 'day') })] : []),
    via === 'site' ? say(messages.viaSite) : say(messages.viaPortal, { via: portalName ?? via }),
    ...(agencyName ? [say(messages.receivedAt, { agency: agencyName })] : []),
    say(messages.revisionOf, { revision }),
  ];
  return (
    <header>
      <h2>{procedureName}</h2>
      {caseName && <p>{caseName}</p>}
      <p>
        <span className="cat-pill cat-pill--quiet">{name ? name[locale] : state}</span>{' '}
        <span className="cat-quiet">{facts.join(' · ')}</span>
      </p>
    </header>
  );
}

function Step({ step: { title, sections }, dossier }: { step: ShownStep; dossier: ShownDossier }) {
  return (
    <section className="cat-panel">
      {title && <h3>{title}</h3>}
      {sections.map((section) => (
        <div key={`${section.title ?? ''} ${section.rows[0]?.field ?? ''}`}>
          {section.title && <h4>{section.title}</h4>}
          <dl className="cat-answers">
            {section.rows.map(({ field, label, value }) => (
              <div key={field}>
                <dt>{label}</dt>
                <dd>
                  <ShownValue value={value} dossier={dossier} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

function filesIn({ sections }: ShownStep): string[] {
  return sections.flatMap(({ rows }) => rows.flatMap(({ value }) => (value.kind === 'files' ? value.ids : [])));
}
