import { conditionalGroups } from '../../form/conditional-groups';
import { onlineNotices } from '../../form/derive/online-notices';
import { fieldsOf } from '../../form/fields';
import type { Form, FormSection } from '../../form/form';
import { member } from '../../form/json';
import { translateForm } from '../../form/translate';
import { fill, type Locale } from '../../messages/text';
import type { Procedure, ProcedureCase } from '../../procedure/procedure';
import { blankTexts } from './messages';
import type { PaperItem } from './paper-item';
import { paperItem } from './shapes';

/** The printable blank of a released form (mẫu trống), ready to be drawn on a page, in PDF or in DOCX. */
export type Blank = {
  locale: Locale;
  title: string;
  /** Null where the procedure has one case only. */
  caseName: string | null;
  to: string;
  steps: readonly { id: string; title: string; sections: readonly BlankSection[] }[];
  /** What it was made from: revision, code, hash of the form. */
  origin: readonly string[];
};

export type BlankSection = { id: string; title: string | null; groups: readonly BlankGroup[] };

/** Questions under the same condition; `when` is the whole sentence, null: always asked. */
export type BlankGroup = { when: string | null; items: readonly PaperItem[] };

export type BlankSource = {
  procedure: Procedure;
  one: ProcedureCase;
  form: Form;
  formHash: string;
  revision: number;
  locale: Locale;
};

/** The blank of a form, in a language. */
export function makeBlank({ procedure, one, form: released, formHash, revision, locale }: BlankSource): Blank {
  const form = translateForm(released, locale);
  const note = fill(blankTexts.blankNote[locale], { revision });
  return {
    locale,
    title: form.title,
    caseName: procedure.cases.length > 1 ? one.name : null,
    to: fill(blankTexts.to[locale], { agency: procedure.decidingAgency }),
    steps: form.steps.map((step, at) => ({
      id: step.id,
      title: `${at + 1}. ${step.title}`,
      sections: onPaper(form, step.sections).map((section) => ({
        id: section.id,
        title: sectionTitle(form, section, step.title, locale),
        groups: conditionalGroups(form, section, locale).map(({ when, fields }) => ({
          when: when === undefined ? null : fill(blankTexts.fillWhen[locale], { when }),
          items: fields.map((field) => paperItem(field, locale)),
        })),
      })),
    })),
    origin: [
      procedure.code === null ? note : `${note} · ${procedure.code}`,
      fill(blankTexts.blankHash[locale], { hash: formHash.slice(0, 16) }),
    ],
  };
}

/** The sections without what only concerns filing online. */
function onPaper(form: Form, sections: readonly FormSection[]): FormSection[] {
  const { byKey } = fieldsOf(form);
  return sections
    .map((section) => ({
      ...section,
      fields: section.fields.filter((key) => !(onlineNotices.has(key) && byKey.get(key)?.type.kind === 'layout')),
    }))
    .filter(({ fields }, at) => fields.length > 0 || sections[at]?.fields.length === 0);
}

/** Nothing is uploaded on paper: a section of uploads is the checklist of enclosed papers. */
function sectionTitle(form: Form, section: FormSection, stepTitle: string, locale: Locale): string | null {
  const { byKey } = fieldsOf(form);
  const isUpload = (key: string) => member(byKey.get(key)?.ui, 'ui:widget') === 'upload';
  const isChecklist = section.fields.length > 0 && section.fields.every(isUpload);
  const title = isChecklist ? blankTexts.checklist[locale] : section.title;
  return title && title !== stepTitle ? title : null;
}
