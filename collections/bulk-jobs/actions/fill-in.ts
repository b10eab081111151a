import type { RowChange } from '../../../src/bulk-work/row';
import { listIn, type Settings, settingMessages, textIn } from '../../../src/bulk-work/settings';
import type { Text } from '../../../src/messages/text';
import { ProblemError } from '../../../src/problem/problem';
import { idOf } from '../../fields/relation';
import { applicants, tiers } from '../../procedures/choices';
import { bulkMessages } from '../messages';
import type { ActionTools, Subject } from './action';
import { asIs, type Columns, changeOf, editColumns } from './edit-columns';

type Part = { data: Columns; changes: readonly RowChange[] };

/**
 * One element that publication needs and that office lists seldom have.
 * @returns what it makes of a procedure; nothing where the settings name none, or the element is there and shall stay
 */
type Element = (tools: ActionTools, subject: Subject, settings: Settings) => Part;

const nothing: Part = { data: {}, changes: [] };

const titles = {
  applicants: { vi: 'Đối tượng thực hiện', en: 'Who may apply' },
  tiers: { vi: 'Cấp thực hiện', en: 'Tiers' },
  sector: { vi: 'Lĩnh vực', en: 'Sector' },
  agency: { vi: 'Cơ quan thực hiện, tiếp nhận, giải quyết', en: 'Agency that performs, receives and decides' },
  performers: { vi: 'Cơ quan thực hiện', en: 'Performed by' },
  receivingAgency: { vi: 'Nơi tiếp nhận', en: 'Receives' },
  decidingAgency: { vi: 'Cơ quan có thẩm quyền', en: 'Decides' },
} satisfies Record<string, Text>;

const mayWrite = (isEmpty: boolean, { overwrite }: Settings) => isEmpty || overwrite === true;

/** An element that is some of a closed list. */
function someOf<Value extends string>(
  name: 'applicants' | 'tiers',
  choices: readonly { value: Value; label: Text }[],
  read: (subject: Subject) => readonly Value[] | null | undefined,
  write: (values: Value[]) => Columns,
): Element {
  const inWords = (values: readonly Value[]): Text | null => {
    const labels = choices.filter(({ value }) => values.includes(value)).map(({ label }) => label);
    if (labels.length === 0) return null;
    return { vi: labels.map(({ vi }) => vi).join('; '), en: labels.map(({ en }) => en).join('; ') };
  };
  return (_tools, subject, settings) => {
    const asked = choices.flatMap(({ value }) => (listIn(settings, name).includes(value) ? [value] : []));
    const before = read(subject) ?? [];
    if (asked.length === 0 || !mayWrite(before.length === 0, settings)) return nothing;
    return { data: write(asked), changes: changeOf(titles[name], inWords(before), inWords(asked)) };
  };
}

const sector: Element = ({ sectors }, subject, settings) => {
  const asked = textIn(settings, 'sector');
  const before = idOf(subject.sector);
  if (asked === undefined || !mayWrite(before === null, settings)) return nothing;
  const named = (id: string | null) => asIs(id && (sectors.get(id) ?? id));
  return { data: { sector: asked }, changes: changeOf(titles.sector, named(before), named(asked)) };
};

const isNamed = (text: string | null | undefined) => (text ?? '').trim() !== '';

/** Whether the record says who performs it; an import without such a column leaves an agency outside without a name. */
const isPerformed = ({ performers }: Subject) => performers.kind !== 'outside' || isNamed(performers.name);

/** One agency for the three elements that say who does it, each by itself where it is missing. */
const agency: Element = ({ agencies }, subject, settings) => {
  const asked = textIn(settings, 'agency');
  if (asked === undefined) return nothing;
  const name = agencies.get(asked) ?? asked;
  const named = (field: 'receivingAgency' | 'decidingAgency'): Part =>
    mayWrite(!isNamed(subject[field]), settings)
      ? { data: { [field]: name }, changes: changeOf(titles[field], asIs(subject[field]), asIs(name)) }
      : nothing;
  const performers: Part = isPerformed(subject)
    ? nothing
    : {
        data: { performers: { kind: 'department', agency: asked, agencies: [], name: null } },
        changes: changeOf(titles.performers, null, asIs(name)),
      };
  return joined([performers, named('receivingAgency'), named('decidingAgency')]);
};

function joined(parts: readonly Part[]): Part {
  return {
    data: Object.assign({}, ...parts.map(({ data }) => data)),
    changes: parts.flatMap(({ changes }) => changes),
  };
}

const elements: readonly Element[] = [
  someOf(
    'applicants',
    applicants,
    (subject) => subject.applicants,
    (values) => ({ applicants: values }),
  ),
  someOf(
    'tiers',
    tiers,
    (subject) => subject.tiers,
    (values) => ({ tiers: values }),
  ),
  sector,
  agency,
];

/** Fills in what a publication needs and imported rows lack: who may apply, tiers, sector, agency. */
export const fillIn = editColumns(
  {
    id: 'fill-in',
    name: { vi: 'Bổ sung đối tượng, cấp, lĩnh vực, cơ quan', en: 'Fill in applicants, tiers, sector, agency' },
    intro: {
      vi: 'Ghi những mục bắt buộc khi công bố mà danh mục nhập vào thường thiếu. Chỉ ghi nơi còn trống, trừ khi chọn thay.',
      en: 'Writes what a publication needs and imported lists often lack. Only where it is empty, unless you choose to replace.',
    },
    fields: [
      { name: 'applicants', title: titles.applicants, kind: 'choices', choices: applicants },
      { name: 'tiers', title: titles.tiers, kind: 'choices', choices: tiers },
      { name: 'sector', title: titles.sector, kind: 'sector' },
      {
        name: 'agency',
        title: titles.agency,
        kind: 'agency',
        hint: {
          vi: 'Ghi vào từng mục còn trống; cơ quan thực hiện đã ghi thì giữ, kể cả khi chọn thay',
          en: 'Into each of the three that is empty; who performs it stays where it is given, even when replacing',
        },
      },
      {
        name: 'overwrite',
        kind: 'tick',
        title: { vi: 'Thay cả nơi đã ghi', en: 'Replace what is there too' },
        hint: { vi: 'mặc định chỉ ghi nơi còn trống', en: 'else only what is empty is written' },
      },
    ],
    check: (settings) => {
      const isGiven = Object.keys(settings).some((name) => name !== 'overwrite');
      if (!isGiven) throw new ProblemError(422, [{ ...settingMessages.nothing, field: 'settings' }]);
    },
  },
  (tools, subject, settings) => {
    const asked = { agency: textIn(settings, 'agency'), sector: textIn(settings, 'sector') };
    if (asked.agency !== undefined && !tools.agencies.has(asked.agency)) {
      return { verdict: 'refused', problems: [{ ...bulkMessages.agencyUnknown, field: 'settings.agency' }] };
    }
    if (asked.sector !== undefined && !tools.sectors.has(asked.sector)) {
      return { verdict: 'refused', problems: [{ ...bulkMessages.sectorUnknown, field: 'settings.sector' }] };
    }
    return joined(elements.map((element) => element(tools, subject, settings)));
  },
);
