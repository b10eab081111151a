import type { Text } from '../../src/messages/text';

/** What staff are told, by name, each with its stable code. */
export type Messages = Record<string, { code: string; message: Text }>;
