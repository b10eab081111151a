'use client';
import type { DefaultCellComponentProps } from 'payload';
import { dateInWords } from '../../procedure/money';

/** A day (ISO) in a list, as it is written in Vietnam. */
export function DayCell({ cellData }: DefaultCellComponentProps) {
  return typeof cellData === 'string' && cellData !== '' ? <span>{dateInWords(cellData)}</span> : <span>–</span>;
}
