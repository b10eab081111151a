import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { getPayload, type Payload } from 'payload';
import { makeImport, mappingOf } from '../collections/imports/import-file';
import { noteImport } from '../collections/imports/note';
import { presentImport, type Started, startApply, startPlan, startWork } from '../collections/imports/run-import';
import { readImport } from '../collections/imports/store';
import { seedReferences } from '../seed/references';
import { emptyReport } from '../seed/report';
import { ProblemError } from '../src/problem/problem';
import { bar } from './import/bar';
import { printMapping } from './import/print-mapping';
import { printReport } from './import/print-report';

const usage = `npm run import -- TỆP [--province H01 ...] [--accept] [--all] [--agency MÃ] [--no-forms]
npm run import -- --resume MÃ-LẦN-NHẬP | --undo MÃ-LẦN-NHẬP

TỆP: CSV, XLSX, XLS hoặc JSON. Không có --accept thì chỉ chạy thử và in báo cáo: không ghi gì.
  --province  tỉnh nhận (mã, lặp lại được); mặc định là PROVINCE, rồi H01
  --accept    nhận các dòng mới và thay đổi;  --all  nhận cả các dòng còn câu hỏi
  --agency    nơi gửi danh mục: cách ghép cột được nhớ theo nơi gửi
  --no-forms  không sinh biểu mẫu;  --masters  cho thủ tục có mã trùng bản gốc quốc gia theo bản gốc
  --resume    chạy tiếp một lần nhập đã dừng;  --undo  hoàn tác cả lần nhập`;

function askedFor() {
  return parseArgs({
    allowPositionals: true,
    options: {
      province: { type: 'string', multiple: true },
      accept: { type: 'boolean' },
      all: { type: 'boolean' },
      agency: { type: 'string' },
      'no-forms': { type: 'boolean' },
      masters: { type: 'boolean' },
      resume: { type: 'string' },
      undo: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

type Asked = ReturnType<typeof askedFor>['values'];

/** Waits for a piece of work, showing how far it is. @throws ProblemError with what stopped it */
async function watch(payload: Payload, title: string, { row, job, finished }: Started): Promise<void> {
  await bar(title, job, finished);
  const { state, problems } = await readImport(payload, row.id);
  if (!state.endsWith('-stopped')) return;
  console.error(`Đã dừng (${state}).`);
  const said = Array.isArray(problems) ? problems.flatMap((each) => String(Object(Object(each).message).vi ?? '')) : [];
  for (const line of said) console.error(`  ${line}`);
  console.error(`${said.length > 0 ? 'Khi đã khắc phục, chạy' : 'Chạy'} tiếp: npm run import -- --resume ${row.id}`);
  process.exitCode = 1;
}

async function importInto(payload: Payload, path: string, province: string, asked: Asked): Promise<void> {
  const made = await makeImport(payload, createReadStream(path), {
    province,
    title: basename(path).normalize('NFC'),
    agency: asked.agency ?? null,
    withForms: asked['no-forms'] !== true,
    followMasters: asked.masters === true,
    startedBy: null,
  });
  console.log(`\n${province} · ${made.title} · lần nhập ${made.id}`);
  printMapping(mappingOf(made), console.log);
  await watch(payload, 'Đọc và đối chiếu', await startPlan(payload, made.id));
  await printReport(payload, await readImport(payload, made.id), console.log);
  if (asked.accept !== true || process.exitCode === 1) return;
  const verdicts = asked.all === true ? ['new', 'changed', 'question'] : ['new', 'changed'];
  const started = await startApply(payload, made.id, { verdicts, lines: [], except: [], agencies: [] });
  await noteImport(payload, started.row, `Nhận: ${verdicts.join(', ')}`);
  await watch(payload, 'Nhập', started);
  await printReport(payload, await readImport(payload, made.id), console.log);
}

/** Goes on with, or takes back, an import that is there; one at work in a process that has ended is taken over. */
async function goOn(payload: Payload, id: string, event: 'resume' | 'undo'): Promise<void> {
  await presentImport(payload, id, { takeOver: true });
  const started = await startWork(payload, id, event);
  await noteImport(payload, started.row, event === 'undo' ? 'Hoàn tác cả lần nhập' : 'Nhập tiếp');
  await watch(payload, event === 'undo' ? 'Hoàn tác' : 'Nhập tiếp', started);
  await printReport(payload, await readImport(payload, id), console.log);
}

async function run(): Promise<void> {
  const { values: asked, positionals } = askedFor();
  const [path] = positionals;
  if (asked.help === true || (path === undefined && asked.resume === undefined && asked.undo === undefined)) {
    console.log(usage);
    process.exitCode = asked.help === true ? 0 : 2;
    return;
  }
  const { default: config } = await import('../payload.config');
  const payload = await getPayload({ config });
  payload.logger.level = 'error';
  try {
    // The lists that rows are read with; on a new database there are none yet.
    await seedReferences(payload, emptyReport(), console.log);
    if (asked.resume !== undefined) await goOn(payload, asked.resume, 'resume');
    else if (asked.undo !== undefined) await goOn(payload, asked.undo, 'undo');
    else {
      for (const province of asked.province ?? [process.env.PROVINCE || 'H01']) {
        await importInto(payload, path ?? '', province, asked);
      }
    }
  } finally {
    await payload.destroy();
  }
}

try {
  await run();
} catch (error) {
  const isNoFile = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  if (!(error instanceof ProblemError) && !isNoFile) throw error;
  const lines =
    error instanceof ProblemError
      ? error.problems.map(({ message }) => message.vi)
      : [`Không có tệp: ${error.message}`];
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}
process.exit(process.exitCode ?? 0);
