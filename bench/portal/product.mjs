/** The built product as `npm start` runs it, without looking whether the build is stale: the bench has done that. */
import { pathToFileURL } from 'node:url';

process.env.NODE_ENV = 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';
const { main } = await import(pathToFileURL('dist/server/server.js').href);
await main();
