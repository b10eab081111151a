/** A province of the current 34 (QCVN 102:2016/BTTTT code, for instance `H01` An Giang). */
export type Province = { code: string; name: string };

/** A commune, ward or special zone (GSO code of five digits, for instance `00004` Phường Ba Đình). */
export type Commune = { code: string; name: string; province: string };

/** Look-up of places, given to core by the caller: a server holds all, a browser only what it fetched (then `undefined` = not known here). */
export type Places = {
  provinces: () => readonly Province[];
  province: (code: string) => Province | undefined;
  commune: (code: string) => Commune | undefined;
  communesOf: (province: string) => readonly Commune[] | undefined;
};
