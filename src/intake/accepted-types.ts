/** A type of file that people may send in. */
export type AcceptedType = {
  mediaType: string;
  /** File name ending, without the dot; the first is what a kept file is called by. */
  extensions: readonly string[];
  /** How people call it. */
  name: string;
};

/**
 * What is accepted, told by the content and never by the name: scans, photographs as phones make them (HEIC and WebP
 * among them: "only PDF" is what people complain about), and office files of filled-in templates.
 * Refused on purpose: anything a browser would run or lay out (HTML, SVG, XML, text), archives (nobody can look inside
 * at the counter, and they hide bombs), files with macros (docm, xlsm) and the old office formats, which may carry them.
 */
export const acceptedTypes: readonly AcceptedType[] = [
  { mediaType: 'application/pdf', extensions: ['pdf'], name: 'PDF' },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], name: 'JPG' },
  { mediaType: 'image/png', extensions: ['png'], name: 'PNG' },
  { mediaType: 'image/heic', extensions: ['heic'], name: 'HEIC' },
  { mediaType: 'image/heif', extensions: ['heif'], name: 'HEIF' },
  { mediaType: 'image/webp', extensions: ['webp'], name: 'WebP' },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    name: 'Word (docx)',
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    name: 'Excel (xlsx)',
  },
];

/** The accepted type of this media type; undefined when it is refused. */
export function acceptedType(mediaType: string | undefined): AcceptedType | undefined {
  return acceptedTypes.find((type) => type.mediaType === mediaType);
}

/** Names of accepted types for a sentence. */
export function namesOf(types: readonly AcceptedType[]): string {
  return types.map(({ name }) => name).join(', ');
}

/** The accepted types that a field's setting allows: media types (`application/pdf`), groups (`image/*`) or endings (`.pdf`). An empty setting allows all. */
export function allowedBy(accept: readonly string[]): AcceptedType[] {
  if (accept.length === 0) return [...acceptedTypes];
  const wanted = accept.map((entry) => entry.trim().toLowerCase());
  return acceptedTypes.filter(({ mediaType, extensions }) =>
    wanted.some(
      (entry) =>
        entry === mediaType ||
        (entry.endsWith('/*') && mediaType.startsWith(entry.slice(0, -1))) ||
        extensions.includes(entry.replace(/^\./, '')),
    ),
  );
}
