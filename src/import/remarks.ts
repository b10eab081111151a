import { fillText, type MessageValues, type Text } from '../messages/text';
import type { FieldId } from './cells/cell';
import { remarkMessages } from './messages';

/**
 * What a reader could not settle, or settled in a way people should know of. A `question` asks for a decision before the row goes in
 * by itself; a `note` only tells. `text` is the cell as printed, so that nothing is lost.
 */
export type Remark = {
  kind: 'question' | 'note';
  code: RemarkCode;
  field: FieldId;
  text: string;
  message: Text;
};

export type RemarkCode = keyof typeof remarkMessages;

/** A remark with its sentence filled in. */
export function remark(code: RemarkCode, field: FieldId, text: string, values: MessageValues = {}): Remark {
  const { kind, message } = remarkMessages[code];
  return { kind, code, field, text, message: fillText(message, { text, ...values }) };
}

/** The remark as a line to keep beside the procedure: `Thời hạn: «1»: có số mà không có đơn vị.` */
export function remarkLine(each: Remark, title: Text): string {
  const printed = each.text === '' ? '' : ` «${each.text}»`;
  return `${title.vi}${printed}: ${each.message.vi}`;
}
