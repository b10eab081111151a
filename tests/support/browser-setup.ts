import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { startProduct } from './start-product';

declare module 'vitest' {
  interface ProvidedContext {
    product: { url: string; email: string; password: string; dataDir: string };
  }
}

/** One running product for all browser tests, on the database of DATABASE_URI (SQLite when unset). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const product = await startProduct();
  project.provide('product', { url: product.url, ...product.admin, dataDir: product.dataDir });
  return async () => {
    await product.stop();
  };
}
