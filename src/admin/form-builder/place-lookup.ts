import type { PlaceLookup } from '../../form-view';

const listOf = async <Item>(path: string): Promise<readonly Item[]> => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
};

/** Provinces and communes as the public site gives them. */
export const placeLookup: PlaceLookup = {
  provinces: () => listOf('/places/provinces.json'),
  communes: (province) => listOf(`/places/communes/${encodeURIComponent(province)}.json`),
};
