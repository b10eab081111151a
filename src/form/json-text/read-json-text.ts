import { fillText } from '../../messages/text';
import { type SyntaxFault, syntaxFault } from './syntax-fault';
import { syntaxTexts } from './syntax-messages';

export type { SyntaxFault } from './syntax-fault';

/** A text read as JSON, or the place where it stops being it. The mark that some programs put before a text (BOM) is passed over. */
export function readJsonText(text: string): { value: unknown; fault?: never } | { fault: SyntaxFault } {
  const plain = text.replace(/^\uFEFF/, '');
  try {
    return { value: JSON.parse(plain) };
  } catch {
    return { fault: syntaxFault(plain) ?? unknownFault };
  }
}

/** Only for a text on which the parser and our own reading disagree, which tests have found none of. */
const unknownFault: SyntaxFault = {
  code: 'unexpected',
  message: fillText(syntaxTexts.unexpected, { found: '…' }),
  line: 1,
  column: 1,
};
