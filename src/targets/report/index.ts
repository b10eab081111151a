import { docx } from './docx';
import { pdf } from './pdf';
import type { ReportFormat } from './report-format';

/** Files a quarter's report is handed out as; the first is the one that is given when none is named. */
export const reportFormats: readonly ReportFormat[] = [docx, pdf];
