import { fillText } from '../../messages/text';
import type { LegacyCriterion, Subject } from '../criterion';
import { criterionMessages } from '../messages';
import { quoted } from '../sentences';

const texts = criterionMessages['l1-agency'];

/** Agencies that the rule of performers names and that do not exist (any more). */
function goneAgencies({ procedure: { performers }, evidence }: Subject): string[] {
  const named =
    performers.kind === 'department' ? [performers.agency] : performers.kind === 'list' ? performers.agencies : [];
  return named.filter((code) => evidence.agencyName(code) === undefined);
}

/** The deciding agency is named, and the agencies that perform it exist. */
export const l1Agency: LegacyCriterion = {
  id: 'l1-agency',
  level: 1,
  title: texts.title,
  mendedAt: { kind: 'procedure', field: 'decidingAgency' },
  answer: (subject) => {
    const agency = subject.procedure.decidingAgency.trim();
    if (agency === '') return { met: false, because: texts.missing, cause: 'record' };
    const gone = goneAgencies(subject);
    const place = { kind: 'procedure', field: 'performers' } as const;
    return gone.length > 0
      ? { met: false, because: fillText(texts.gone, { codes: quoted(gone) }), cause: 'offering', place }
      : { met: true, because: fillText(texts.met, { agency }) };
  },
};
