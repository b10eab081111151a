export type StandIns = {
  uris: string[];
  name: string;
  close: () => Promise<void>;
  replaceStuck: (uris: string[], seconds?: number) => Promise<number>;
};
export function secantusServers(count: number): Promise<StandIns | undefined>;
export function takesWrites(uri: string, seconds: number): Promise<boolean>;
