import type { ReactNode } from 'react';
import type { Text } from '../../messages/text';
import { AgenciesSection, ApplicantsSection, ResultsSection } from './agencies-section';
import { DocumentsSection } from './documents-section';
import { DecisionSection, LegalSection, ProvenanceSection, RequirementsSection } from './legal-section';
import { LevelSection } from './level-section';
import { procedureTexts } from './messages';
import { StepsSection } from './steps-section';
import type { Subject } from './subject';
import { TemplatesSection } from './templates-section';
import { WaysSection } from './ways-section';

/** One part of the page: its anchor, its heading, its body. */
export type ProcedureSection = { id: string; title: Text; Body: (subject: Subject) => ReactNode };

/** The parts in reading order: what somebody needs first stands first. */
export const sections: readonly ProcedureSection[] = [
  { id: 'thanh-phan-ho-so', title: procedureTexts.documents, Body: DocumentsSection },
  { id: 'cach-thuc', title: procedureTexts.ways, Body: WaysSection },
  { id: 'trinh-tu', title: procedureTexts.steps, Body: StepsSection },
  { id: 'mau-don', title: procedureTexts.templates, Body: TemplatesSection },
  { id: 'doi-tuong', title: procedureTexts.applicants, Body: ApplicantsSection },
  { id: 'yeu-cau', title: procedureTexts.requirements, Body: RequirementsSection },
  { id: 'co-quan', title: procedureTexts.agencies, Body: AgenciesSection },
  { id: 'ket-qua', title: procedureTexts.results, Body: ResultsSection },
  { id: 'can-cu', title: procedureTexts.legal, Body: LegalSection },
  { id: 'quyet-dinh', title: procedureTexts.decision, Body: DecisionSection },
  { id: 'muc-do', title: procedureTexts.level, Body: LevelSection },
  { id: 'nguon', title: procedureTexts.provenance, Body: ProvenanceSection },
];
