import type { Text } from '../../messages/text';
import type { FormDraft } from '../draft';

/** What came of importing a JSON Schema: a draft with a report, or the reasons why there is none (then nothing was changed). */
export type Imported = { draft: FormDraft; report: ImportReport } | { problems: ImportProblem[] };

/** What happened to each part, for the preview before the draft is taken. */
export type ImportReport = {
  /** The draft of JSON Schema the text was read as. */
  dialect: string;
  /** Declared paths of fields that became editable. */
  editable: string[];
  /** Declared paths of fields, and keywords of the whole schema (`oneOf`), kept as they are and shown read-only, with the reason. */
  foreign: { field: string; reason: Text }[];
  /** Other things worth knowing: renamed keys, keywords that older drafts spell otherwise. */
  notes: Text[];
};

/** Why a schema cannot be imported: what, and where in the text. */
export type ImportProblem = {
  /** Stable, kebab-case. */
  code: string;
  message: Text;
  /** Which of the two texts. */
  text: 'schema' | 'ui';
  /** JSON pointer into it; '' is the whole. */
  pointer: string;
  /** 1-based line, where the text was given as text. */
  line?: number;
};
