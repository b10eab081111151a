/** A node:http server that has the answers ready and finds them by the code in the address: what a machine can give at all. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [answersFile, port] = process.argv.slice(2);
const answers = new Map();
for (const line of readFileSync(answersFile, 'utf8').split('\n')) {
  const tab = line.indexOf('\t');
  if (tab > 0) answers.set(line.slice(0, tab), Buffer.from(line.slice(tab + 1)));
}

createServer((request, response) => {
  const answer = answers.get(request.url.slice(1));
  if (!answer) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': answer.length });
  response.end(answer);
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
