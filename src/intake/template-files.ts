import type { FormTemplate } from '../procedure/procedure';
import type { ReleasePort } from './ports';

type ReleasedFile = NonNullable<FormTemplate['file']>;

const page = 100;

/**
 * Which template files are public: those that a current release names. Read anew when something was released, on the
 * first question after it.
 */
export function makeTemplateIndex(releases: ReleasePort): (sha256: string) => Promise<ReleasedFile | undefined> {
  let version: string | undefined;
  let files: Promise<Map<string, ReleasedFile>> = Promise.resolve(new Map());
  return async (sha256) => {
    const now = releases.version();
    if (now !== version) {
      files = readAll(releases);
      version = now;
    }
    return (await files).get(sha256);
  };
}

async function readAll(releases: ReleasePort): Promise<Map<string, ReleasedFile>> {
  const files = new Map<string, ReleasedFile>();
  let after: string | undefined;
  for (;;) {
    const found = await releases.find({}, after === undefined ? { first: page } : { first: page, after });
    for (const { province, key } of found.items) {
      const cases = releases.service(province, key)?.procedure.cases ?? [];
      for (const { template } of cases.flatMap(({ documents }) => documents)) {
        if (template?.file) files.set(template.file.sha256, template.file);
      }
    }
    if (!found.hasNextPage || found.endCursor === null) return files;
    after = found.endCursor;
  }
}
