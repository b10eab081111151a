import { fill, fillText, type Text } from '../../messages/text';
import { deadlineInWords } from '../../procedure/deadlines';
import { findBlock } from '../blocks';
import type { Condition } from '../conditions/condition';
import type { FieldDraft, SectionDraft, StepDraft } from '../draft';
import { blockSection, type Derivation, newFields } from './derivation';
import { feeSections } from './fee-section';
import { channelsForForm } from './form-channels';
import { deriveMessages } from './messages';
import { bilingual } from './phrasebook';
import { foldPhrase } from './procedure-facts';
import { clipped, clippedText, longest } from './text-limits';

const { result: texts, staff, steps } = deriveMessages;

/** Step 4: the office that handles it, how the result is returned, and what is to be paid. */
export function resultStep(derivation: Derivation, covered: readonly string[]): StepDraft {
  const sections: SectionDraft[] = [officeSection(derivation)];
  const isHandedOver = covered.includes('result-delivery');
  const delivery = isHandedOver ? undefined : blockSection(derivation, findBlock('result-delivery'));
  if (delivery !== undefined) {
    sections.push(delivery);
    derivation.report.blocks.push({ step: 'result', block: 'result-delivery', rule: 'result', because: 'mọi thủ tục' });
  }
  sections.push(...feeSections(derivation, covered));
  return { id: 'result', title: derivation.book.say(steps.result), sections };
}

function officeSection(derivation: Derivation): SectionDraft {
  const { book } = derivation;
  const fields = newFields(derivation, [
    ...performerField(derivation),
    notice(derivation, 'noticeOffice', texts.office, officeInWords(derivation)),
    ...(derivation.procedureCase.channels.length > 0
      ? [notice(derivation, 'noticeDeadline', texts.deadline, deadlinesInWords(derivation))]
      : []),
  ]);
  return { id: 'office', title: book.say(texts.office), fields };
}

/** Where the applicant has to choose: a mission abroad, a commune of the province, or one of several agencies. */
function performerField(derivation: Derivation): FieldDraft[] {
  const { procedure, book, options, report } = derivation;
  const { performers } = procedure;
  const atCommunes =
    performers.kind === 'communes' || (performers.kind === 'outside' && /cấp xã/iu.test(performers.name));
  if (isAbroad(derivation)) return [missionField(derivation)];
  if (atCommunes) return [communeField(derivation)];
  if (performers.kind !== 'list') return [];
  const choices = performers.agencies.flatMap((code) => {
    const name = options.agencyNames?.[code];
    return name === undefined ? [] : [{ value: code, label: clipped(book.say(bilingual(book, name)), longest.choice) }];
  });
  if (choices.length === 0) {
    report.leftToStaff.push(staff.agencyUnknown);
    return [];
  }
  const agency: FieldDraft = {
    key: 'handlingAgency',
    type: 'choice',
    label: book.say(texts.agency),
    required: true,
    settings: { display: 'select', choices },
  };
  return isKeptAnywhere(derivation) ? keeperFields(derivation, agency) : [agency];
}

/** Copies from a register come from whoever keeps it: communes keep registers beside the agencies of the list. */
function isKeptAnywhere({ procedure }: Derivation): boolean {
  return foldPhrase(procedure.decidingAgency).includes('quản lý sổ gốc');
}

function keeperFields(derivation: Derivation, agency: FieldDraft): FieldDraft[] {
  const { book } = derivation;
  const keptBy = (value: string): Condition => ({ field: 'registerKeeper', is: 'equals', value });
  return [
    {
      key: 'registerKeeper',
      type: 'choice',
      label: book.say(texts.keeper),
      help: book.say(texts.keeperHelp),
      required: true,
      settings: {
        display: 'radio',
        choices: [
          { value: 'commune', label: book.say(texts.keeperCommune) },
          { value: 'agency', label: book.say(texts.keeperAgency) },
        ],
      },
    },
    { ...communeField(derivation), showWhen: keptBy('commune') },
    { ...agency, showWhen: keptBy('agency') },
  ];
}

/** Whether the case is dealt with by a Vietnamese mission abroad: no commune and no centre of the province takes it. */
function isAbroad({ procedureCase }: Derivation): boolean {
  return foldPhrase(procedureCase.name).includes('cơ quan đại diện');
}

function missionField({ book }: Derivation): FieldDraft {
  return {
    key: 'handlingMission',
    type: 'text',
    label: book.say(texts.mission),
    help: book.say(texts.missionHelp),
    required: true,
    settings: { maxLength: 150 },
  };
}

function communeField(derivation: Derivation): FieldDraft {
  const { procedure, book } = derivation;
  const agency = agencyInWords(derivation, procedure.receivingAgency);
  const { vi, en } = texts.communeHelp;
  const help = { vi: fill(vi, { agency: agency.vi }), en: fill(en, { agency: agency.en }) };
  const field: FieldDraft = {
    key: 'handlingCommune',
    type: 'commune',
    label: book.say(texts.commune),
    help: book.say(clippedText(help, longest.help)),
    required: true,
  };
  const isProvince = /^H\d{2}$/.test(procedure.province);
  return isProvince
    ? { ...field, settings: { province: procedure.province } }
    : { ...field, type: 'address', settings: { detail: false } };
}

/** Remarks on former tiers or on another province, in brackets: not for applicants. */
const remark = /\s*\((?:trước|đà nẵng)[^)]*\)/giu;

/** District tiers ended on 01/07/2025 (Law on Organisation of Local Government 72/2025/QH15). */
const formerTier = /cấp huyện|quận|huyện/iu;

function officeInWords(derivation: Derivation): Text {
  if (isAbroad(derivation)) return texts.handledAbroad;
  const { procedure, report } = derivation;
  const receiving = agencyInWords(derivation, procedure.receivingAgency);
  const deciding = agencyInWords(derivation, procedure.decidingAgency);
  if (formerTier.test(procedure.decidingAgency)) report.leftToStaff.push(staff.formerTier);
  const isFormer = formerTier.test(deciding.vi);
  const text = isFormer ? texts.receivedBy : texts.handledBy;
  return {
    vi: fillText(text, { receiving: receiving.vi, deciding: deciding.vi }).vi,
    en: fillText(text, { receiving: receiving.en, deciding: deciding.en }).en,
  };
}

/** An agency as published, without remarks; several are separated by `;`. */
function agencyInWords({ book }: Derivation, published: string): Text {
  const vi = published.replace(remark, '').trim();
  const parts = vi.split(';').map((part) => bilingual(book, part.trim()).en);
  return { vi, en: parts.join('; ') };
}

function deadlinesInWords({ procedureCase }: Derivation): Text {
  const channels = channelsForForm(procedureCase.channels);
  const said = (language: keyof Text) =>
    channels.map(({ kind, deadline }) => `${texts[kind][language]}: ${deadlineInWords(deadline, language)}.`).join(' ');
  return { vi: said('vi'), en: said('en') };
}

function notice({ book }: Derivation, key: string, label: Text, text: Text): FieldDraft {
  return {
    key,
    type: 'explanation',
    label: book.say(label),
    settings: { text: book.say(clippedText(text, longest.explanation)), tone: 'info' },
  };
}
