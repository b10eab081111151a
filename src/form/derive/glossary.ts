import texts from './glossary.json';

/** English of texts that stand in procedures themselves (names of procedures, cases, documents, agencies, exemptions), Vietnamese -> English. */
export const glossary: Readonly<Record<string, string>> = texts;
