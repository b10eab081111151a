import type { ApplicantKind } from '../../src/procedure/procedure';

/** How the national database writes its kinds of applicant. "Cá nhân" and "Tổ chức" of the provincial portal are wider. */
const kinds: Record<string, readonly ApplicantKind[]> = {
  'Công dân Việt Nam': ['citizen'],
  'Cá nhân': ['citizen', 'overseas-vietnamese', 'foreigner'],
  'Người Việt Nam định cư ở nước ngoài': ['overseas-vietnamese'],
  'Người nước ngoài': ['foreigner'],
  'Người nước ngoài cư trú tại Việt Nam': ['foreigner'],
  'Cán bộ, công chức, viên chức': ['official'],
  'Đảng viên': ['party-member'],
  'Doanh nghiệp': ['enterprise'],
  'Doanh nghiệp Việt Nam': ['enterprise'],
  'Doanh nghiệp có vốn đầu tư nước ngoài': ['foreign-invested-enterprise'],
  'Hợp tác xã': ['cooperative'],
  'Hộ kinh doanh': ['household-business'],
  'Tổ chức': ['organisation'],
  'Tổ chức (không bao gồm doanh nghiệp, HTX)': ['organisation'],
  'Tổ chức Đảng': ['party-organisation'],
  'Tổ chức nước ngoài': ['foreign-organisation'],
};

/** What the source broke at its own comma, put together again. */
function mendedTexts(texts: readonly string[]): string[] {
  const mended: string[] = [];
  for (const text of texts) {
    const last = mended.at(-1);
    const opened = last?.includes('(') && !last.includes(')');
    if (opened) mended[mended.length - 1] = `${last}, ${text}`;
    else mended.push(text);
  }
  return mended;
}

/**
 * The kinds of applicant behind the source's texts, each once, in the order of the source.
 * A text nobody has mapped throws: a record must not lose who may apply.
 */
export function readApplicants(texts: readonly string[]): ApplicantKind[] {
  const found = mendedTexts(texts).flatMap((text) => {
    const mapped = kinds[text.normalize('NFC').trim()];
    if (mapped === undefined) throw new Error(`Unknown kind of applicant: ${text}`);
    return mapped;
  });
  return [...new Set(found)];
}
