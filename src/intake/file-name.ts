import type { AcceptedType } from './accepted-types';

const longest = 120;

/**
 * The name a file is kept by: the last part of any path, NFC, without control characters, marks that turn the reading
 * direction, or characters that file systems refuse; at most 120 characters; with an ending that fits the content
 * (`to-khai.exe` that is a PDF becomes `to-khai.pdf`). `tep.pdf` when nothing is left.
 */
export function tidyFileName(name: string, type: AcceptedType): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 ? clean.slice(dot + 1).toLowerCase() : '';
  const fits = type.extensions.includes(ending);
  const stem = [...(dot > 0 && /^[a-z0-9]{1,5}$/.test(ending) ? clean.slice(0, dot) : clean)];
  const extension = fits ? ending : (type.extensions[0] ?? '');
  const kept = stem
    .slice(0, longest - extension.length - 1)
    .join('')
    .replace(/[. ]+$/g, '');
  return `${kept === '' ? 'tep' : kept}.${extension}`;
}
