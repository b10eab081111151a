import { fillText, type Text } from '../../messages/text';
import { channelsOfDocument, isProducedByForm } from '../../procedure/documents';
import type { RequiredDocument } from '../../procedure/procedure';
import type { Condition } from '../conditions/condition';
import type { DocumentTreatment } from './derivation';
import { deriveMessages } from './messages';
import { foldPhrase } from './procedure-facts';
import { clipped, longest } from './text-limits';
import { cannotBeUploaded, type UploadCase } from './upload-field';

const { documents: texts, staff } = deriveMessages;

/** What becomes of a document in the online form. */
export type TreatedDocument = {
  treatment: DocumentTreatment;
  /** How it is uploaded; undefined when it is only explained. */
  upload?: UploadCase;
  leftToStaff: Text[];
};

const applicationWords =
  /^(đơn|tờ khai|bản khai|giấy khai|giấy đề nghị|văn bản đề nghị|văn bản thông báo|phiếu yêu cầu|phiếu đề nghị|thông báo|tờ trình|công văn|mẫu|nội dung)(?!\p{L})/u;

/** Whether the name is that of a declaration or application, which the online form itself stands for. */
export function isApplication(name: string): boolean {
  return applicationWords.test(foldPhrase(name));
}

/**
 * Decides how a document is dealt with online.
 *
 * @param needed the condition under which it is needed, when only the applicant can settle it
 */
export function treatDocument(document: RequiredDocument, needed: Condition | undefined): TreatedDocument {
  const { name } = document;
  const online = channelsOfDocument(document)?.includes('online') ?? true;
  if (isProducedByForm(document)) {
    if (isApplication(name) || document.mode === 'e-form') return { treatment: 'produced', leftToStaff: [] };
    return {
      treatment: 'produced',
      upload: { required: false, first: texts.optionalAttachment, ...(needed ? { showWhen: needed } : {}) },
      leftToStaff: [fillText(staff.attachmentOnTemplate, { name })],
    };
  }
  if (!online) return { treatment: 'not-online', leftToStaff: [] };
  if (document.mode === 'database') return { treatment: 'from-database', leftToStaff: [] };
  if (document.mode === 'show') return { treatment: 'bring', leftToStaff: [] };
  if (cannotBeUploaded(document)) {
    return { treatment: 'not-online', leftToStaff: [fillText(staff.notOnlinePaper, { name })] };
  }
  return toUpload(document, needed);
}

function toUpload(document: RequiredDocument, needed: Condition | undefined): TreatedDocument {
  const { name, condition } = document;
  if (needed !== undefined) {
    // Only a condition known to be one makes it obligatory.
    const required = condition?.settledBy !== 'unclassified' || document.required;
    return { treatment: 'upload', upload: { required, showWhen: needed }, leftToStaff: [] };
  }
  if (condition?.settledBy === 'unclassified') {
    const values = { name, condition: clipped(condition.text, longest.inSentence) };
    return {
      treatment: 'upload',
      upload: {
        required: false,
        first: fillText(saysWhatElse.test(foldPhrase(condition.text)) ? texts.notNeeded : texts.unclassified, values),
      },
      leftToStaff: [fillText(staff.unclassified, values)],
    };
  }
  if (condition?.settledBy === 'database') {
    const first = fillText(texts.ifDatabaseFails, { condition: clipped(condition.text, longest.inSentence) });
    return { treatment: 'upload', upload: { required: false, first }, leftToStaff: [] };
  }
  if (isReplacedApplication(document)) {
    return {
      treatment: 'produced',
      upload: { required: false, first: texts.optionalApplication },
      leftToStaff: [fillText(staff.applicationWithoutTemplate, { name })],
    };
  }
  if (document.required && namesItsCase(name)) {
    return {
      treatment: 'upload',
      upload: { required: false, first: texts.ifSo },
      leftToStaff: [fillText(staff.caseInName, { name })],
    };
  }
  const first = document.required ? {} : { first: texts.ifAny };
  return { treatment: 'upload', upload: { required: document.required, ...first }, leftToStaff: [] };
}

/** A remark on what happens without the paper, not on when it is needed. */
const saysWhatElse = /^không có thì(?!\p{L})/u;

/** Papers that only those have who rent, borrow or were authorised, though lists ask everybody for them. */
const caseNames = /hợp đồng (thuê|mượn|cho thuê|cho mượn)|(giấy|văn bản|hợp đồng) ủy quyền/u;

function namesItsCase(name: string): boolean {
  return caseNames.test(foldPhrase(name));
}

/** An application that has no template and need not bear somebody's signature: the form says the same. */
function isReplacedApplication(document: RequiredDocument): boolean {
  return (
    document.template === null &&
    document.required &&
    isApplication(document.name) &&
    !/(?<!\p{L})ký\)?$/u.test(foldPhrase(document.name))
  );
}
