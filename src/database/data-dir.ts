import { isAbsolute, join } from 'node:path';

/** The data folder of this installation (`DATA_DIR`, else `data` under the working directory), absolute. */
export function dataDirOf(env: NodeJS.ProcessEnv): string {
  const given = env.DATA_DIR || 'data';
  return isAbsolute(given) ? given : join(/* turbopackIgnore: true */ process.cwd(), given);
}
