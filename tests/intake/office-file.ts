import { crc32 } from 'node:zlib';

const contentTypes = {
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  macro: 'application/vnd.ms-word.document.macroEnabled.main+xml',
  excel: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  hidden: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  zip: undefined,
};

const parts = {
  word: 'word/document.xml',
  hidden: 'word/document.xml',
  macro: 'word/document.xml',
  excel: 'xl/workbook.xml',
  zip: 'readme.txt',
};

/** A zip file of stored (not compressed) entries: just enough of an office file for its type to be told. */
export function officeFile(kind: keyof typeof contentTypes): Buffer {
  const type = contentTypes[kind];
  const part = parts[kind];
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;
  const entries = [
    ...(type === undefined ? [] : [['[Content_Types].xml', types]]),
    [part, '<x/>'],
    ...(kind === 'hidden' ? [['word/vbaProject.bin', 'Sub']] : []),
  ];
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name = '', text = ''] of entries) {
    const title = Buffer.from(name);
    const data = Buffer.from(text);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, title, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, rest, title]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
