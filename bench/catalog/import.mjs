import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One import run in a process and on a database of its own. */
async function importRun(say, rows, provinces, forms) {
  const dataDir = mkdtempSync(join(tmpdir(), 'procedure-catalog-bench-'));
  try {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'bench/catalog/import-run.ts', String(rows), String(provinces), forms],
      {
        env: {
          ...process.env,
          DATA_DIR: dataDir,
          DATABASE_URI: '',
          PAYLOAD_LOG_LEVEL: 'error',
          NODE_ENV: 'production',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let output = '';
    for await (const piece of child.stdout) output += piece;
    const line = /IMPORTED (.*)/.exec(output);
    if (!line) throw new Error(`The import said nothing:\n${output}`);
    const figures = {
      ...JSON.parse(line[1]),
      databaseMb: Math.round(statSync(join(dataDir, 'catalog.db')).size / 2 ** 20),
    };
    say(
      `${figures.applied} rows, ${forms === 'forms' ? 'with' : 'without'} forms: ${figures.seconds} s (${figures.cpuSeconds} s of processor), ` +
        `peak ${figures.peakMb} MB, database ${figures.databaseMb} MB`,
    );
    return figures;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Reading, dry run and accepting: a province with forms, then the nation without. BENCH_IMPORT_PROVINCES makes the second part smaller. */
export async function benchImport(say) {
  const province = await importRun(say, 2_400, 1, 'forms');
  const nation = await importRun(say, 2_400, Number(process.env.BENCH_IMPORT_PROVINCES ?? 63), 'bare');
  return {
    import2400Seconds: province.seconds,
    import2400CpuSeconds: province.cpuSeconds,
    import151kSeconds: nation.seconds,
    import151kRows: nation.applied,
    importRowsPerSecond: Math.round(nation.applied / nation.seconds),
    importPeakMb: Math.max(province.peakMb, nation.peakMb),
    databaseMb: nation.databaseMb,
  };
}
