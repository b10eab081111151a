import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

// provisional until src/intake/file-store.ts lands
export function fileStore() {
  const dir = join(resolve(process.env.DATA_DIR ?? 'data'), 'files');
  const at = (h: string) => join(dir, h.slice(0, 2), h.slice(2, 4), h);
  return {
    put: async (stream: AsyncIterable<Uint8Array>) => {
      const parts: Uint8Array[] = [];
      for await (const part of stream) parts.push(part);
      const data = Buffer.concat(parts);
      const sha256 = createHash('sha256').update(data).digest('hex');
      await mkdir(dirname(at(sha256)), { recursive: true });
      await writeFile(at(sha256), data);
      return { sha256, bytes: data.length };
    },
    open: async (sha256: string) => {
      const found = await stat(at(sha256)).catch(() => undefined);
      return found ? { stream: createReadStream(at(sha256)), bytes: found.size } : undefined;
    },
  };
}
