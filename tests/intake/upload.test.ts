import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedType, acceptedTypes, allowedBy } from '../../src/intake/accepted-types';
import { tidyFileName } from '../../src/intake/file-name';
import type { FileStore } from '../../src/intake/file-store';
import { sentName } from '../../src/intake/read-one-file';
import { receiveUpload } from '../../src/intake/receive-upload';
import { chunks, memoryUploads, pdf, refused, type Started, startIntake } from './memory-ports';
import { officeFile } from './office-file';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');
const heic = Buffer.concat([
  Buffer.from('00000018', 'hex'),
  Buffer.from('ftypheic'),
  Buffer.from('00000000', 'hex'),
  Buffer.from('mif1heic'),
]);
const webp = Buffer.concat([
  Buffer.from('RIFF'),
  Buffer.from('24000000', 'hex'),
  Buffer.from('WEBPVP8 '),
  Buffer.alloc(24),
]);

/** Every file below the store: nothing may be left of what was refused. */
async function filesBelow({ directory }: Started): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('an upload', () => {
  const accepted: [string, Uint8Array | string, string, string][] = [
    ['scan.pdf', pdf(), 'application/pdf', 'scan.pdf'],
    ['IMG_0001.JPG', jpeg, 'image/jpeg', 'IMG_0001.jpg'],
    ['anh.png', png, 'image/png', 'anh.png'],
    ['IMG_1234.HEIC', heic, 'image/heic', 'IMG_1234.heic'],
    ['Screenshot.webp', webp, 'image/webp', 'Screenshot.webp'],
    ['virus.exe', pdf(), 'application/pdf', 'virus.pdf'],
    ['đơn.docx', officeFile('word'), acceptedTypes[6]?.mediaType ?? '', 'đơn.docx'],
    ['bảng kê.xlsx', officeFile('excel'), acceptedTypes[7]?.mediaType ?? '', 'bảng kê.xlsx'],
  ];
  for (const [name, content, mediaType, kept] of accepted) {
    it(`takes ${name} as ${mediaType}`, async () => {
      const started = await startIntake();
      const bytes = Buffer.from(content);
      const upload = await started.intake.upload({ name, stream: chunks(bytes), via: 'site' });
      expect(upload).toEqual({
        id: expect.stringMatching(/^[A-Za-z0-9_-]{24}$/),
        name: kept,
        mediaType,
        bytes: bytes.length,
        sha256: sha256(bytes),
      });
      expect(started.uploads.rows.get(upload.id)).toMatchObject({ dossier: null, via: 'site' });
      expect(await filesBelow(started)).toEqual([expect.stringContaining(sha256(bytes))]);
    });
  }

  const refusedTypes: [string, Uint8Array | string][] = [
    ['text', 'plain text'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['HTML named PDF', '<html><body>%PDF-1.7</body></html>'],
    ['SVG', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['an archive', officeFile('zip')],
    ['a Word file with macros', officeFile('macro')],
    ['a Word file with macros that says it has none', officeFile('hidden')],
    ['a Word file whose directory is cut off', officeFile('word').subarray(0, -4)],
    ['an old office file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)])],
    ['GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
  ];
  for (const [name, content] of refusedTypes) {
    it(`refuses ${name} and leaves nothing behind`, async () => {
      const started = await startIntake();
      const upload = started.intake.upload({ name: 'a.pdf', stream: chunks(content), via: 'site' });
      expect(await refused(upload)).toBe('415 file-type-refused@file');
      expect(await filesBelow(started)).toEqual([]);
      expect(started.uploads.rows.size).toBe(0);
    });
  }

  it('refuses an empty file', async () => {
    const started = await startIntake();
    expect(await refused(started.intake.upload({ name: 'a.pdf', stream: chunks(), via: 'site' }))).toBe(
      '422 file-empty@file',
    );
    expect(await filesBelow(started)).toEqual([]);
  });

  it('stops reading at the limit', async () => {
    const started = await startIntake({ limits: { fileBytes: 1000 } });
    let read = 0;
    async function* endless() {
      for (;;) {
        read += 300;
        yield Buffer.alloc(300, 'x');
      }
    }
    expect(await refused(started.intake.upload({ name: 'a', stream: endless(), via: 'site' }))).toBe(
      '413 file-too-large@file',
    );
    expect(read).toBeLessThanOrEqual(1200);
    expect(await filesBelow(started)).toEqual([]);
  });

  it('leaves nothing of a file that broke off', async () => {
    const started = await startIntake();
    async function* broken() {
      yield Buffer.from(pdf());
      throw new Error('connection lost');
    }
    expect(await refused(started.intake.upload({ name: 'a', stream: broken(), via: 'site' }))).toBe(
      '400 upload-aborted@file',
    );
    expect(await filesBelow(started)).toEqual([]);
  });

  it('passes a fault of ours on as one: a store that fails is no bad request', async () => {
    const started = await startIntake();
    started.uploads.insert = () => Promise.reject(new Error('database gone'));
    await expect(started.intake.upload({ name: 'a', stream: chunks(pdf()), via: 'site' })).rejects.toThrow(
      'database gone',
    );
  });

  it('keeps the same content once, under two uploads', async () => {
    const started = await startIntake();
    const two = await Promise.all(
      [1, 2].map(() => started.intake.upload({ name: 'a.pdf', stream: chunks(pdf()), via: 'site' })),
    );
    expect(two[0]?.id).not.toBe(two[1]?.id);
    expect(two[0]?.sha256).toBe(two[1]?.sha256);
    expect(await filesBelow(started)).toHaveLength(1);
  });
});

describe('the file store', () => {
  it('hashes and gives back what it was given, however it arrives', async () => {
    const { files } = await startIntake();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), async (parts) => {
        const whole = Buffer.concat(parts);
        const put = await files.put(chunks(...parts));
        expect(put).toEqual({ sha256: sha256(whole), bytes: whole.length });
        const found = await files.open(put.sha256);
        const read: Uint8Array[] = [];
        for await (const chunk of found?.stream ?? []) read.push(chunk);
        expect(Buffer.concat(read).equals(whole)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('opens nothing that is not a hash', async () => {
    const { files } = await startIntake();
    for (const name of ['../../etc/passwd', '', 'A'.repeat(64), 'a'.repeat(63)]) {
      expect(await files.open(name)).toBeUndefined();
      expect(await files.has(name)).toBe(false);
      expect(await files.remove(name, new Date(8e15))).toBe(false);
    }
  });

  it('spares content that was put again, and removes it otherwise', async () => {
    const { files } = await startIntake();
    const { sha256: hash } = await files.put(chunks('content'));
    const soon = new Date(Date.now() + 60_000);
    expect(await files.remove(hash, new Date(Date.now() - 60_000))).toBe(false);
    expect(await files.remove(hash, soon)).toBe(true);
    expect(await files.has(hash)).toBe(false);
  });
});

describe('file names', () => {
  const type = acceptedTypes[0] ?? { mediaType: '', extensions: ['pdf'], name: '' };

  it('lose paths, controls, tricks of direction and false endings', () => {
    expect(tidyFileName('C:\\Users\\a\\Giấy khai sinh.PDF', type)).toBe('Giấy khai sinh.pdf');
    expect(tidyFileName('../../etc/passwd', type)).toBe('passwd.pdf');
    expect(tidyFileName('hoa\u202Efdp.exe', type)).toBe('hoafdp.pdf');
    expect(tidyFileName('a\r\nb: "c".pdf', type)).toBe('ab_ _c_.pdf');
    expect(tidyFileName('Đơn'.normalize('NFD'), type)).toBe('Đơn.pdf');
    expect(tidyFileName('', type)).toBe('tep.pdf');
    expect(tidyFileName('....', type)).toBe('tep.pdf');
  });

  it('lose what browsers write for quotes and line breaks', () => {
    expect(tidyFileName(sentName('a%22.pdf'), type)).toBe('a_.pdf');
    expect(tidyFileName(sentName('a%0D%0Ab%0a.pdf'), type)).toBe('ab.pdf');
    expect(tidyFileName(sentName('100%25 %41.pdf'), type)).toBe('100%25 %41.pdf');
  });

  it('are short, safe and stable, whatever they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const tidy = tidyFileName(name, type);
        expect(tidy).toMatch(/^[^/\\<>:"|?*\p{Cc}]+\.pdf$/u);
        expect([...tidy].length).toBeLessThanOrEqual(120);
        expect(tidyFileName(tidy, type)).toBe(tidy);
      }),
    );
  });
});

describe('accepted types', () => {
  it('are told apart by media type, each with an ending', () => {
    const mediaTypes = acceptedTypes.map(({ mediaType }) => mediaType);
    expect(new Set(mediaTypes).size).toBe(mediaTypes.length);
    for (const { extensions } of acceptedTypes) expect(extensions.length).toBeGreaterThan(0);
    expect(acceptedType('image/svg+xml')).toBeUndefined();
    expect(acceptedType('application/zip')).toBeUndefined();
  });

  it('are limited by what a field says: media types, groups, endings', () => {
    expect(allowedBy([])).toEqual(acceptedTypes);
    expect(allowedBy(['application/pdf']).map(({ name }) => name)).toEqual(['PDF']);
    expect(allowedBy(['.PDF', '.jpeg']).map(({ name }) => name)).toEqual(['PDF', 'JPG']);
    expect(allowedBy(['image/*']).map(({ name }) => name)).toEqual(['JPG', 'PNG', 'HEIC', 'HEIF', 'WebP']);
    expect(allowedBy(['text/html'])).toEqual([]);
  });
});

describe('an upload that cannot be kept', () => {
  const failing = (error: Error) =>
    receiveUpload(
      { name: 'a.pdf', stream: chunks(pdf()), via: 'site' },
      {
        files: { ...noFiles, stage: async () => Promise.reject(error) },
        uploads: memoryUploads(),
        clock: () => new Date(0),
        randomBytes: (count) => new Uint8Array(count),
        fileBytes: 1_000_000,
      },
    );
  const noFiles: FileStore = {
    stage: async () => undefined,
    put: async () => ({ sha256: '', bytes: 0 }),
    open: async () => undefined,
    has: async () => false,
    remove: async () => false,
    sweepStaged: async () => 0,
  };

  it.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EACCES', 'EPERM', 'ENOENT', 'EMFILE', 'ENFILE'])(
    'because of the disk (%s) is a fault of ours, not of the sender',
    async (code) => {
      const error = Object.assign(new Error(code), { code });
      await expect(failing(error)).rejects.toBe(error);
    },
  );

  it.each([Object.assign(new Error('aborted'), { code: 'ECONNRESET' }), new Error('premature close')])(
    'because it broke off is told so: %s',
    async (error) => {
      expect(await refused(failing(error))).toBe('400 upload-aborted@file');
    },
  );
});
