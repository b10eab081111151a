import type { Text } from '../../messages/text';
import type { ApplicantKind } from '../../procedure/procedure';
import { findBlock } from '../blocks';
import type { Condition } from '../conditions/condition';
import type { FieldDraft, SectionDraft, StepDraft } from '../draft';
import { blockSection, type Derivation, newFields } from './derivation';
import { deriveMessages as texts } from './messages';

/** Groups of applicants that are asked the same questions. */
type Group = 'citizen' | 'overseas-vietnamese' | 'foreigner' | 'household' | 'organisation';

const groupOf: Record<ApplicantKind, Group> = {
  citizen: 'citizen',
  official: 'citizen',
  'party-member': 'citizen',
  'overseas-vietnamese': 'overseas-vietnamese',
  foreigner: 'foreigner',
  'household-business': 'household',
  enterprise: 'organisation',
  'foreign-invested-enterprise': 'organisation',
  cooperative: 'organisation',
  organisation: 'organisation',
  'party-organisation': 'organisation',
  'foreign-organisation': 'organisation',
};

const order: readonly Group[] = ['citizen', 'overseas-vietnamese', 'foreigner', 'household', 'organisation'];

/** Which block asks which groups. */
const blocksOfGroups: readonly { block: string; groups: readonly Group[] }[] = [
  { block: 'citizen', groups: ['citizen'] },
  { block: 'foreign-person', groups: ['overseas-vietnamese', 'foreigner'] },
  { block: 'household-business-applicant', groups: ['household'] },
  { block: 'organisation', groups: ['organisation'] },
];

/** The groups that may apply; a record that names nobody is open to citizens and organisations. */
export function applicantGroups(kinds: readonly ApplicantKind[]): Group[] {
  const groups = new Set(kinds.map((kind) => groupOf[kind]));
  return groups.size === 0 ? ['citizen', 'organisation'] : order.filter((group) => groups.has(group));
}

/** Step 1: who applies, in which capacity, how to reach them, and whether they act for somebody else. */
export function applicantStep(derivation: Derivation): StepDraft {
  const groups = applicantGroups(derivation.procedure.applicants);
  const sections: SectionDraft[] = [];
  if (groups.length > 1) {
    sections.push({
      id: 'applicant-kind',
      title: derivation.book.say(texts.applicantKind.title),
      fields: newFields(derivation, [kindQuestion(derivation, groups)]),
    });
  }
  for (const { block, groups: asked } of blocksOfGroups) {
    const present = asked.filter((group) => groups.includes(group));
    if (present.length === 0) continue;
    add(derivation, sections, block, kindCondition(groups, present), 'đối tượng thực hiện');
  }
  add(derivation, sections, 'contact', undefined, 'mọi thủ tục');
  const because = authorisationBecause(derivation, groups);
  if (because !== undefined) add(derivation, sections, 'authorisation', undefined, because);
  return { id: 'applicant', title: derivation.book.say(texts.steps.applicant), sections };
}

function kindQuestion(derivation: Derivation, groups: readonly Group[]): FieldDraft {
  const label = (group: Group): Text => texts.applicantKind[group];
  return {
    key: 'applicantKind',
    type: 'choice',
    label: derivation.book.say(texts.applicantKind.label),
    help: derivation.book.say(texts.applicantKind.help),
    required: true,
    settings: {
      display: 'radio',
      choices: groups.map((group) => ({ value: group, label: derivation.book.say(label(group)) })),
    },
  };
}

function kindCondition(groups: readonly Group[], present: readonly Group[]): Condition | undefined {
  if (present.length === groups.length) return undefined;
  const [only] = present;
  return present.length === 1 && only !== undefined
    ? { field: 'applicantKind', is: 'equals', value: only }
    : { field: 'applicantKind', is: 'one-of', value: [...present] };
}

/** Acting for somebody else matters where a document depends on it, or where organisations apply through their people. */
function authorisationBecause(derivation: Derivation, groups: readonly Group[]): string | undefined {
  const conditions = derivation.procedureCase.documents.flatMap((document) => document.condition?.text ?? []);
  if (conditions.some((text) => text.normalize('NFC').toLowerCase().includes('ủy quyền'))) {
    return 'có giấy tờ với điều kiện “có ủy quyền”';
  }
  return groups.includes('organisation') ? 'tổ chức nộp qua người được cử' : undefined;
}

function add(
  derivation: Derivation,
  sections: SectionDraft[],
  id: string,
  showWhen: Condition | undefined,
  because: string,
): void {
  const section = blockSection(derivation, findBlock(id), showWhen);
  if (section === undefined) return;
  sections.push(section);
  derivation.report.blocks.push({ step: 'applicant', block: id, rule: 'applicant', because });
}
