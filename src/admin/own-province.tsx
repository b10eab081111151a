'use client';
import { useAuth } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { Text } from '../messages/text';
import type { Province } from '../places/places';
import { placeLookup } from './form-builder/place-lookup';
import { useSay } from './use-say';

export type OwnProvince = {
  /** The province to work with; undefined until it is known. */
  province: string | undefined;
  /** The provinces to choose from; empty for who belongs to one. */
  provinces: readonly Province[];
  choose: (province: string) => void;
};

/** The province of whoever is signed in; who belongs to none chooses one. */
export function useOwnProvince(): OwnProvince {
  const { user } = useAuth<{ id: string; collection: string; province?: string | { id: string } | null }>();
  const own = typeof user?.province === 'object' ? user.province?.id : user?.province;
  const [provinces, setProvinces] = useState<readonly Province[]>([]);
  const [chosen, setChosen] = useState<string>();

  useEffect(() => {
    if (user && !own) placeLookup.provinces().then(setProvinces, () => undefined);
  }, [user, own]);

  return { province: own ?? chosen ?? provinces[0]?.code, provinces, choose: setChosen };
}

/** The choice of a province; nothing for who belongs to one. */
export function ProvinceChoice({ of: { province, provinces, choose }, label }: { of: OwnProvince; label: Text }) {
  const { say } = useSay();
  if (provinces.length === 0) return null;
  return (
    <label>
      {say(label)}{' '}
      <select value={province} onChange={({ target }) => choose(target.value)}>
        {provinces.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
