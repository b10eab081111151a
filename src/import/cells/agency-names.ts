import { searchKey } from '../../service-list/search-key';

/** What offices write short, with the folded words in full (without "và"). Longest first. */
const shortWords: readonly [RegExp, string][] = [
  [/\bnn va ptnt\b|\bnn ptnt\b|\bnnptnt\b/g, 'nong nghiep phat trien nong thon'],
  [/\bnn mt\b|\bnnmt\b/g, 'nong nghiep moi truong'],
  [/\btn mt\b|\btnmt\b/g, 'tai nguyen moi truong'],
  [/\bgd dt\b|\bgddt\b/g, 'giao duc dao tao'],
  [/\bkh cn\b|\bkhcn\b/g, 'khoa hoc cong nghe'],
  [/\bkh dt\b|\bkhdt\b/g, 'ke hoach dau tu'],
  [/\bgtvt\b/g, 'giao thong van tai'],
  [/\bldtbxh\b|\bld tb xh\b|\bld tbxh\b/g, 'lao dong thuong binh xa hoi'],
  [/\btttt\b|\btt tt\b/g, 'thong tin truyen thong'],
  [/\bvhttdl\b|\bvh tt dl\b|\bvh tt va dl\b/g, 'van hoa the thao du lich'],
  [/\bvhtt\b|\bvh tt\b/g, 'van hoa the thao'],
  [/\bdt tg\b|\bdttg\b/g, 'dan toc ton giao'],
  [/\bbhxh\b/g, 'bao hiem xa hoi'],
  [/\bbql\b/g, 'ban quan ly'],
  [/\bkkt\b/g, 'khu kinh te'],
  [/\bvp\b/g, 'van phong'],
  [/\bqldd\b|\bdkdd\b/g, 'dang ky dat dai'],
  [/\buy ban nhan dan\b|\buy ban\b/g, 'ubnd'],
  [/\btp\b/g, 'thanh pho'],
];

/**
 * A name of an agency for comparing: folded, short words written out, "và" left out. `Sở NN&MT`, `Sở Nông nghiệp và Môi trường` and
 * `SỞ NÔNG NGHIỆP - MÔI TRƯỜNG` are one.
 */
export function agencyKey(text: string): string {
  const folded = searchKey(text).replace(/[./]/g, ' ').replace(/ +/g, ' ');
  const full = shortWords.reduce((words, [short, long]) => words.replace(short, long), folded);
  return full
    .replace(/\bva\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** Departments before the mergers of 2025, with the name of what they became (general knowledge, so it is asked). */
export const mergedDepartments: ReadonlyMap<string, string> = new Map(
  [
    ['Sở Kế hoạch và Đầu tư', 'Sở Tài chính'],
    ['Sở Giao thông vận tải', 'Sở Xây dựng'],
    ['Sở Tài nguyên và Môi trường', 'Sở Nông nghiệp và Môi trường'],
    ['Sở Nông nghiệp và Phát triển nông thôn', 'Sở Nông nghiệp và Môi trường'],
    ['Sở Lao động - Thương binh và Xã hội', 'Sở Nội vụ'],
    ['Sở Thông tin và Truyền thông', 'Sở Khoa học và Công nghệ'],
    ['Ban Dân tộc', 'Sở Dân tộc và Tôn giáo'],
  ].map(([before, now]) => [agencyKey(before ?? ''), now ?? '']),
);

/** Every commune performs it. */
export const communeNames =
  /^(ubnd )?(cap )?(xa|phuong|dac khu)( (phuong|xa|thi tran|dac khu))*( (thi tran|dac khu))?$|^ubnd cap xa\b|^(phong (kinh te|van hoa xa hoi)|trung tam phuc vu hanh chinh cong (cap )?(xa|phuong)|van phong hdnd ubnd cap xa|phong kinh te ha tang do thi)\b/;

/** One commune by its own name: `UBND xã An Mẫu`. */
export const oneCommuneName = /^ubnd (xa|phuong|dac khu) [a-z]/;

/** What went with the district tier on 01/07/2025. */
export const districtNames =
  /\b(cap huyen|ubnd (huyen|quan|thi xa|thanh pho)|huyen|phong (tu phap|noi vu|tai chinh ke hoach|lao dong|giao duc|y te|quan ly do thi|tai nguyen|nong nghiep|ha tang|van hoa thong tin|kinh te ha tang$))\b/;

/** Bodies of the nation or the police: they perform with officers and software of their own. */
export const outsideNames =
  /^(cong an|canh sat|bao hiem xa hoi|thue|chi cuc thue|cuc thue|kho bac|buu dien|hai quan|bo |cuc |ngan hang|toa an|vien kiem sat|bo chi huy)/;
