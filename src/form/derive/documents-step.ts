import { fillText, type Text } from '../../messages/text';
import type { RequiredDocument } from '../../procedure/procedure';
import type { FieldDraft, SectionDraft, StepDraft } from '../draft';
import { askConditions } from './ask-conditions';
import { type Derivation, type DocumentTreatment, newFields } from './derivation';
import { deriveMessages } from './messages';
import { bilingual } from './phrasebook';
import { clippedText, longest } from './text-limits';
import { treatDocument } from './treat-document';
import { paperKindsOf, uploadField } from './upload-field';

const texts = deriveMessages.documents;

/** Treatments that are explained, one notice each, in this order. */
const notices: readonly { treatment: DocumentTreatment; key: string; label: Text; text: Text }[] = [
  { treatment: 'produced', key: 'noticeProduced', label: texts.producedLabel, text: texts.produced },
  { treatment: 'from-database', key: 'noticeDatabase', label: texts.databaseLabel, text: texts.database },
  { treatment: 'bring', key: 'noticeBring', label: texts.bringLabel, text: texts.bring },
  { treatment: 'not-online', key: 'noticeNotOnline', label: texts.notOnlineLabel, text: texts.notOnline },
];

/** Step 3: questions on which documents depend, one upload per document to hand in, and the others explained. */
export function documentsStep(derivation: Derivation): StepDraft {
  const { book, report, procedureCase } = derivation;
  const asked = askConditions(derivation, procedureCase.documents);
  const uploads: FieldDraft[] = [];
  const explained = new Map<DocumentTreatment, RequiredDocument[]>();
  for (const document of procedureCase.documents) {
    const treated = treatDocument(document, asked.needed.get(document.key));
    const field = treated.upload === undefined ? undefined : uploadField(derivation, document, treated.upload);
    if (field !== undefined) uploads.push(...newFields(derivation, [field]));
    // What may be uploaded all the same says so itself.
    if (treated.treatment !== 'upload' && field === undefined) {
      explained.set(treated.treatment, [...(explained.get(treated.treatment) ?? []), document]);
    }
    report.leftToStaff.push(...treated.leftToStaff);
    report.documents.push({
      key: document.key,
      name: document.name,
      treatment: treated.treatment,
      field: field?.key ?? null,
      required: field?.required === true,
    });
    book.say(bilingual(book, document.name));
  }
  const sections: SectionDraft[] = [];
  if (asked.fields.length > 0) {
    sections.push({
      id: 'document-questions',
      title: book.say(texts.questions),
      description: book.say(texts.questionsHelp),
      fields: asked.fields,
    });
  }
  if (uploads.length > 0) {
    sections.push({
      id: 'uploads',
      title: book.say(texts.uploads),
      description: book.say(texts.uploadsHelp),
      fields: uploads,
    });
  }
  const explanations = noticeFields(derivation, explained);
  if (explanations.length > 0) {
    sections.push({ id: 'document-notices', title: book.say(texts.notices), fields: explanations });
  }
  if (sections.length === 0) {
    sections.push({ id: 'document-notices', title: book.say(texts.notices), fields: [nothingNeeded(derivation)] });
  }
  return { id: 'documents', title: book.say(deriveMessages.steps.documents), sections };
}

function noticeFields(
  derivation: Derivation,
  explained: ReadonlyMap<DocumentTreatment, readonly RequiredDocument[]>,
): FieldDraft[] {
  const { book } = derivation;
  return notices.flatMap(({ treatment, key, label, text }) => {
    const documents = explained.get(treatment);
    if (documents === undefined) return [];
    const names = documents.map(({ name }) => bilingual(book, name));
    const sentence: Text = {
      vi: fillText(text, { names: names.map(({ vi }) => vi).join('; ') }).vi,
      en: fillText(text, { names: names.map(({ en }) => en).join('; ') }).en,
    };
    const extra = documents.flatMap(paperKindsOf).filter(({ upload }) => !upload);
    const parts = [sentence, ...new Set(extra.map(({ note }) => note))];
    const whole = { vi: parts.map(({ vi }) => vi).join(' '), en: parts.map(({ en }) => en).join(' ') };
    return newFields(derivation, [
      {
        key,
        type: 'explanation',
        label: book.say(label),
        settings: {
          text: book.say(clippedText(whole, longest.explanation)),
          tone: treatment === 'bring' ? 'warning' : 'info',
        },
      },
    ]);
  });
}

function nothingNeeded(derivation: Derivation): FieldDraft {
  return {
    key: 'noticeNothing',
    type: 'explanation',
    label: derivation.book.say(texts.notices),
    settings: { text: derivation.book.say(texts.nothing), tone: 'success' },
  };
}
