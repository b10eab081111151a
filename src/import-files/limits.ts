/** What an import file may be at most. A province lists 1,800 to 8,000 procedures; beyond these it is no such list. */
export const fileLimits = {
  bytes: 50 * 1024 * 1024,
  rows: 100_000,
  /** Formatted but empty rows; a sheet of Excel has 1,048,576 in all. */
  emptyRows: 1_100_000,
  columns: 500,
  /** Characters of a cell; Excel itself stops at 32,767. */
  cell: 200_000,
  /** Bytes that one part of a compressed workbook may unpack to. */
  unpacked: 400 * 1024 * 1024,
  /** Characters of all shared strings of a workbook together. */
  sharedStrings: 64 * 1024 * 1024,
  /** Time the reading of one file may take, ms. */
  time: 120_000,
  /** Heap of the thread that reads, MB. */
  memory: 384,
} as const;
