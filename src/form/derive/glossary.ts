/** English of texts that stand in procedures themselves (names of procedures, cases, documents, exemptions), Vietnamese -> English. */
export const glossary: Readonly<Record<string, string>> = {};
