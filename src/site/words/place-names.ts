import type { Text } from '../../messages/text';
import type { Places } from '../../places/places';

/** Cities under the central government (thành phố trực thuộc trung ương) among the 34, since 30/04/2026. */
const cities: readonly string[] = ['H13', 'H17', 'H19', 'H24', 'H26', 'H29', 'H57'];

/** How a province is called in a running text: `tỉnh An Giang`, `thành phố Cần Thơ`. An unknown code is shown as it is. */
export function provinceTitle(places: Places, code: string): Text {
  const name = places.province(code)?.name ?? code;
  const bare = name.replace(/^(tỉnh|thành phố)\s+/i, '');
  return cities.includes(code)
    ? { vi: `thành phố ${bare}`, en: `${bare} city` }
    : { vi: `tỉnh ${bare}`, en: `${bare} province` };
}
