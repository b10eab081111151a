/** All texts of a form by language, as rows and as CSV. */
export { type ReadTranslations, readTranslations } from './read-translations';
export { textNames, translationTable } from './table';
export type { TranslationRow } from './translation-row';
export { writeTranslations } from './write-translations';
