import { textsOf } from '../translate';
import { type FormCheck, fault } from './fault';

/** Texts are Unicode NFC: decomposed accents break searching, sorting and some printers. */
export const checkTexts: FormCheck = (form) =>
  textsOf(form)
    .filter(({ text }) => text !== text.normalize('NFC'))
    .map(({ pointer, text }) =>
      fault('not-nfc', pointer.slice(1).replaceAll('/', '.'), { text: text.normalize('NFC').slice(0, 80) }),
    );
