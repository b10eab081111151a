import { listIn, type Settings, textIn } from '../../../src/bulk-work/settings';
import type { Text } from '../../../src/messages/text';
import { type Problem, ProblemError } from '../../../src/problem/problem';
import { mayEdit } from '../../access';
import { idOf, idsOf } from '../../fields/relation';
import { messages } from '../../messages';
import { performerKinds } from '../../procedures/choices';
import { bulkMessages } from '../messages';
import type { ActionTools, Subject } from './action';
import { asIs, changeOf, editColumns } from './edit-columns';

type Performers = Subject['performers'];

const titles = {
  performers: { vi: 'Cơ quan thực hiện', en: 'Performed by' },
  charge: { vi: 'Cơ quan phụ trách', en: 'Agency in charge' },
  responsible: { vi: 'Người phụ trách', en: 'Person responsible' },
} satisfies Record<string, Text>;

const kinds = performerKinds.filter(({ value }) => value !== 'outside');

const kindIn = (settings: Settings): Performers['kind'] | undefined =>
  kinds.find(({ value }) => value === textIn(settings, 'kind'))?.value;

/** Who performs it after the settings; undefined where they say nothing of it. */
function performersIn(settings: Settings): Performers | undefined {
  const kind = kindIn(settings);
  if (kind === undefined) return undefined;
  return {
    kind,
    agency: kind === 'department' ? (textIn(settings, 'agency') ?? null) : null,
    agencies: kind === 'list' ? [...listIn(settings, 'agencies')] : [],
    name: null,
  };
}

function inWords({ kind, agency, agencies, name }: Performers, names: ActionTools['agencies']): Text | null {
  const nameOf = (code: string | null) => (code === null ? '' : (names.get(code) ?? code));
  if (kind === 'department') return asIs(nameOf(idOf(agency)));
  if (kind === 'list') return asIs(idsOf(agencies).map(nameOf).join('; '));
  if (kind === 'outside') return asIs(name);
  return performerKinds.find(({ value }) => value === kind)?.label ?? null;
}

/** Agencies and people of the settings that the province does not have. */
function strangers(tools: ActionTools, settings: Settings): Problem[] {
  const codes = [textIn(settings, 'agency'), textIn(settings, 'charge'), ...listIn(settings, 'agencies')];
  const isStranger = codes.some((code) => code !== undefined && !tools.agencies.has(code));
  return isStranger ? [{ ...bulkMessages.agencyUnknown, field: 'settings.agency' }] : [];
}

/** Says who performs the procedures, who is in charge of them, and who answers for them. */
export const performers = editColumns(
  {
    id: 'performers',
    name: { vi: 'Giao cơ quan thực hiện, người phụ trách', en: 'Assign performers and who is responsible' },
    intro: {
      vi: 'Đổi cơ quan thực hiện, cơ quan phụ trách bản ghi và người phụ trách. Mục để trống giữ nguyên.',
      en: 'Changes who performs the procedures, which agency is in charge, and who is responsible. What is left empty stays.',
    },
    fields: [
      { name: 'kind', title: titles.performers, kind: 'choice', choices: kinds },
      {
        name: 'agency',
        title: { vi: 'Cơ quan', en: 'Agency' },
        kind: 'agency',
        when: { field: 'kind', is: 'department' },
      },
      {
        name: 'agencies',
        title: { vi: 'Các cơ quan', en: 'Agencies' },
        kind: 'agencies',
        when: { field: 'kind', is: 'list' },
      },
      { name: 'charge', title: titles.charge, kind: 'agency' },
      { name: 'responsible', title: titles.responsible, kind: 'text' },
    ],
    check: (settings) => {
      const asked = performersIn(settings);
      const isWithout =
        (asked?.kind === 'department' && !asked.agency) || (asked?.kind === 'list' && asked.agencies?.length === 0);
      const isEmpty = !asked && !textIn(settings, 'charge') && !textIn(settings, 'responsible');
      if (isWithout || isEmpty)
        throw new ProblemError(422, [{ ...bulkMessages.performersNeeded, field: 'settings.agency' }]);
    },
  },
  (tools, subject, settings) => {
    const problems = strangers(tools, settings);
    if (problems.length > 0) return { verdict: 'refused', problems };
    const asked = performersIn(settings);
    const charge = textIn(settings, 'charge');
    const responsible = textIn(settings, 'responsible');
    const chargeNow = idOf(subject.managingAgency);
    // Whoever is limited to agencies gives nothing away (collections/procedures/charge.ts).
    if (charge && !mayEdit(tools.staff, { province: idOf(subject.province) ?? '', agency: charge })) {
      return { verdict: 'refused', problems: [{ ...messages.outsideAgencies, field: 'settings.charge' }] };
    }
    const nameOf = (code: string | null | undefined) => asIs(code ? (tools.agencies.get(code) ?? code) : null);
    return {
      data: {
        ...(asked ? { performers: asked } : {}),
        ...(charge ? { managingAgency: charge } : {}),
        ...(responsible ? { target: { ...subject.target, responsible } } : {}),
      },
      changes: [
        ...(asked
          ? changeOf(titles.performers, inWords(subject.performers, tools.agencies), inWords(asked, tools.agencies))
          : []),
        ...(charge ? changeOf(titles.charge, nameOf(chargeNow), nameOf(charge)) : []),
        ...(responsible ? changeOf(titles.responsible, asIs(subject.target.responsible), asIs(responsible)) : []),
      ],
    };
  },
);
