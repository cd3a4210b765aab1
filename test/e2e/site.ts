import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { FileHost } from '../../src/hosts/file/file-host';
import { serve, type Serving } from '../../scripts/static-server.cjs';
import { loadGrid } from '../wire-host/load';
import { WireWorkbook } from '../wire-host/model';
import { type SavedWorkbook, save } from '../wire-host/save';

/** The production site as built, on loopback. */
export function serveSite(): Promise<Serving> {
  return serve({ folder: join(__dirname, '../../dist/site') });
}

export const SAMPLE = join(__dirname, '../../samples/浏阳市工业和信息化局2021.xlsx');

/** A real workbook, read through the file adapter, as the wire host opens it. */
export async function sampleInExcel(path = SAMPLE): Promise<SavedWorkbook> {
  const host = await FileHost.open(readFileSync(path), path);
  const workbook = new WireWorkbook();
  loadGrid(workbook, await host.read());
  return save(workbook);
}

/** Every request a page makes, and what it complains of. */
export function watch(page: Page): { readonly requests: string[]; readonly complaints: string[] } {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { requests, complaints };
}

export function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

/** Nothing wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

export async function closeAll(contexts: readonly BrowserContext[]): Promise<void> {
  await Promise.all(contexts.map((context) => context.close()));
}
