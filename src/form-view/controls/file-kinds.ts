/** File endings for the media types that forms name; a setting may also be an ending itself (`.pdf`). */
const endings: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'image/heic': ['.heic'],
  'image/tiff': ['.tif', '.tiff'],
  'application/msword': ['.doc'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.ms-excel': ['.xls'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/zip': ['.zip'],
  'image/vnd.dwg': ['.dwg'],
};

/** What a file field takes when it says nothing: what a scanner or a phone makes. */
export const usualKinds: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** The endings of one entry of `x-accept`: a media type, `image/*`, an ending with or without its dot. */
function endingsOf(kind: string): readonly string[] {
  if (kind.endsWith('/*')) {
    const family = kind.slice(0, -1);
    return Object.entries(endings).flatMap(([type, list]) => (type.startsWith(family) ? list : []));
  }
  if (kind.includes('/')) return endings[kind] ?? [];
  return [kind.startsWith('.') ? kind.toLowerCase() : `.${kind.toLowerCase()}`];
}

/** The `accept` attribute: types and endings together, because phones know types and desktops endings. */
export function acceptAttribute(kinds: readonly string[]): string {
  return [
    ...new Set(kinds.flatMap((kind) => (kind.includes('/') ? [kind, ...endingsOf(kind)] : endingsOf(kind)))),
  ].join(',');
}

/** The kinds as people say them: `PDF, JPG, PNG`. */
export function kindNames(kinds: readonly string[]): string {
  const types = kinds.flatMap((kind) =>
    kind.endsWith('/*') ? Object.keys(endings).filter((type) => type.startsWith(kind.slice(0, -1))) : [kind],
  );
  const names = types.flatMap((type) => {
    const [first] = endingsOf(type);
    return first ? [first.slice(1).toUpperCase()] : [];
  });
  return [...new Set(names)].join(', ');
}

/** Whether a file looks like one of the kinds by its type or its ending; the server looks into it. */
export function isKind(file: { name: string; type: string }, kinds: readonly string[]): boolean {
  const name = file.name.toLowerCase();
  return kinds.some(
    (kind) =>
      kind === file.type ||
      (kind.endsWith('/*') && file.type.startsWith(kind.slice(0, -1))) ||
      endingsOf(kind).some((ending) => name.endsWith(ending)),
  );
}

/** Whether a camera can make one of the kinds. */
export function takesPhotos(kinds: readonly string[]): boolean {
  return kinds.some((kind) => kind === 'image/*' || kind === 'image/jpeg' || /^\.?jpe?g$/i.test(kind));
}
