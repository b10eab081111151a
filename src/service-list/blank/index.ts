import type { BlankFormat } from './blank-format';
import { blankDocx } from './docx';
import { blankPdf } from './pdf';

/** Files the blank of a form is handed out as, beside the page to print. */
export const blankFormats: readonly BlankFormat[] = [blankPdf, blankDocx];
