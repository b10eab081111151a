import { fillText, type Text } from '../../messages/text';
import { deadlineInWords } from '../../procedure/deadlines';
import { findBlock } from '../blocks';
import type { FieldDraft, SectionDraft, StepDraft } from '../draft';
import { blockSection, type Derivation, newFields } from './derivation';
import { channelsForForm, feeSections } from './fee-section';
import { deriveMessages } from './messages';
import { bilingual } from './phrasebook';

const { result: texts, staff, steps } = deriveMessages;

/** Step 4: the office that handles it, how the result is returned, and what is to be paid. */
export function resultStep(derivation: Derivation, covered: readonly string[]): StepDraft {
  const sections: SectionDraft[] = [officeSection(derivation)];
  const delivery = blockSection(derivation, findBlock('result-delivery'));
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
    notice(derivation, 'noticeDeadline', texts.deadline, deadlinesInWords(derivation)),
  ]);
  return { id: 'office', title: book.say(texts.office), fields };
}

/** Where the applicant has to choose: a commune of the province, or one of several agencies. */
function performerField(derivation: Derivation): FieldDraft[] {
  const { procedure, book, options, report } = derivation;
  const { performers } = procedure;
  const atCommunes =
    performers.kind === 'communes' || (performers.kind === 'outside' && /cấp xã/iu.test(performers.name));
  if (atCommunes) return [communeField(derivation)];
  if (performers.kind !== 'list') return [];
  const choices = performers.agencies.flatMap((code) => {
    const name = options.agencyNames?.[code];
    return name === undefined ? [] : [{ value: code, label: book.say(bilingual(book, name)) }];
  });
  if (choices.length === 0) {
    report.leftToStaff.push(staff.agencyUnknown);
    return [];
  }
  return [
    {
      key: 'handlingAgency',
      type: 'choice',
      label: book.say(texts.agency),
      required: true,
      settings: { display: 'select', choices },
    },
  ];
}

function communeField({ procedure, book }: Derivation): FieldDraft {
  const agency = procedure.receivingAgency;
  const field: FieldDraft = {
    key: 'handlingCommune',
    type: 'commune',
    label: book.say(texts.commune),
    help: book.say(fillText(texts.communeHelp, { agency })),
    required: true,
  };
  const isProvince = /^H\d{2}$/.test(procedure.province);
  return isProvince
    ? { ...field, settings: { province: procedure.province } }
    : { ...field, type: 'address', settings: { detail: false } };
}

function officeInWords({ procedure, book }: Derivation): Text {
  const receiving = bilingual(book, procedure.receivingAgency);
  const deciding = bilingual(book, procedure.decidingAgency);
  return {
    vi: fillText(texts.handledBy, { receiving: receiving.vi, deciding: deciding.vi }).vi,
    en: fillText(texts.handledBy, { receiving: receiving.en, deciding: deciding.en }).en,
  };
}

function deadlinesInWords({ procedureCase }: Derivation): Text {
  const channels = channelsForForm(procedureCase.channels);
  const said = (language: keyof Text) =>
    channels.map(({ kind, deadline }) => `${texts[kind][language]}: ${deadlineInWords(deadline, language)}.`).join(' ');
  return { vi: said('vi'), en: said('en') };
}

function notice({ book }: Derivation, key: string, label: Text, text: Text): FieldDraft {
  return { key, type: 'explanation', label: book.say(label), settings: { text: book.say(text), tone: 'info' } };
}
