import type { ChannelKind, ProcedureCase, RequiredDocument } from './procedure';

const channelWords: readonly [RegExp, ChannelKind][] = [
  [/trực tiếp/iu, 'counter'],
  [/bưu chính|bưu điện/iu, 'post'],
  [/trực tuyến|qua mạng/iu, 'online'],
];

/**
 * The channels that a condition settled by the channel speaks of ("nộp trực tiếp hoặc bưu chính": counter and post).
 * Undefined when the condition is none of the channel's: then the document is needed in every channel.
 */
export function channelsOfDocument(document: RequiredDocument): ChannelKind[] | undefined {
  if (document.condition?.settledBy !== 'channel') return undefined;
  const text = document.condition.text.normalize('NFC');
  const channels = channelWords.filter(([words]) => words.test(text)).map(([, channel]) => channel);
  return channels.length === 0 ? undefined : channels;
}

/** The documents that a channel asks for, in order. */
export function documentsForChannel(procedureCase: ProcedureCase, channel: ChannelKind): RequiredDocument[] {
  return procedureCase.documents.filter((document) => channelsOfDocument(document)?.includes(channel) ?? true);
}

/** Whether the online form itself produces this paper: a declaration on a template that need not come signed by hand. */
export function isProducedByForm(document: RequiredDocument): boolean {
  return document.mode === 'e-form' || (document.template !== null && !document.template.mustBeSigned);
}

/**
 * The documents that an online applicant uploads: to be handed in, asked for online, and not produced by the form itself.
 * What is only shown or read from a database is explained instead.
 */
export function documentsToUpload(procedureCase: ProcedureCase): RequiredDocument[] {
  return documentsForChannel(procedureCase, 'online').filter(
    (document) => document.mode === 'hand-in' && !isProducedByForm(document),
  );
}
