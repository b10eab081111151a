type Asked = string | string[] | undefined;

/**
 * The address of a page of the admin, as it was asked for.
 * @param admin where the admin is, `/admin`
 * @param segments what stands behind it in the path, decoded
 */
export function addressOfView(
  admin: string,
  segments: Asked,
  query: Readonly<Record<string, Asked>> | undefined,
): string {
  const path = [segments ?? []].flat().map(encodeURIComponent);
  const asked = Object.entries(query ?? {}).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  );
  const search = new URLSearchParams(asked).toString();
  return `${[admin, ...path].join('/')}${search === '' ? '' : `?${search}`}`;
}
